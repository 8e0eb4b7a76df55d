import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCard } from '../../../../src/review/core/card.ts';
import type { ReviewCard } from '../../../../src/review/core/card.ts';
import { rate } from '../../../../src/review/core/rate.ts';

const DAY = 86_400_000;
const START = Date.UTC(2022, 11, 29, 12, 30);

test('the known history of FSRS is reproduced: good ×6, again ×2, good ×5', () => {
	const outcomes = [...Array(6).fill('right'), 'wrong', 'wrong', ...Array(5).fill('right')];
	let card: ReviewCard | undefined;
	let now = START;
	const intervals = outcomes.map((outcome) => {
		card = rate(card, outcome, now);
		const days = Math.floor((card.due - now) / DAY);
		now = card.due;
		return days;
	});
	expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test('a wrong answer brings a question back sooner than a partly right one, that sooner than a right one', () => {
	const learnt = rate(rate(undefined, 'right', START), 'right', START + DAY);
	const due = (['wrong', 'partial', 'right'] as const).map(
		(outcome) => rate(learnt, outcome, START + 9 * DAY).due,
	);
	expect(due[0]).toBeLessThan(due[1]!);
	expect(due[1]).toBeLessThan(due[2]!);
});

test('a clock that was set back, or never right, makes no card that cannot be kept', () => {
	const times = fc.constantFrom(0, START, START - 900 * DAY, START + 5000 * DAY, 8e15);
	const outcomes = fc.constantFrom('right' as const, 'partial' as const, 'wrong' as const);
	fc.assert(
		fc.property(fc.array(fc.tuple(outcomes, times), { minLength: 1, maxLength: 12 }), (history) => {
			let card: ReviewCard | undefined;
			for (const [outcome, at] of history) card = rate(card && decodeCard(card), outcome, at);
			expect(Number.isFinite(card!.stability)).toBe(true);
			expect(Number.isFinite(card!.due)).toBe(true);
		}),
	);
});
