import { visibleText } from '../../../page/core/visible-text.ts';
import { fold } from './fold.ts';
import { wordRuns } from './word-runs.ts';

/** Longer queries are cut: nobody remembers more, and a pasted page would ask for every chunk of the index. */
export const LONGEST = 64;
const MONTH_AND_DAY = '(1[0-2]|0?[1-9])[-/](3[01]|[12]\\d|0?[1-9])';
const DATE_WITH_YEAR = new RegExp(`(^|[^\\d/-])(\\d{4})[-/]${MONTH_AND_DAY}(?![\\d/-])`, 'g');
const DATE_ALONE = new RegExp(`(^|\\s)${MONTH_AND_DAY}(?!\\S)`, 'g');
const DATE_PART = '[年月日号点时]';

/** A query as a reader sees it, in one width, without quotation marks and brackets, `9 月 28 日` without spaces. */
export function normaliseQuery(text: string): string {
	const plain = visibleText(text.slice(0, LONGEST * 8))
		.replace(/[\p{Co}"'“”‘’「」『』《》〈〉【】()[\]{}<>]/gu, ' ')
		// With a space on both sides a number was taken from a text; between keywords nobody writes the second.
		.replace(/(\p{Script=Han})\s+(\d+)\s+(?=\p{Script=Han})/gu, '$1$2')
		.replace(new RegExp(`(\\d)\\s+(?=${DATE_PART})`, 'gu'), '$1')
		.replace(new RegExp(`(${DATE_PART})\\s+(?=\\d)`, 'gu'), '$1')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
	return [...plain].slice(0, LONGEST).join('');
}

/**
 * A query with `2023-09-28`, and `9/28` where it stands alone, as dates are written in texts. Beside other characters
 * two numbers may mean anything: `1-2篇`.
 */
export function withDates(query: string): string {
	return query
		.replace(/(^|\D)(\d{4})\.(\d{1,2})\.(?=\d{1,2}(?!\d))/g, '$1$2-$3-')
		.replace(DATE_WITH_YEAR, (_, before: string, year: string, month: string, day: string) => {
			return `${before}${year}年${Number(month)}月${Number(day)}日`;
		})
		.replace(DATE_ALONE, (_, before: string, month: string, day: string) => {
			return `${before}${Number(month)}月${Number(day)}日`;
		});
}

/** Does a query say in Chinese numerals when something is? */
export const saysWhen = (query: string): boolean =>
	/[〇零一二三四五六七八九十百][年月日号点时]|月[一二三四五六七八九十]/u.test(query);

/** The parts of a query between spaces and punctuation, folded. */
export function keywordsOf(query: string): string[] {
	return [...new Set(query.split(/[^\p{L}\p{N}]+/u).map(fold))].filter(Boolean);
}

/**
 * The words of the index that a text holding the query must have: every two neighbouring characters, and whole words
 * and numbers. A lone character at the edge of the query may be half of a pair in the text, so it is left out where
 * something else is asked for; of several, the last is the one that may begin a pair.
 */
export function termsOf(query: string): string[] {
	const sure = new Set<string>();
	const lone = new Set<string>();
	for (const run of wordRuns(query)) {
		const chars = [...run];
		if (!/\p{Script=Han}/u.test(run)) sure.add(run);
		else if (chars.length === 1) lone.add(run);
		for (let at = 0; at + 1 < chars.length && /\p{Script=Han}/u.test(run); at++) {
			sure.add(chars[at]! + chars[at + 1]!);
		}
	}
	return sure.size > 0 ? [...sure] : [...lone].slice(-1);
}
