import { z } from 'zod';
import { FORMER_NAMES, faultOfId, faultOfSlug } from './names.ts';

/**
 * Building blocks shared by every author file.
 * The messages are what an editor reads, so they are Chinese and say what to do.
 */

const named = (faultOf: (value: string) => string | undefined) =>
	z.string().refine((value) => faultOf(value) === undefined, {
		error: ({ input }) => faultOf(String(input)),
	});

/** An id written by the author: lowercase ASCII letters, digits and hyphens. It is never reused or derived. */
export const id = named(faultOfId);

/** The file of a page of a section that is known from where it is named: `ideals`. */
export const slug = named(faultOfSlug);

/** Earlier ids of the same thing, the oldest first: what readers keep and link to follows them. */
export const formerIds = z
	.array(named((value) => (FORMER_NAMES.id.test(value) ? undefined : faultOfId(value))))
	.default([]);

/** Why an entry that counts study stands here all the same: where it is written that it has to. */
export const exception = z
	.string()
	.trim()
	.min(6, { error: '写明理由：出自哪个文件，为什么必须照登' })
	.optional();

/** One line of text that is not empty. */
export const line = z
	.string()
	.trim()
	.min(1, { error: '这里不能留空' })
	.regex(/^[^\n]*$/, { error: '这里只能写一行' });

/** Plain text of one or more lines; no markup. */
export const text = z.string().trim().min(1, { error: '这里不能留空' });

/** An address on the web: browsers run what `javascript:` and `data:` hold. */
export const webAddress = z.url({ protocol: /^https?$/, error: '网址要以 https:// 开头' });

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar date `YYYY-MM-DD` that exists; no time, no zone. */
export const date = z.string().refine(
	(value) => {
		const parts = DATE.exec(value);
		if (!parts) return false;
		const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
		const made = new Date(Date.UTC(year, month - 1, day));
		return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
	},
	{ error: '日期要写成2023-09-28这样，并且确有这一天' },
);

/**
 * Where a fact comes from, one of
 * - `topics/party-spirit#concepts`: a page of this site and, after `#`, one of its headings;
 * - `plan 二（一）3`: the id of a document in `site.yaml`, a space, the place in it;
 * - `charter`: a document as a whole.
 */
const source = z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z0-9-]+(#\S+)?|( \S.*)?)$/, {
	error: '出处写成“页面#小标题”（如 topics/party-spirit#concepts）或“文件编号 位置”（如 plan 二（一）3）',
});

/** What keeps a thing off the site for now: it is checked like the rest, and published later. */
export const held = {
	/** Off the site until the line is taken away. */
	draft: z.boolean().optional(),
	/** On the site from this day on, in the programme's time zone. */
	publishAt: date.optional(),
};

/** At least one source. */
export const sources = z.array(source).min(1, { error: '至少写一个出处' });
