import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describePlace, findPlaces } from '../../../../src/office/find/find-places.ts';
import { foldText } from '../../../../src/office/find/fold-text.ts';

const found = (text: string, wording: string): string[] =>
	findPlaces([{ file: 'a.mdx', text }], wording).map(({ start, end }) => text.slice(start, end));

test('a wording is found in any quotation marks, width and space', () => {
	const text = '“初心” 在 2023 年，“初心”在2023年，"初心"在２０２３年';
	expect(found(text, '“初心”在2023年')).toEqual([
		'“初心” 在 2023 年',
		'“初心”在2023年',
		'"初心"在２０２３年',
	]);
});

test('numbers and ids are found whole', () => {
	expect(found('11月3日、1月3日、1 月 31 日', '1月3日')).toEqual(['1月3日']);
	expect(found('q-1, q-10, my-q-1, q-1-a', 'q-1')).toEqual(['q-1']);
	expect(found('topics/a topics/ab', 'topics/a')).toEqual(['topics/a']);
});

test('a place is told by file, line and sentence', () => {
	const text = 'title: 甲\r\n\r\n先报警。再关门，走楼梯；不要返回。\r\n';
	expect(findPlaces([{ file: 'a.mdx', text }], '关门').map(describePlace)).toEqual(
		['a.mdx:3 再关门，走楼梯；'].map((row) => row),
	);
});

test('a wording runs over the end of a line', () => {
	expect(found('沿疏散\n  指示标志走', '疏散指示')).toEqual(['疏散\n  指示']);
});

test('whatever is folded, every character knows where it comes from', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (written) => {
			const { text, from } = foldText(written);
			expect(from).toHaveLength(text.length + 1);
			expect(from).toEqual(from.toSorted((a, b) => a - b));
		}),
	);
});

test('what stands in a text is found in it', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.stringMatching(/^[甲乙丙“”]{1,5}$/),
			fc.string(),
			(before, wording, after) => {
				expect(found(`${before}。${wording}。${after}`, wording)).toContain(wording);
			},
		),
	);
});
