import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weighedTerms } from '../../../../../src/search/find/closest/closest-terms.ts';
import {
	keywordsOf,
	normaliseQuery,
	termsOf,
	withDates,
} from '../../../../../src/search/find/query/query.ts';
import { lettersApart } from '../../../../../src/search/find/query/word-runs.ts';

test('a query loses width, quotation marks and control characters', () => {
	expect(normaliseQuery(' 「９月２８日」\u0000 ＡＢ ')).toBe('9月28日 ab');
});

test('what nobody sees in a query makes no difference', () => {
	for (const mark of ['\u200B', '\u200E', '\u00AD', '\uFE0E', '\uFEFF', '\u2060', '\u0000'])
		expect(normaliseQuery(`读${mark}书班${mark}`), mark.charCodeAt(0).toString(16)).toBe('读书班');
});

test('dates are one word however they are written', () => {
	expect(normaliseQuery('9 月 28 日')).toBe('9月28日');
	expect(withDates('2023-09-28')).toBe('2023年9月28日');
	expect(withDates('时间2023/9/28起')).toBe('时间2023年9月28日起');
	expect(withDates('读书班 9/28')).toBe('读书班 9月28日');
});

test('numbers beside other characters are no date, and what was typed stays known', () => {
	expect(withDates('每人1-2篇')).toBe('每人1-2篇');
	expect(withDates('1-2-3 13/28')).toBe('1-2-3 13/28');
	expect(normaliseQuery('9/28')).toBe('9/28');
});

test('a query is cut at 64 characters and never inside one', () => {
	expect([...normaliseQuery('学'.repeat(10_000))]).toHaveLength(64);
	expect(normaliseQuery('𠮷'.repeat(100))).toBe('𠮷'.repeat(64));
});

test('any text makes a query', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
			const query = normaliseQuery(text);
			expect([...query].length).toBeLessThanOrEqual(64);
			expect(termsOf(query).every((term) => !/\s/.test(term))).toBe(true);
		}),
	);
});

test('the index is asked for every two neighbouring characters', () => {
	expect(termsOf('四不两直')).toEqual(['四不', '不两', '两直']);
	expect(termsOf('读书班 时间')).toEqual(['读书', '书班', '时间']);
});

test('a lone character is asked for only where nothing else is', () => {
	expect(termsOf('9月28日')).toEqual(['9', '28']);
	expect(termsOf('党')).toEqual(['党']);
	expect(termsOf('。，！')).toEqual([]);
});

test.each(['a4', 'pdf', 'iphone15', '5g', 'v2'])('letters and digits in one are one word: %s', (word) => {
	expect(termsOf(word)).toEqual([word]);
	expect(termsOf(`印成${word}纸`)).toEqual(['印成', word]);
	expect([...weighedTerms(`印${word}`)].slice(0, 2)).toEqual([
		['印', 0.3],
		[word, 1],
	]);
});

test('letters and digits come apart where a text may have something between them', () => {
	expect(lettersApart('utf8 a4纸 9月28日')).toBe('utf 8 a 4纸 9月28日');
	expect(weighedTerms('utf8').get('utf')).toBeLessThan(1);
});

test('keywords are what stands between spaces and punctuation', () => {
	expect(keywordsOf('学思想、强党性 9月')).toEqual(['学思想', '强党性', '9月']);
});

test('a date with points is one', () => {
	expect(withDates('2023.9.28')).toBe('2023年9月28日');
	expect(withDates('1.2.3')).toBe('1.2.3');
});

test('a number with a space on both sides belongs to the wording, one with a space before it may be a keyword', () => {
	expect(normaliseQuery('报送 ９ 月底')).toBe('报送9月底');
	expect(normaliseQuery('读书班 9月')).toBe('读书班 9月');
	expect(normaliseQuery('9 月 28 日前')).toBe('9月28日前');
});
