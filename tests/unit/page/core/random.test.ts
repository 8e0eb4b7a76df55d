import { expect, test } from 'vitest';
import { seeded } from '../../../../src/page/core/random.ts';

test('a seed gives the same numbers every time, in [0, 1), and other seeds others', () => {
	const take = (seed: string): number[] => {
		const random = seeded(seed);
		return Array.from({ length: 500 }, random);
	};
	expect(take('一')).toEqual(take('一'));
	expect(take('一')).not.toEqual(take('二'));
	expect(take('x').every((number) => number >= 0 && number < 1)).toBe(true);
	const mean = take('mean').reduce((sum, number) => sum + number, 0) / 500;
	expect(Math.abs(mean - 0.5)).toBeLessThan(0.06);
});
