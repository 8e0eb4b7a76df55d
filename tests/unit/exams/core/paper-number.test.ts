import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperNumber } from '../../../../src/exams/core/paper-number.ts';
import { numberLabels } from '../../../../src/exams/text/exam-script.ts';

test('a number that was noted by hand is found again, however it is typed', () => {
	for (const typed of ['1f3k9q', ' 1F3K9Q ', '１ｆ３ｋ９ｑ']) expect(paperNumber(typed)).toBe('1f3k9q');
});

test('a number that was copied draws the same paper with what was copied along', () => {
	for (const typed of [
		'1f3k9q。',
		'“1f3k9q”，',
		'1f3\u200ek9q\ufe0e',
		'试卷编号 1f3k9q',
		'试卷编号：1f3k9q。',
		'编号 1f3k9q',
		'试卷编号 1f3k9q （记下它，以后填上就能再做同一份）',
	])
		expect(paperNumber(typed, numberLabels)).toBe('1f3k9q');
});

test('a number that the site gives is read as it stands', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (drawn) => {
			expect(paperNumber(drawn.toString(36), numberLabels)).toBe(drawn.toString(36));
		}),
	);
});

test('nothing typed is no number, and a long one is cut', () => {
	for (const typed of ['　 ', '。', '试卷编号：']) expect(paperNumber(typed, numberLabels)).toBe('');
	expect(paperNumber('a'.repeat(99))).toHaveLength(32);
});
