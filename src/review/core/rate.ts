import { Rating, createEmptyCard, fsrs } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import type { Verdict } from '../../questions/core/score.ts';
import type { ReviewCard } from './card.ts';

// No fuzz: two devices with the same answers come to the same days.
const scheduler = fsrs({ enable_fuzz: false });

const GRADES: Readonly<Record<Verdict, Grade>> = {
	wrong: Rating.Again,
	partial: Rating.Hard,
	right: Rating.Good,
};

/** The card after an answer. A clock that was set back counts as no time having passed. */
export function rate(card: ReviewCard | undefined, outcome: Verdict, at: number): ReviewCard {
	const now = new Date(Math.max(at, 0));
	const before = card && {
		due: new Date(card.due),
		stability: card.stability,
		difficulty: card.difficulty,
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: card.steps,
		reps: card.reps,
		lapses: card.lapses,
		state: card.state as number,
		last_review: new Date(Math.min(card.last, now.getTime())),
	};
	const { card: after } = scheduler.next(before ?? createEmptyCard(now), now, GRADES[outcome]);
	const { due, stability, difficulty, reps, lapses, state, learning_steps: steps } = after;
	return {
		due: due.getTime(),
		stability,
		difficulty,
		reps,
		lapses,
		state: state as number as ReviewCard['state'],
		steps,
		last: now.getTime(),
	};
}
