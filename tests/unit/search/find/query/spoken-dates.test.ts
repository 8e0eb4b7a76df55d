import { expect, test } from 'vitest';
import { spokenDates, wordsOfDays } from '../../../../../src/search/find/query/spoken-dates.ts';

const TODAY = '2023-09-20';
/** Do the words of a query meet those of a day? */
const meets = (query: string, start: string, end = start, today = TODAY): boolean => {
	const { terms } = spokenDates(query, today);
	return wordsOfDays(start, end).some((word) => (terms.get(word) ?? 0) >= 0.8);
};

test.each([
	['9月28号之前', '2023-09-28'],
	['9月28日', '2023-09-28'],
	['28号', '2023-09-28'],
	['9月底', '2023-09-28'],
	['月底', '2023-09-28'],
	['国庆前', '2023-09-28'],
	['国庆节前', '2023-09-28'],
	['下个月', '2023-10-15'],
	['下旬', '2023-09-28'],
	['下周', '2023-09-28'],
	['明天', '2023-09-21'],
	['10月份', '2023-10-15'],
	['10月中旬', '2023-10-15'],
])('%s meets %s', (query, day) => {
	expect(meets(query, day)).toBe(true);
});

test.each([
	['9月28号', '2023-10-15'],
	['月初', '2023-09-28'],
	['中旬', '2023-09-28'],
	['下个月', '2023-09-28'],
	['10月中旬', '2023-10-28'],
	['国庆前', '2023-10-08'],
])('%s does not meet %s', (query, day) => {
	expect(meets(query, day)).toBe(false);
});

test('what is counted from today follows the reader’s clock, over the end of a year too', () => {
	expect(meets('下个月', '2024-01-10', '2024-01-10', '2023-12-28')).toBe(true);
	expect(meets('后天', '2024-01-01', '2024-01-01', '2023-12-30')).toBe(true);
	expect(meets('本月底', '2023-12-30', '2023-12-30', '2023-12-28')).toBe(true);
});

test('a stretch of weeks is met by its month and its thirds, not by its single days', () => {
	expect(meets('10月', '2023-10-01', '2023-10-20')).toBe(true);
	expect(meets('10月上旬', '2023-10-01', '2023-10-20')).toBe(true);
	expect(meets('10月7日', '2023-10-01', '2023-10-20')).toBe(false);
});

test('numbers that say no day stay as they are', () => {
	const { rest, terms } = spokenDates('14个城市', TODAY);
	expect(rest).toBe('14个城市');
	expect(terms.size).toBe(0);
});

test('a saying of today and tomorrow asks for no day', () => {
	expect([...spokenDates('能今天改的别等明天', '2023-09-20').terms]).toEqual([]);
	expect(spokenDates('今天有什么安排', '2023-09-20').terms.get('dd0920')).toBe(2);
});

test('before the first of October is before that holiday, by its other name too', () => {
	expect(spokenDates('十一之前去看谁', '2023-09-20').terms).toEqual(
		spokenDates('国庆之前去看谁', '2023-09-20').terms,
	);
});
