import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeItems } from '../../../../src/core/record/merge.ts';
import type { RecordItem, RecordItems } from '../../../../src/core/record/envelope.ts';

const item: fc.Arbitrary<RecordItem> = fc.oneof(
	fc.record({ at: fc.nat(20), done: fc.boolean() }),
	fc.record({ at: fc.nat(20), del: fc.constant(true as const) }),
);
const items: fc.Arbitrary<RecordItems> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), item);
const RUNS = { numRuns: 10_000 };

test('merging is the same in either order', () => {
	fc.assert(
		fc.property(items, items, (a, b) => void expect(mergeItems(a, b)).toEqual(mergeItems(b, a))),
		RUNS,
	);
});

test('merging is the same in any grouping', () => {
	fc.assert(
		fc.property(
			items,
			items,
			items,
			(a, b, c) => void expect(mergeItems(mergeItems(a, b), c)).toEqual(mergeItems(a, mergeItems(b, c))),
		),
		RUNS,
	);
});

test('merging twice changes nothing', () => {
	fc.assert(
		fc.property(
			items,
			items,
			(a, b) => void expect(mergeItems(mergeItems(a, b), b)).toEqual(mergeItems(a, b)),
		),
		RUNS,
	);
});

test('no newer item is lost', () => {
	fc.assert(
		fc.property(items, items, (a, b) => {
			const merged = mergeItems(a, b);
			for (const [id, { at }] of [...Object.entries(a), ...Object.entries(b)]) {
				expect(merged[id]!.at).toBeGreaterThanOrEqual(at);
			}
		}),
		RUNS,
	);
});
