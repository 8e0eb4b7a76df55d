import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeRound, lastRounds, roundId, roundStart } from '../../../../src/checklists/core/round.ts';
import { daysBetween, isDay } from '../../../../src/schedule/core/calendar-day.ts';

test.each([
	['week', '2023-09-20', '2023-09-18'],
	['week', '2023-09-18', '2023-09-18'],
	['week', '2023-10-01', '2023-09-25'],
	['week', '2024-01-01', '2024-01-01'],
	['week', '2023-01-01', '2022-12-26'],
	['month', '2023-09-20', '2023-09-01'],
	['month', '2024-02-29', '2024-02-01'],
] as const)('the %s of %s begins on %s', (every, day, start) => {
	expect(roundStart(every, day)).toBe(start);
});

test('the last rounds go back without a gap, the newest first', () => {
	expect(lastRounds('week', '2023-10-04', 3)).toEqual(['2023-10-02', '2023-09-25', '2023-09-18']);
	expect(lastRounds('month', '2024-01-31', 3)).toEqual(['2024-01-01', '2023-12-01', '2023-11-01']);
});

test('every day lies in the round that it begins', () => {
	const days = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	fc.assert(
		fc.property(days, fc.constantFrom('week' as const, 'month' as const), (day, every) => {
			const start = roundStart(every, day);
			expect(start <= day && daysBetween(start, day) < (every === 'week' ? 7 : 31)).toBe(true);
			expect(roundStart(every, start)).toBe(start);
		}),
	);
});

test.each([
	[
		{ item: 'a', from: '2023-09-18', at: 1, later: true },
		{ item: 'a', from: '2023-09-18' },
	],
	[{ item: 'a', from: '2023-02-30' }, undefined],
	[{ item: '', from: '2023-09-18' }, undefined],
	[{ from: '2023-09-18' }, undefined],
	['a', undefined],
	[null, undefined],
])('%j is read as %j', (raw, round) => {
	expect(decodeRound(raw)).toEqual(round);
});

test('whatever is stored, reading it neither throws nor gives what is no round', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (raw) => {
			const round = decodeRound(raw);
			expect(round === undefined || isDay(round.from)).toBe(true);
		}),
	);
});

test('a round has an id of its own', () => {
	expect(roundId({ item: 'weekly', from: '2023-09-18' })).toBe('weekly@2023-09-18');
});
