import { z } from 'zod';
import { formerIds, held, id, line, sources, text } from './fields.ts';

/** A term (名词) and what it means here. */
export const term = z.strictObject({
	id,
	term: line,
	/** Full pinyin with spaces, no tones, for the order of the list: `si bu liang zhi`. */
	pinyin: line.regex(/^[a-z]+( [a-z]+)*$/, { error: '拼音用小写字母，音节之间空一格，例如 si bu liang zhi' }),
	/** Other names readers may know it by; they find it in search. */
	aliases: z.array(line).default([]),
	/** What readers ask that it answers, in their own words; only search uses it. */
	asked: z.array(line).optional(),
	/** One to four sentences. */
	definition: text,
	/** `false` where the word is too common to be linked wherever it occurs. */
	link: z.boolean().default(true),
	/** Related pages, `topics/party-spirit`. */
	pages: z.array(z.string()).default([]),
	/** Related terms. */
	see: z.array(id).default([]),
	sources,
	formerIds,
	...held,
});

export const glossary = z.array(term);

export type Term = z.infer<typeof term>;
