import { expect, test } from 'vitest';
import { answeredSince } from '../../../../src/questions/core/answered-since.ts';
import { nextAttempt, reopened } from '../../../../src/questions/core/attempt.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';

const answer = { chosen: 'a', outcome: 'wrong', hash: 'h' } as const;
const once: Attempt = nextAttempt(undefined, answer, 5);

test('only what was answered since counts, whatever the clock says', () => {
	const before = new Map([
		['new', 0],
		['again', 1],
		['left', 1],
	]);
	const again = nextAttempt(once, answer, 1);
	expect(answeredSince({ new: once, again, left: once, other: again }, before)).toEqual({ new: once, again });
});

test('to begin anew, or to leave the mistake book, is no answer', () => {
	const before = new Map([['a', 1]]);
	expect(answeredSince({ a: reopened(once) }, before)).toEqual({});
	expect(answeredSince({ a: { ...once, missed: false } }, before)).toEqual({});
});
