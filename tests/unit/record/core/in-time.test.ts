import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allInTime, inTime, settleFields } from '../../../../src/record/core/in-time.ts';

const NOW = 1_700_000_000_000;
const YEAR = 31_536_000_000;
const card = settleFields(['last', 'log'], ['due']);

test('an item of a clock that was ahead is dated now, once and for good; any other is the very same', () => {
	const item = { at: NOW + YEAR, note: 'x' };
	const settled = inTime(item, NOW);
	expect(settled).toEqual({ at: NOW, note: 'x' });
	expect(inTime(settled, NOW + 5)).toBe(settled);
	const own = { at: NOW };
	expect(inTime(own, NOW)).toBe(own);
});

test('what was to come comes as much sooner as the clock was ahead', () => {
	const item = { at: NOW, last: NOW + YEAR, due: NOW + YEAR + 60_000, log: [[NOW + YEAR, 'right']] };
	expect(inTime(item, NOW, card)).toEqual({
		at: NOW,
		last: NOW,
		due: NOW + 60_000,
		log: [[NOW, 'right']],
	});
});

test('whatever the times are, none is later than now once it is read, and reading again changes nothing', () => {
	const time = fc.oneof(fc.integer({ min: 0, max: 2 * NOW }), fc.constant(8.64e15));
	const items = fc.record({
		at: time,
		last: time,
		due: time,
		log: fc.array(fc.tuple(time, fc.constant('x'))),
	});
	fc.assert(
		fc.property(items, (item) => {
			const settled = inTime(item, NOW, card) as typeof item;
			for (const each of [settled.at, settled.last, ...settled.log.map(([at]) => at)])
				expect(each).toBeLessThanOrEqual(NOW + 1000);
			expect(inTime(settled, NOW, card)).toBe(settled);
		}),
	);
});

test('what another device of a clock that was ahead has in common with this one is no news', () => {
	const here = { a: { at: 5, note: 'x' }, b: { at: 5, note: 'x' } };
	const coming = { a: { at: NOW + YEAR, note: 'x' }, b: { at: NOW + YEAR, note: 'y' } };
	expect(allInTime(coming, here, NOW)).toEqual({ a: here.a, b: { at: NOW, note: 'y' } });
});
