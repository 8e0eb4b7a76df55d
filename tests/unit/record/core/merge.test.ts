import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordItem, RecordItems } from '../../../../src/record/core/envelope.ts';
import { mergeInto, newerItem } from '../../../../src/record/core/merge.ts';
import { part } from '../../often.ts';

// Few ids and few times, so that conflicts and ties are the rule.
const item: fc.Arbitrary<RecordItem> = fc.oneof(
	fc.record({ at: fc.nat(4), del: fc.constant(true as const) }),
	fc.record({
		at: fc.nat(4),
		done: fc.boolean(),
		chosen: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
	}),
);
const items: fc.Arbitrary<RecordItems> = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), item, {
	noNullPrototype: true,
});
const many = { numRuns: part(10_000) };

/** Equal text for equal states. */
const text = (all: RecordItems): string =>
	JSON.stringify(
		Object.entries(all)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, { at, del, done, chosen }]) => [id, at, del, done, chosen]),
	);
function merged(...all: RecordItems[]): RecordItems {
	const state = {};
	for (const other of all) mergeInto(state, other);
	return state;
}

test('merging is commutative', () => {
	fc.assert(
		fc.property(items, items, (a, b) => text(merged(a, b)) === text(merged(b, a))),
		many,
	);
});

test('merging is associative', () => {
	fc.assert(
		fc.property(
			items,
			items,
			items,
			(a, b, c) => text(merged(merged(a, b), c)) === text(merged(a, merged(b, c))),
		),
		many,
	);
});

test('merging is idempotent', () => {
	fc.assert(
		fc.property(items, items, (a, b) => {
			const both = text(merged(a, b));
			return (
				text(merged(a, b, b)) === both && text(merged(a, b, a)) === both && text(merged(a, a)) === text(a)
			);
		}),
		many,
	);
});

test('no id is lost and every item is one of the two', () => {
	fc.assert(
		fc.property(items, items, (a, b) => {
			const both = merged(a, b);
			expect(new Set(Object.keys(both))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
			for (const [id, kept] of Object.entries(both)) expect([a[id], b[id]]).toContainEqual(kept);
		}),
		many,
	);
});

test('no newer item is lost, in whatever order three states meet', () => {
	fc.assert(
		fc.property(items, items, items, (a, b, c) => {
			for (const order of [merged(a, b, c), merged(c, a, b), merged(b, merged(c, a))]) {
				for (const [id, { at }] of Object.entries(order)) {
					expect(at).toBe(Math.max(...[a, b, c].map((state) => state[id]?.at ?? -1)));
				}
			}
		}),
		many,
	);
});

test('what merging changed is told, and nothing else is', () => {
	fc.assert(
		fc.property(items, items, (a, b) => {
			const state = { ...a };
			const changed = mergeInto(state, b);
			const differ = Object.keys(state).filter(
				(id) => text({ a: state[id]! }) !== text({ a: a[id] ?? { at: -1 } }),
			);
			expect(changed.sort()).toEqual(differ.sort());
		}),
		many,
	);
});

test('the later change wins, a removal too', () => {
	const [tick, gone] = [
		{ at: 1, done: true },
		{ at: 2, del: true as const },
	];
	expect(newerItem(tick, gone)).toBe(gone);
	expect(newerItem({ ...tick, at: 3 }, gone)).toEqual({ ...tick, at: 3 });
});

test('the order of fields decides nothing', () => {
	const [one, other] = [
		{ at: 1, done: true, x: null },
		{ x: null, done: true, at: 1 },
	];
	expect(mergeInto({ a: one }, { a: other })).toEqual([]);
	expect(mergeInto({ a: other }, { a: one })).toEqual([]);
});
