import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesToArabic, toArabic } from '../../../../../src/search/find/query/numerals.ts';
import { toChinese, withoutYear } from '../../../../../src/search/find/query/written-otherwise.ts';

test('Chinese numerals become Arabic ones', () => {
	expect(toArabic('九月二十八日')).toBe('9月28日');
	expect(toArabic('二〇二三年十月')).toBe('2023年10月');
	expect(toArabic('第一百零五条')).toBe('第105条');
});

test('Arabic numerals become Chinese ones', () => {
	expect(toChinese('2023年9月28日')).toBe('二〇二三年九月二十八日');
	expect(toChinese('第10条和第111条')).toBe('第十条和第一百一十一条');
});

test('a number up to 999 comes back from Chinese as it was', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
			expect(toArabic(toChinese(String(value)))).toBe(String(value));
		}),
	);
});

test('only numbers that say when become digits where the rest is to stay', () => {
	expect(datesToArabic('九月二十八日前把一')).toBe('9月28日前把一');
	expect(datesToArabic('一条一条列出')).toBe('一条一条列出');
});

test('a day without 日 behind it is one, where a month stands before it', () => {
	expect(datesToArabic('九月二十八')).toBe('9月28');
	expect(datesToArabic('九月二十八日前把一批')).toBe('9月28日前把一批');
});

test('a date can be said without its year', () => {
	expect(withoutYear('2023年9月28日前')).toBe('9月28日前');
	expect(withoutYear('2023年10月')).toBe('2023年10月');
});
