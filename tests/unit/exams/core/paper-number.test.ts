import { expect, test } from 'vitest';
import { paperNumber } from '../../../../src/exams/core/paper-number.ts';

test('a number that was noted by hand is found again, however it is typed', () => {
	for (const typed of ['1f3k9q', ' 1F3K9Q ', '１ｆ３ｋ９ｑ']) expect(paperNumber(typed)).toBe('1f3k9q');
});

test('nothing typed is no number, and a long one is cut', () => {
	expect(paperNumber('　 ')).toBe('');
	expect(paperNumber('a'.repeat(99))).toHaveLength(32);
});
