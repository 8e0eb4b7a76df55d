import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, lastPlace, move } from '../../../../src/record/core/in-order.ts';

const abc = (...orders: number[]): [string, { order: number }][] =>
	orders.map((order, at) => ['abc'[at]!, { order }]);

test('entries stand by their place, those at the same one by id', () => {
	const entries: [string, { order: number }][] = [
		['c', { order: 1 }],
		['b', { order: 1 }],
		['a', { order: 2 }],
	];
	expect(inOrder(entries).map(([id]) => id)).toEqual(['b', 'c', 'a']);
	expect([lastPlace([]), lastPlace(entries)]).toEqual([1, 3]);
});

test('moving changes only the two that change places', () => {
	expect(move(abc(1, 2, 5), 'b', 1)).toEqual({ b: { order: 5 }, c: { order: 2 } });
	expect(move(abc(1, 2, 5), 'b', -1)).toEqual({ b: { order: 1 }, a: { order: 2 } });
	expect([move(abc(1, 2, 5), 'a', -1), move(abc(1, 2, 5), 'c', 1), move(abc(1), 'x', 1)]).toEqual([
		{},
		{},
		{},
	]);
});

test('whatever the places are, one step moves an entry by one', () => {
	const list = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 3 })), {
		selector: ([id]) => id,
		minLength: 2,
	});
	fc.assert(
		fc.property(list, fc.nat(), (pairs, pick) => {
			const ordered = inOrder(pairs.map(([id, order]) => [id, { order }] as const));
			const from = pick % (ordered.length - 1);
			const id = ordered[from]![0];
			const changes = move(ordered, id, 1);
			const changed = new Map(Object.entries(changes));
			const after = inOrder(ordered.map(([each, entry]) => [each, changed.get(each) ?? entry] as const));
			expect(after.findIndex(([each]) => each === id)).toBe(from + 1);
		}),
	);
});
