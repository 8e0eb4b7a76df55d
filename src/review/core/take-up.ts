import { answeredAt } from '../../questions/core/attempt.ts';
import type { Attempt } from '../../questions/core/attempt.ts';
import type { ReviewCard } from './card.ts';
import { rate } from './rate.ts';
import { ownOf } from '../../page/core/own.ts';

/**
 * The cards that change with the answers given since: every answer of practice, exams and reviews counts as a review
 * at its own time.
 * @param isKnown whether a question is on the site
 */
export function takeUp(
	attempts: Readonly<Record<string, Attempt & { at: number }>>,
	cards: Readonly<Record<string, ReviewCard>>,
	isKnown: (id: string) => boolean,
): Record<string, ReviewCard> {
	const changed: Record<string, ReviewCard> = {};
	for (const [id, attempt] of Object.entries(attempts)) {
		const card = ownOf(cards, id);
		const isGone = !isKnown(id);
		const log = attempt.log ?? [[answeredAt(attempt), attempt.outcome] as const];
		const news = card ? log.filter(([at]) => at > card.last) : log;
		if (news.length === 0 && isGone === (card?.gone === true)) continue;
		let next = card;
		for (const [at, outcome] of news) next = rate(next, outcome, at);
		const after: ReviewCard = { ...next! };
		if (card?.reviewed !== undefined) after.reviewed = card.reviewed;
		if (isGone) after.gone = true;
		else delete after.gone;
		changed[id] = after;
	}
	return changed;
}
