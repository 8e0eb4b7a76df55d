import type { Attempt } from '../../questions/core/attempt.ts';
import type { ReviewCard } from './card.ts';
import { dueAt, isDue } from './due.ts';
import type { Day } from './due.ts';
import { ownOf } from '../../page/core/own.ts';

/** What there is to review today. */
export interface ReviewQueue {
	/** Ids, edited questions first, then the longest due; no more than the reader wants in a day. */
	ids: string[];
	/** All that are due, those beyond the daily number too. */
	due: number;
	/** Of these, questions that were edited since they were answered. */
	changed: number;
	/** Reviewed today already. */
	done: number;
}

/**
 * The queue over all cards.
 * @param hashOf the hash of a question as it is now; undefined where it is not on the site
 * @param cap reviews a day
 */
export function reviewQueue(
	attempts: Readonly<Record<string, Attempt & { at: number }>>,
	cards: Readonly<Record<string, ReviewCard>>,
	hashOf: (id: string) => string | undefined,
	day: Day,
	cap: number,
): ReviewQueue {
	const first: Waiting[] = [];
	let due = 0;
	let changed = 0;
	let done = 0;
	for (const id of Object.keys(attempts)) {
		const attempt = attempts[id]!;
		const card = ownOf(cards, id);
		const { reviewed = -1 } = card ?? {};
		if (reviewed >= day.start && reviewed < day.end) done += 1;
		const hash = hashOf(id);
		if (hash === undefined) continue;
		const isChanged = hash !== attempt.hash;
		if (isChanged) changed += 1;
		if (!isChanged && !isDue(attempt, card, day)) continue;
		due += 1;
		queueUp(first, { id, order: isChanged || !card ? -1 : dueAt(card, day.now) }, cap);
	}
	return { ids: first.slice(0, Math.max(0, cap - done)).map(({ id }) => id), due, changed, done };
}

interface Waiting {
	id: string;
	order: number;
}

const isBefore = (a: Waiting, b: Waiting): boolean =>
	a.order < b.order || (a.order === b.order && a.id < b.id);

/** Puts one into its place among the first; of thousands only these few are ever put in order. */
function queueUp(first: Waiting[], one: Waiting, most: number): void {
	if (first.length >= most && !(first.length > 0 && isBefore(one, first[first.length - 1]!))) return;
	let at = first.length;
	while (at > 0 && isBefore(one, first[at - 1]!)) at -= 1;
	first.splice(at, 0, one);
	if (first.length > most) first.pop();
}
