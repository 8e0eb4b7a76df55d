import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, sentencesOf } from '../../../../src/reading/core/sentences.ts';

const cut = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('a sentence ends with its mark, and with the quotes that close behind it', () => {
	expect(cut('他说：“好。”然后呢？走了！')).toEqual(['他说：“好。”', '然后呢？', '走了！']);
	expect(cut('没有句号的')).toEqual(['没有句号的']);
	expect(cut('  \n')).toEqual([]);
	expect(cut('——。')).toEqual([]);
});

test('a long sentence is cut at its commas, so that no voice is cut off in the middle', () => {
	const clause = '这一段有二十个字所以两段放得下三段就不行了，';
	expect(cut(`${clause.repeat(4)}完。`)).toEqual([clause.repeat(2), `${clause.repeat(2)}完。`]);
});

test('nothing that is said is lost, nothing is said twice, and nothing is too long', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'字词。，；：“”？\n 1'), maxLength: 300 }), (text) => {
			const found = sentencesOf(text);
			let last = 0;
			for (const { start, end } of found) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end - start).toBeLessThanOrEqual(LONGEST + 8);
				expect(text.slice(last, start)).not.toMatch(/[字词1]/);
				last = end;
			}
			expect(text.slice(last)).not.toMatch(/[字词1]/);
		}),
	);
});
