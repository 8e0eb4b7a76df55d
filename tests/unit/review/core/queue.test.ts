import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';
import type { ReviewCard } from '../../../../src/review/core/card.ts';
import { isDue } from '../../../../src/review/core/due.ts';
import { reviewQueue } from '../../../../src/review/core/queue.ts';
import { rate } from '../../../../src/review/core/rate.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = 1_700_000_000_000;
const day = { start, end: start + DAY, now: start + 9 * HOUR };
const attempt = (at: number, hash = 'h'): Attempt & { at: number } => ({
	chosen: 'a',
	outcome: 'right',
	hash,
	at,
	log: [[at, 'right']],
});
const card = (due: number, last: number): ReviewCard => ({
	...rate(undefined, 'right', start - 30 * DAY),
	due,
	last,
});
const hashOf = (id: string): string | undefined => (id === 'gone' ? undefined : 'h');

test('what is due today is asked, the longest waiting first, and not what was answered today', () => {
	const old = start - 20 * DAY;
	const attempts = { a: attempt(old), b: attempt(old), later: attempt(old), today: attempt(start + HOUR) };
	const cards = {
		a: card(start - DAY, old),
		b: card(start - 3 * DAY, old),
		later: card(start + 2 * DAY, old),
		today: card(start - DAY, start + HOUR),
	};
	expect(reviewQueue(attempts, cards, hashOf, day, 20)).toEqual({
		ids: ['b', 'a'],
		due: 2,
		changed: 0,
		done: 0,
	});
});

test('an edited question is due at once and comes first, one that was taken off the site is not asked', () => {
	const old = start - DAY;
	const attempts = { a: attempt(old), edited: attempt(start + HOUR, 'other'), gone: attempt(old) };
	const cards = { a: card(start - DAY, old), edited: card(start + 90 * DAY, start + HOUR) };
	const { ids, changed } = reviewQueue(attempts, cards, hashOf, day, 20);
	expect(ids).toEqual(['edited', 'a']);
	expect(changed).toBe(1);
});

test('the daily number counts what was reviewed today, not what was practised', () => {
	const old = start - 9 * DAY;
	const names = ['a', 'b', 'c', 'd'];
	const attempts = Object.fromEntries(names.map((id) => [id, attempt(old)]));
	const cards: Record<string, ReviewCard> = Object.fromEntries(
		names.map((id) => [id, card(start - DAY, old)]),
	);
	cards['x'] = { ...card(start + DAY, start + 1), reviewed: start + 1 };
	const withDone = { ...attempts, x: attempt(start + 1) };
	expect(reviewQueue(withDone, cards, hashOf, day, 3)).toMatchObject({ ids: ['a', 'b'], due: 4, done: 1 });
	expect(reviewQueue(withDone, cards, hashOf, day, 0).ids).toEqual([]);
});

test('a card from a clock that was ahead waits no longer than it would have then', () => {
	const ahead = day.now + 400 * DAY;
	expect(isDue(attempt(ahead), card(ahead + 2 * HOUR, ahead), day)).toBe(true);
	expect(isDue(attempt(ahead), card(ahead + 9 * DAY, ahead), day)).toBe(false);
});

test('however many are due, the first of them are those that a full sort puts first', () => {
	const old = start - 200 * DAY;
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }), fc.nat(20), (days, cap) => {
			const ids = days.map((_, at) => `q${at}`);
			const attempts = Object.fromEntries(ids.map((id) => [id, attempt(old)]));
			const cards = Object.fromEntries(ids.map((id, at) => [id, card(start - days[at]! * DAY, old)]));
			const sorted = ids.toSorted((a, b) => cards[a]!.due - cards[b]!.due || (a < b ? -1 : 1));
			expect(reviewQueue(attempts, cards, hashOf, day, cap)).toMatchObject({
				ids: sorted.slice(0, cap),
				due: ids.length,
			});
		}),
	);
});
