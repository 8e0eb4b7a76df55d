import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeBuilt } from '../../cache/earlier-files.ts';
import { fold } from '../find/query/fold.ts';
import { strangersName, tablePath } from '../find/index/site-words.ts';
import type { Name, OtherWords, TableSums } from '../find/index/site-words.ts';
import type { BuiltPage } from './built-page.ts';
import { textOf } from './built-page.ts';
import type { LetterTables } from './letter-tables.ts';
import { pairsTable } from './pairs-table.ts';
import type { SearchRecord } from './search-record.ts';

/** Pages first: who spells the name of a term that is a page too is shown both. */
const ORDER = ['page', 'list', 'tool'];

/** Titles, terms and headings, a name once for every kind of place that bears it, with where it leads. */
function namesOf(records: readonly SearchRecord[], pages: readonly BuiltPage[]): Name[] {
	const names = new Map<string, Name>();
	const known = new Set<string>();
	const add = (text: string, url: string, kind: string): void => {
		const key = fold(text);
		if (!key || names.has(`${key} ${kind}`)) return;
		known.add(key);
		names.set(`${key} ${kind}`, [text, url, kind]);
	};
	const rank = ({ type }: SearchRecord): number => (ORDER.includes(type) ? 0 : 1);
	for (const { type, title, also, url, filters } of [...records].sort((a, b) => rank(a) - rank(b))) {
		if (type === 'question' || type === 'item') continue;
		// The other names of banks and exams only repeat what they are.
		for (const name of [title, ...(type === 'term' ? also : [])]) add(name, url, filters['kind']?.[0] ?? '');
	}
	for (const { indexed, headings, path: page, title } of pages) {
		if (indexed)
			for (const { id, text } of headings) if (!known.has(fold(text))) add(text, `${page}#${id}`, title);
	}
	return [...names.values()];
}

/** The wording of all that is found. */
export interface Wording {
	text: string;
	names: readonly Name[];
}

/** What is found, in words: the tables are made of it. */
export function wordingOf(records: readonly SearchRecord[], pages: readonly BuiltPage[]): Wording {
	const texts = records.map(({ title, also, html }) => [title, ...also, textOf(html)].join('\n'));
	return { text: texts.join('\n'), names: namesOf(records, pages) };
}

/**
 * Writes what the browser needs beside the index to understand pinyin, wrong characters, traditional ones and other
 * words. Files are named by what is in them.
 * @param dist the folder of the site
 * @returns what the index has to say of their names
 */
export function writeSidecars(
	{ text, names }: Wording,
	others: readonly OtherWords[],
	{ syllables, traditional }: LetterTables,
	dist: string,
): TableSums {
	const write = (name: string, content: unknown): string => {
		const json = JSON.stringify(content);
		const sum = createHash('sha256').update(json).digest('hex').slice(0, 8);
		const file = tablePath(name, sum);
		mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
		writeBuilt(dist, file, json);
		return sum;
	};
	return {
		syllables: write('syllables', syllables.site),
		traditional: write('traditional', traditional),
		pairs: write('pairs', pairsTable(text)),
		names: write('names', names),
		others: write('others', others),
		strangers: syllables.strangers.map((table, block) => write(strangersName(block), table)),
	};
}
