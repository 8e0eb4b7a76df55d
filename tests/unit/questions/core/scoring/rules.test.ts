import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rules } from '../../../../../src/questions/core/scoring/rules.ts';
import { UNIT } from '../../../../../src/questions/core/scoring/tally.ts';

test.each([
	// [rule, right, wrong, of, share]; QTI: `all` is match_correct, the others map_response with bounds.
	['all', 2, 0, 2, 1],
	['all', 1, 0, 2, 0],
	['all', 2, 1, 2, 0],
	['partial-safe', 1, 0, 3, 1 / 3],
	['partial-safe', 3, 0, 3, 1],
	['partial-safe', 2, 1, 3, 0],
	['half', 1, 0, 3, 1 / 2],
	['half', 2, 0, 3, 1 / 2],
	['half', 3, 0, 3, 1],
	['half', 3, 1, 3, 0],
	['half', 0, 0, 3, 0],
	['proportion', 2, 2, 4, 1 / 2],
	['proportion', 0, 4, 4, 0],
] as const)('%s: %i right and %i wrong of %i are worth %f', (rule, right, wrong, of, share) => {
	expect(rules[rule]({ right, wrong, of })).toBeCloseTo(share * UNIT * of, 9);
});

test('every rule gives whole points within its bounds, and never less for one more right', () => {
	const tally = fc
		.integer({ min: 1, max: 26 })
		.chain((of) =>
			fc.record({ of: fc.constant(of), right: fc.integer({ min: 0, max: of - 1 }), wrong: fc.nat(26) }),
		);
	fc.assert(
		fc.property(fc.constantFrom(...Object.values(rules)), tally, (rule, given) => {
			const points = rule(given);
			expect(Number.isInteger(points)).toBe(true);
			expect(points).toBeGreaterThanOrEqual(0);
			expect(points).toBeLessThanOrEqual(UNIT * given.of);
			expect(rule({ ...given, right: given.right + 1 })).toBeGreaterThanOrEqual(points);
		}),
	);
});
