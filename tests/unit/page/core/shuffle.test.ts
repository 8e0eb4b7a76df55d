import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../../../../src/page/core/random.ts';
import { shuffle } from '../../../../src/page/core/shuffle.ts';

test('a shuffle keeps what it is given, and the same seed gives the same order', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.string(), (things, seed) => {
			const shuffled = shuffle(things, seeded(seed));
			expect([...shuffled].sort()).toEqual([...things].sort());
			expect(shuffle(things, seeded(seed))).toEqual(shuffled);
		}),
	);
});

test('every order comes up about as often', () => {
	const counts = new Map<string, number>();
	for (let at = 0; at < 6000; at++) {
		const order = shuffle(['a', 'b', 'c'], seeded(`seed ${at}`)).join('');
		counts.set(order, (counts.get(order) ?? 0) + 1);
	}
	expect(counts.size).toBe(6);
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
