import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsToSheets } from '../../../../src/record/core/rows-to-sheets.ts';

const text = fc.string();

test('whatever stood in a row of the one worksheet stands in it still, with its time and what else it had', () => {
	fc.assert(
		fc.property(
			fc.record({ problem: text, measures: text, who: text, due: text, at: fc.nat(), order: fc.nat() }),
			(row) => {
				const { problem, measures, who, due, ...rest } = row;
				expect(rowsToSheets({ a: row }, 'worksheet')).toEqual({
					a: { ...rest, sheet: 'worksheet', fields: { problem, measures, who, due } },
				});
			},
		),
	);
});

test('other kinds, rows taken away and what is no row stay as they are', () => {
	const items = { a: { at: 1, problem: '甲', measures: '', who: '', due: '' } };
	expect(rowsToSheets(items, 'ticks')).toBe(items);
	const odd = { a: { at: 1, del: true as const }, b: { at: 2, problem: '甲' } };
	expect(rowsToSheets(odd, 'worksheet')).toEqual(odd);
});
