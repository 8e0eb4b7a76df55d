import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergePage } from '../../../../src/office/word/merge-page.ts';

const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

test('what is new in the file comes in, what was edited by hand stays', () => {
	expect(
		mergePage(
			text('甲', '乙', '丙', '丁'),
			text('甲改', '乙', '丙', '丁'),
			text('甲', '乙', '丙', '新', '丁二'),
		),
	).toEqual({
		kind: 'merged',
		body: text('甲改', '乙', '丙', '新', '丁二'),
		difference: ['− 丁', '＋ 新', '＋ 丁二'],
	});
});

test('a place that both changed is left to a person', () => {
	expect(mergePage(text('甲', '乙'), text('甲改', '乙'), text('甲二', '乙'))).toEqual({
		kind: 'conflict',
		difference: ['− 甲', '＋ 甲二'],
		places: ['甲'],
	});
});

test('nothing new is nothing to do; the same change on both sides too', () => {
	expect(mergePage(text('甲'), text('甲改'), text('甲'))).toEqual({ kind: 'same' });
	expect(mergePage(text('甲'), text('甲改'), text('甲改'))).toEqual({ kind: 'same' });
});

test('where it is not known what was made before, no difference is taken', () => {
	expect(mergePage(undefined, text('甲'), text('乙'))).toMatchObject({ kind: 'conflict' });
	expect(mergePage(undefined, text('甲'), text('甲'))).toEqual({ kind: 'same' });
});

const bodies = fc
	.array(fc.constantFrom('甲', '乙', '丙', '丁'), { minLength: 1, maxLength: 7 })
	.map((all) => text(...all));

test('a page without edits becomes what the file says; edits alone change nothing', () => {
	fc.assert(
		fc.property(bodies, bodies, (old, next) => {
			const merged = mergePage(old, old, next);
			expect(merged.kind === 'merged' ? merged.body : old).toBe(next);
			expect(mergePage(old, next, old)).toEqual({ kind: 'same' });
		}),
	);
});
