import { expect, test } from 'vitest';
import { rate } from '../../../../src/review/core/rate.ts';
import { reviewSummary } from '../../../../src/review/core/summary.ts';

const DAY = 86_400_000;
const start = 1_700_000_000_000;
const day = { start, end: start + DAY, now: start + 5 };

test('what is due and what is in the mistake book is counted, without what was taken off the site', () => {
	const at = start - 3 * DAY;
	const wrong = { chosen: 'a', outcome: 'wrong', hash: '', at } as const;
	const card = rate(undefined, 'right', at);
	const attempts = { fresh: wrong, gone: wrong, later: { ...wrong, outcome: 'right' } as const };
	const cards = { gone: { ...card, gone: true } as const, later: { ...card, due: start + 9 * DAY } };
	expect(reviewSummary(attempts, cards, day, String)).toEqual({ due: 1, mistakes: 1 });
});
