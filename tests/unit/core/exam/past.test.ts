import { expect, test } from 'vitest';
import { expendable, past, sittingId, unfinished } from '../../../../src/core/exam/past.ts';
import { begin, handedIn } from '../../../../src/core/exam/sitting.ts';

const parts = [{ title: '甲', points: 5, questions: [{ id: 'a', hash: '1' }] }];
const at = (exam: string, startedAt: number) => begin({ exam, seed: 's', parts, pass: 3 }, 10, startedAt);
const kept = Object.fromEntries(
	[
		...[1, 2, 3].map((time) => handedIn(at('one', time), {}, 9)),
		at('one', 4),
		handedIn(at('two', 1), {}, 9),
	].map((sitting) => [sittingId(sitting), sitting]),
);

test('the one being written is found, those handed in are listed, the newest first', () => {
	expect(unfinished(kept, 'one')).toBe('one:4');
	expect(unfinished(kept, 'two')).toBeUndefined();
	expect(past(kept, 'one').map(([id]) => id)).toEqual(['one:3', 'one:2', 'one:1']);
});

test('only the newest papers of each exam stay, and never goes the one being written', () => {
	expect(expendable(kept, 2)).toEqual(['one:1']);
	expect(expendable({ ...kept, odd: 7 }, 0)).toEqual(['one:3', 'one:2', 'one:1', 'two:1']);
});
