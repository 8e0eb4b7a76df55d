import { answeredAt } from '../../questions/core/attempt.ts';
import type { Attempt } from '../../questions/core/attempt.ts';
import type { ReviewCard } from './card.ts';

/** When the reader's day begins and ends in the programme's time zone, and what time it is. */
export interface Day {
	start: number;
	end: number;
	now: number;
}

/** When a card is due. One from a clock that was ahead waits no longer from now than it would have then. */
export const dueAt = ({ due, last }: ReviewCard, now: number): number =>
	last > now ? Math.min(due, now + (due - last)) : due;

/**
 * True where a question is to be asked today: its day has come, and it was not answered today already. One that has
 * no card yet was answered and never reviewed.
 */
export function isDue(attempt: Attempt & { at: number }, card: ReviewCard | undefined, day: Day): boolean {
	const at = answeredAt(attempt);
	// A time to come is a clock that was ahead; it says nothing of today.
	if (at >= day.start && at <= day.now) return false;
	return !card || (!card.gone && dueAt(card, day.now) < day.end);
}
