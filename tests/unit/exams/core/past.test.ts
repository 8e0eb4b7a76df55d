import { expect, test } from 'vitest';
import { expendable, past, sittingId, superseded, unfinished } from '../../../../src/exams/core/past.ts';
import { beginSitting, handedIn, withAnswer, withFlag } from '../../../../src/exams/core/sitting.ts';

const parts = [{ title: '甲', points: 5, questions: [{ id: 'a', hash: '1' }] }];
const at = (exam: string, startedAt: number) =>
	beginSitting({ exam, seed: 's', parts, pass: 3 }, 10, startedAt);
const kept = Object.fromEntries(
	[
		...[1, 2, 3].map((time) => handedIn(at('one', time), {}, 9)),
		at('one', 4),
		handedIn(at('two', 1), {}, 9),
	].map((sitting) => [sittingId(sitting), { ...sitting, at: sitting.startedAt }]),
);

test('the one being written is found, those handed in are listed, the newest first', () => {
	expect(unfinished(kept, 'one')).toBe('one:4');
	expect(unfinished(kept, 'two')).toBeUndefined();
	expect(past(kept, 'one').map(([id]) => id)).toEqual(['one:3', 'one:2', 'one:1']);
});

test('only the newest papers of each exam stay, and never goes the one being written', () => {
	expect(expendable(kept, 2)).toEqual(['one:1']);
	expect(expendable({ ...kept, odd: { at: 7 } }, 0)).toEqual(['one:3', 'one:2', 'one:1', 'two:1']);
});

test('a paper just handed in stays, though all others are dated years ahead', () => {
	const ahead = [1, 2, 3, 4, 5].map((day) => handedIn(at('one', Date.UTC(2033, 0, day)), {}, 9e15));
	const now = handedIn(at('one', Date.UTC(2023, 8, 20)), {}, 9e15);
	const items = Object.fromEntries(
		[...ahead, now].map((sitting) => [sittingId(sitting), { ...sitting, at: sitting.startedAt }]),
	);
	const first = sittingId(ahead[0]!);
	expect(expendable(items, 5, [sittingId(now)])).toEqual([first]);
	expect(expendable(items, 0, [sittingId(now)])).not.toContain(sittingId(now));
	expect(expendable(items, 5)).toEqual([sittingId(now)]);
});

test('of several begun at once only the last goes on, and what was handed in is none of them', () => {
	const both = { ...kept, 'one:5': at('one', 5), 'two:2': at('two', 2) };
	expect(superseded(both, 'one')).toEqual(['one:4']);
	expect(unfinished(both, 'one')).toBe('one:5');
	expect(superseded(both, 'two')).toEqual([]);
	const written = withAnswer(at('one', 4), 'a', 'x', '1');
	expect(superseded({ ...both, 'one:4': written }, 'one')).toEqual([]);
	expect(superseded({ ...both, 'one:4': withFlag(at('one', 4), 'a', true) }, 'one')).toEqual([]);
});
