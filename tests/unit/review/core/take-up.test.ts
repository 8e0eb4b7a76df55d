import { expect, test } from 'vitest';
import { nextAttempt } from '../../../../src/questions/core/attempt.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';
import { rate } from '../../../../src/review/core/rate.ts';
import { cardChanges, takeUp } from '../../../../src/review/core/take-up.ts';

const DAY = 86_400_000;
const start = 1_700_000_000_000;
const known = (): boolean => true;
const answered = (...outcomes: Attempt['outcome'][]): Attempt & { at: number } => {
	let attempt: Attempt | undefined;
	outcomes.forEach((outcome, at) => {
		attempt = nextAttempt(attempt, { chosen: 'x', outcome, hash: 'h' }, start + at * DAY);
	});
	return { ...attempt!, at: start + (outcomes.length - 1) * DAY };
};

test('every answer since the last time counts at its own time, and none twice', () => {
	const first = takeUp({ a: answered('wrong', 'right') }, {}, known);
	expect(first['a']).toEqual(rate(rate(undefined, 'wrong', start), 'right', start + DAY));
	expect(takeUp({ a: answered('wrong', 'right') }, first, known)).toEqual({});
	const second = takeUp({ a: answered('wrong', 'right', 'right') }, first, known);
	expect(second['a']).toEqual(rate(first['a'], 'right', start + 2 * DAY));
});

test('an answer of an older build, without times, counts once at the time of its record', () => {
	const old = { chosen: 'x', outcome: 'partial', hash: 'h', at: start } as const;
	expect(takeUp({ a: old }, {}, known)['a']).toEqual(rate(undefined, 'partial', start));
});

test('a question that is taken off the site is marked, and the mark goes when it comes back', () => {
	const attempts = { a: answered('right') };
	const gone = takeUp(attempts, {}, () => false);
	expect(gone['a']).toMatchObject({ gone: true });
	expect(takeUp(attempts, gone, () => false)).toEqual({});
	expect(takeUp(attempts, gone, known)['a']).not.toHaveProperty('gone');
});

test('a card that another window made meanwhile is gone on with, and one that was erased stays erased', () => {
	const [one, two] = [answered('wrong'), answered('wrong', 'right')];
	const before = { a: takeUp({ a: one }, {}, known)['a']! };
	const change = cardChanges({ a: two }, before, known, known)['a']!;
	const here = takeUp({ a: two }, before, known)['a']!;
	expect(change(before.a)).toEqual({ ...here, reviewed: here.last });
	const there = { ...here, last: start + 2 * DAY, stability: 9 };
	expect(change(there)).toBeUndefined();
	expect(change({ ...before.a, reviewed: start })).toMatchObject({ last: here.last, reviewed: here.last });
	expect(change(undefined)).toBeUndefined();
	const first = cardChanges({ a: one }, {}, known, () => false)['a']!;
	expect(first(undefined)).toEqual(before.a);
});
