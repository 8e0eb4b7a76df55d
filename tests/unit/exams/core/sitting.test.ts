import { expect, test } from 'vitest';
import {
	beginSitting,
	clockJump,
	handedIn,
	movedBy,
	questionsOf,
	timeLeft,
	withAnswer,
	withFlag,
} from '../../../../src/exams/core/sitting.ts';

const MINUTE = 60_000;
const parts = [
	{
		title: '甲',
		points: 5,
		questions: [
			{ id: 'a', hash: '1' },
			{ id: 'b', hash: '2' },
		],
	},
	{ title: '乙', points: 10, questions: [{ id: 'c', hash: '3' }] },
];
const timed = beginSitting({ exam: 'e', seed: 's', parts, pass: 12 }, 30, 1000 * MINUTE);

test('the time left goes by the clock and never beyond the whole time', () => {
	expect(timeLeft(timed, 1010 * MINUTE)).toBe(20 * MINUTE);
	expect(timeLeft(timed, 900 * MINUTE)).toBe(30 * MINUTE);
	expect(timeLeft(timed, 5000 * MINUTE)).toBe(0);
	const untimed = beginSitting({ exam: 'e', seed: 's', parts, pass: 12 }, undefined, 5);
	expect(timeLeft(untimed, 1e15)).toBeUndefined();
});

test('an answer belongs to the question as it is now', () => {
	const answered = withAnswer(timed, 'b', 'x', 'new');
	expect(answered.answers).toEqual({ b: 'x' });
	expect(questionsOf(answered).find(({ id }) => id === 'b')).toEqual({ id: 'b', hash: 'new', points: 5 });
	expect(timed.answers).toEqual({});
});

test('flags are put on and taken off, once each', () => {
	const twice = withFlag(withFlag(timed, 'a', true), 'a', true);
	expect(twice.flags).toEqual(['a']);
	expect(withFlag(twice, 'a', false).flags).toEqual([]);
});

test('what is handed in stays as it is, and counts as handed in by the deadline', () => {
	const outcomes = { a: { state: 'right', points: 12, max: 12 } } as const;
	const done = handedIn(timed, outcomes, 2000 * MINUTE);
	expect(done.submittedAt).toBe(timed.deadline);
	expect(withAnswer(done, 'a', 'x', '1')).toBe(done);
	expect(withFlag(done, 'a', true)).toBe(done);
	expect(handedIn(done, {}, 1 * MINUTE)).toBe(done);
});

test('a clock that jumps while the page is open is told from time that passes', () => {
	const before = { clock: 5_000 * MINUTE, even: 10 * MINUTE };
	const after = (clock: number, even: number) => ({ clock: before.clock + clock, even: before.even + even });
	expect(clockJump(before, after(30 * MINUTE, 30 * MINUTE))).toBe(0);
	expect(clockJump(before, after(MINUTE + 2_000, MINUTE)), 'put right by a little').toBe(0);
	expect(clockJump(before, after(480 * MINUTE, 1_000))).toBe(480 * MINUTE - 1_000);
	expect(clockJump(before, after(-480 * MINUTE, 1_000))).toBe(-480 * MINUTE - 1_000);
});

test('moved to where the clock jumped, a sitting has as much time left as before, once for all windows', () => {
	for (const jump of [480 * MINUTE, -480 * MINUTE]) {
		const moved = movedBy(timed, jump, timed.deadline!);
		expect(timeLeft(moved, 1010 * MINUTE + jump)).toBe(20 * MINUTE);
		expect(movedBy(moved, jump, timed.deadline!), 'another window').toBe(moved);
	}
	const done = handedIn(timed, {}, 1001 * MINUTE);
	expect(movedBy(done, 480 * MINUTE, timed.deadline!)).toBe(done);
});
