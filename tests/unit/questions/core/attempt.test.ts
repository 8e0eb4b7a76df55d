import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	decodeAttempt,
	earlierAttempt,
	nextAttempt,
	reopened,
} from '../../../../src/questions/core/attempt.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';

const wrong = { chosen: 'a', outcome: 'wrong', hash: 'h' } as const;
const right = { chosen: 'b', outcome: 'right', hash: 'h' } as const;

test('the first answer, the number of answers and the last few with their times are kept', () => {
	let attempt: Attempt = nextAttempt(undefined, wrong, 1);
	expect(attempt).toEqual({ ...wrong, log: [[1, 'wrong']] });
	for (const at of [2, 3, 4, 5]) attempt = nextAttempt(attempt, right, at);
	expect(attempt).toMatchObject({ outcome: 'right', firstOutcome: 'wrong', tries: 5, rights: [2, 5] });
	expect(attempt.log!.map(([at]) => at)).toEqual([2, 3, 4, 5]);
});

test('a bank that is begun anew keeps what was answered', () => {
	const attempt = reopened(nextAttempt(undefined, right, 1));
	expect(attempt).toMatchObject({ ...right, open: true });
	expect(nextAttempt(attempt, wrong, 2).open).toBeUndefined();
});

test('what was kept is read as it was, what is damaged is left out', () => {
	const attempt = nextAttempt(nextAttempt(undefined, wrong, 1), right, 2);
	expect(decodeAttempt(JSON.parse(JSON.stringify(attempt)))).toEqual(attempt);
	expect(
		decodeAttempt({
			...wrong,
			tries: -1,
			firstOutcome: 7,
			rights: [1],
			log: [[NaN, 'right'], 3, [4, 'wrong']],
		}),
	).toEqual({ ...wrong, log: [[4, 'wrong']] });
	expect(decodeAttempt({ ...wrong, outcome: 'splendid' })).toBeUndefined();
	fc.assert(fc.property(fc.anything(), (raw) => void decodeAttempt(raw)));
});

test('an answer that comes to light late leaves what it would have left had it come in time, but for what is newest', () => {
	// As many as the log holds: then the whole story is known.
	const verdict = fc.constantFrom('right', 'wrong', 'partial');
	const story = fc.array(verdict, { minLength: 2, maxLength: 4 });
	fc.assert(
		fc.property(story, fc.nat(3), (verdicts, which) => {
			const answers = verdicts.map((outcome, at) => ({
				now: { chosen: at, outcome, hash: 'h' } as Pick<Attempt, 'chosen' | 'outcome' | 'hash'>,
				at,
			}));
			const late = answers[which % (answers.length - 1)]!;
			const replay = (some: typeof answers): Attempt =>
				some.reduce<Attempt | undefined>((before, { now, at }) => nextAttempt(before, now, at), undefined)!;
			const before = replay(answers.filter((answer) => answer !== late));
			const after = earlierAttempt({ ...before, at: 99 }, late.now.outcome, late.at);
			expect(after).toEqual(replay(answers));
		}),
	);
});
