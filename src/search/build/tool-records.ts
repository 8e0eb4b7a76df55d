import type { Library } from '../../authoring/read/library.ts';
import * as words from '../text/search.ts';
import { askedOfSite } from './asked.ts';
import { textOf } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';
import { bodyOf, noFacts } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

/** Found by their names and descriptions, and by what is asked of them; what is done in a part of one, by that part. */
export function toolRecords(pages: readonly BuiltPage[]): SearchRecord[] {
	const recordOf = (url: string, title: string, text: string, within?: string): SearchRecord => ({
		url,
		type: 'tool',
		title,
		also: [],
		asked: askedOfSite(url) ?? [],
		...(within && { within }),
		filters: { kind: [words.kinds.tool] },
		facts: { where: words.toolPlace(title, within) },
		days: [],
		html: bodyOf(title, text),
	});
	return pages
		.filter(({ path, title, indexed }) => askedOfSite(path) && title && !indexed)
		.flatMap(({ path, title, description, parts }) => [
			recordOf(path, title, description),
			...parts
				.filter(({ type }) => type === 'tool')
				// Below its name a part says in a line what it is for.
				.map((part) =>
					recordOf(`${path}#${part.id}`, part.title, textOf(part.html).split('\n')[1] ?? '', title),
				),
		]);
}

/** A worksheet, found by its columns too. */
export function sheetRecord({
	id,
	title,
	aliases,
	asked,
	description,
	columns,
}: Library['worksheets'][number]): SearchRecord {
	return {
		url: `worksheets/${id}/`,
		type: 'tool',
		title,
		also: aliases,
		asked,
		filters: { kind: [words.kinds.tool] },
		...noFacts,
		html: bodyOf(title, description, ...columns.map(({ label, hint = '' }) => `${label}：${hint}`)),
	};
}
