import { expect, test } from 'vitest';
import { nextAttempt } from '../../../../src/questions/core/attempt.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';
import { dayIn } from '../../../../src/schedule/core/calendar-day.ts';
import { isMistake, putBack, takenOut } from '../../../../src/review/core/mistakes.ts';

const HOUR = 3_600_000;
// 23:00 in Shanghai.
const evening = Date.UTC(2023, 8, 20, 15);
const dayOf = (at: number): string => dayIn('Asia/Shanghai', at);
function after(...answers: [outcome: Attempt['outcome'], hours: number][]): Attempt {
	let attempt: Attempt | undefined;
	for (const [outcome, hours] of answers) {
		attempt = nextAttempt(attempt, { chosen: 'x', outcome, hash: 'h' }, evening + hours * HOUR);
	}
	return attempt!;
}
const isIn = (...answers: Parameters<typeof after>): boolean => isMistake(after(...answers), dayOf);

test('what is wrong or right in part goes into the book, what is right does not', () => {
	expect(isIn(['wrong', 0])).toBe(true);
	expect(isIn(['partial', 0])).toBe(true);
	expect(isIn(['right', 0])).toBe(false);
	expect(isIn(['right', 0], ['wrong', 1])).toBe(true);
});

test('it leaves after right answers on two different days of the programme’s time zone', () => {
	expect(isIn(['wrong', 0], ['right', 0.2], ['right', 0.5])).toBe(true);
	expect(isIn(['wrong', 0], ['right', 0.5], ['right', 1.5])).toBe(false);
	expect(isIn(['wrong', -12], ['right', -11], ['right', -1])).toBe(true);
	expect(isIn(['wrong', 0], ['right', 24], ['right', 90])).toBe(false);
	expect(isIn(['wrong', 0], ['right', 24], ['right', 48], ['right', 49])).toBe(false);
});

test('another mistake begins the count anew', () => {
	expect(isIn(['wrong', 0], ['right', 24], ['wrong', 30], ['right', 48])).toBe(true);
	expect(isIn(['wrong', 0], ['right', 24], ['right', 48], ['wrong', 72])).toBe(true);
});

test('taken out by hand it stays out until it goes wrong again', () => {
	const out = takenOut(after(['wrong', 0]));
	expect(isMistake(out, dayOf)).toBe(false);
	const next = (outcome: Attempt['outcome']): Attempt =>
		nextAttempt(out, { chosen: 'x', outcome, hash: 'h' }, evening + 50 * HOUR);
	expect(isMistake(next('right'), dayOf)).toBe(false);
	expect(isMistake(next('wrong'), dayOf)).toBe(true);
});

test('put back it leaves again after right answers on two days', () => {
	let attempt = putBack(takenOut(after(['wrong', 0], ['right', 24])));
	expect(isMistake(attempt, dayOf)).toBe(true);
	attempt = nextAttempt(attempt, { chosen: 'x', outcome: 'right', hash: 'h' }, evening + 72 * HOUR);
	expect(isMistake(attempt, dayOf)).toBe(false);
});
