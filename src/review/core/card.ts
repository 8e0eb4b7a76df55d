import { isObject } from '../../record/core/item.ts';

/** What spaced review knows of a question (复习卡): the memory model's figures, and what they were made from. */
export interface ReviewCard {
	/** ms since epoch, as all times here. */
	due: number;
	/** Days after which nine of ten would still know it. */
	stability: number;
	/** 1–10. */
	difficulty: number;
	reps: number;
	lapses: number;
	/** 0 new, 1 learning, 2 review, 3 relearning. */
	state: 0 | 1 | 2 | 3;
	steps: number;
	/** When it was answered last. */
	last: number;
	/** When it was answered last on the review page. */
	reviewed?: number;
	/** The question is not on the site any more; the card waits in case it comes back. */
	gone?: true;
}

/** Dates end there. */
const LATEST = 8e15;

const isBetween = (value: unknown, least: number, most: number): value is number =>
	typeof value === 'number' && value >= least && value <= most;

/** A card as stored; undefined where a figure is missing or no number: it is then made anew from the answers. */
export function decodeCard(raw: unknown): ReviewCard | undefined {
	if (!isObject(raw)) return undefined;
	const { due, stability, difficulty, reps, lapses, state, steps, last, reviewed, gone } = raw;
	if (!isBetween(due, 0, LATEST) || !isBetween(last, 0, LATEST)) return undefined;
	if (!isBetween(stability, 0.001, 36_500) || !isBetween(difficulty, 1, 10)) return undefined;
	if (![1, 2, 3].includes(state as number)) return undefined;
	const count = (value: unknown): number => (isBetween(value, 0, 1e6) ? Math.floor(value) : 0);
	const card: ReviewCard = {
		due,
		stability,
		difficulty,
		reps: count(reps),
		lapses: count(lapses),
		state: state as ReviewCard['state'],
		steps: count(steps),
		last,
	};
	if (isBetween(reviewed, 0, LATEST)) card.reviewed = reviewed;
	if (gone === true) card.gone = true;
	return card;
}
