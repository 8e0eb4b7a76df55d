import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasOwn, ownOf } from '../../../../src/page/core/own.ts';

test('what every object inherits is in no map', () => {
	for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
		expect(hasOwn({}, key)).toBe(false);
		expect(ownOf({}, key)).toBeUndefined();
	}
});

test('a map gives back what was put in, whatever the key, and nothing else', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.integer()), fc.string(), (map, key) => {
			expect(hasOwn(map, key)).toBe(Object.keys(map).includes(key));
			expect(ownOf(map, key)).toBe(Object.keys(map).includes(key) ? map[key] : undefined);
		}),
	);
});

test('a map without a prototype is read all the same', () => {
	expect(ownOf(Object.assign(Object.create(null) as Record<string, number>, { a: 1 }), 'a')).toBe(1);
});
