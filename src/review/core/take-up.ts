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

/** What becomes of a card; as `Shelf` has it. */
type CardChange = (kept: ReviewCard | undefined) => ReviewCard | undefined;

/**
 * The same as changes of the cards kept, of which another window may have made newer ones.
 * @param isAsked whether a question was asked on the review page
 */
export function cardChanges(
	attempts: Parameters<typeof takeUp>[0],
	cards: Parameters<typeof takeUp>[1],
	isKnown: (id: string) => boolean,
	isAsked: (id: string) => boolean,
): Record<string, CardChange> {
	const changes = Object.entries(takeUp(attempts, cards, isKnown)).map(([id, news]) => {
		const before = ownOf(cards, id);
		const change: CardChange = (kept) => {
			// One that was erased meanwhile stays erased.
			if (before && !kept) return undefined;
			const card =
				kept === before ? news : takeUp({ [id]: attempts[id]! }, kept ? { [id]: kept } : {}, isKnown)[id];
			return card && isAsked(id) ? { ...card, reviewed: card.last } : card;
		};
		return [id, change] as const;
	});
	return Object.fromEntries(changes);
}
