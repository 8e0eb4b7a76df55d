import type { Attempt } from '../../questions/core/attempt.ts';
import { isMistake } from './mistakes.ts';
import type { ReviewCard } from './card.ts';
import { isDue } from './due.ts';
import type { Day } from './due.ts';
import { ownOf } from '../../page/core/own.ts';

/** How much there is to review and in the mistake book, without a look at the questions themselves. */
export function reviewSummary(
	attempts: Readonly<Record<string, Attempt & { at: number }>>,
	cards: Readonly<Record<string, ReviewCard>>,
	day: Day,
	dayOf: (at: number) => string,
): { due: number; mistakes: number } {
	const summary = { due: 0, mistakes: 0 };
	for (const [id, attempt] of Object.entries(attempts)) {
		const card = ownOf(cards, id);
		if (card?.gone) continue;
		if (isDue(attempt, card, day)) summary.due += 1;
		if (isMistake(attempt, dayOf)) summary.mistakes += 1;
	}
	return summary;
}
