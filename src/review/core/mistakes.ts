import { wasMissed } from '../../questions/core/attempt.ts';
import type { Attempt } from '../../questions/core/attempt.ts';

const DAY = 86_400_000;

/**
 * True while a question is in the mistake book (错题本): it went wrong, even in part, and has not been answered rightly
 * on two different days since, nor been taken out by hand.
 * @param dayOf the day of a time in the programme's time zone
 */
export function isMistake(attempt: Attempt, dayOf: (at: number) => string): boolean {
	if (!wasMissed(attempt)) return false;
	const [first, last] = attempt.rights ?? [0, 0];
	// Two days apart need no calendar, and calendars are slow.
	return first === last || (Math.abs(last - first) < 2 * DAY && dayOf(first) === dayOf(last));
}

/** Out of the book by hand; the question comes back when it goes wrong again. */
export const takenOut = (attempt: Attempt): Attempt => ({ ...attempt, missed: false });

/** Back into the book, as if it had never been taken out. */
export const putBack = (attempt: Attempt): Attempt => ({ ...attempt, missed: true });
