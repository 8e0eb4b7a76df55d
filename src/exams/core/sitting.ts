import type { Outcome } from '../../questions/core/score.ts';

/** A section of a paper as it was drawn. */
export interface SittingPart {
	title: string;
	/** Of each question. */
	points: number;
	questions: readonly { id: string; hash: string }[];
}

/** One sitting of a mock exam. It holds its own paper, so that later edits of the blueprint change no result. */
export interface Sitting {
	/** The blueprint's id. */
	exam: string;
	seed: string;
	parts: readonly SittingPart[];
	/** Points from which the paper is passed. */
	pass: number;
	/** ms since epoch. */
	startedAt: number;
	/** When the time is up, by the clock; untimed where it is left out. */
	deadline?: number;
	/** By question id. */
	answers: Readonly<Record<string, unknown>>;
	/** Ids of the questions to look at again. */
	flags: readonly string[];
	/** Handed in. */
	submittedAt?: number;
	/** How each question turned out, by id; of those that could be scored. */
	outcomes?: Readonly<Record<string, Outcome>>;
}

const MINUTE = 60_000;

/** The questions of a paper in their order, each with what it is worth. */
export const questionsOf = ({
	parts,
}: Pick<Sitting, 'parts'>): { id: string; hash: string; points: number }[] =>
	parts.flatMap(({ questions, points }) => questions.map((question) => ({ ...question, points })));

/** A new sitting. */
export function beginSitting(
	paper: Pick<Sitting, 'exam' | 'seed' | 'parts' | 'pass'>,
	minutes: number | undefined,
	now: number,
): Sitting {
	const sitting: Sitting = { ...paper, startedAt: now, answers: {}, flags: [] };
	if (minutes !== undefined) sitting.deadline = now + minutes * MINUTE;
	return sitting;
}

/**
 * Milliseconds left; undefined where it is untimed. A clock that was set back gives no more than the whole time, and
 * sleep or a closed page stop nothing.
 */
export function timeLeft({ startedAt, deadline }: Sitting, now: number): number | undefined {
	if (deadline === undefined) return undefined;
	return Math.max(0, Math.min(deadline - now, deadline - startedAt));
}

/** Clocks are put right by a little all the time, and a busy page looks late. */
const SLACK = MINUTE;

/** A time by the clock, and by what runs evenly as long as the page is open. */
export interface Moment {
	clock: number;
	even: number;
}

/** By how much the clock jumped between two moments: it was set, or the machine slept; 0 where it did not. */
export function clockJump(before: Moment, now: Moment): number {
	const jump = now.clock - before.clock - (now.even - before.even);
	return Math.abs(jump) > SLACK ? jump : 0;
}

/**
 * With the whole sitting moved to where the clock jumped, so that as much time is left as before. `deadline` is the one
 * that was found by whoever asks: another window may have moved it meanwhile.
 */
export function movedBy(sitting: Sitting, jump: number, deadline: number): Sitting {
	if (sitting.submittedAt !== undefined || sitting.deadline !== deadline) return sitting;
	return {
		...sitting,
		startedAt: Math.max(0, sitting.startedAt + jump),
		deadline: Math.max(0, deadline + jump),
	};
}

/** With an answer to a question as it is now; one that is handed in stays as it is. */
export function withAnswer(sitting: Sitting, id: string, answer: unknown, hash: string): Sitting {
	if (sitting.submittedAt !== undefined) return sitting;
	const parts = sitting.parts.map((part) => ({
		...part,
		questions: part.questions.map((question) => (question.id === id ? { id, hash } : question)),
	}));
	return { ...sitting, parts, answers: { ...sitting.answers, [id]: answer } };
}

/** With a flag put on a question or taken off. */
export function withFlag(sitting: Sitting, id: string, isFlagged: boolean): Sitting {
	if (sitting.submittedAt !== undefined) return sitting;
	const others = sitting.flags.filter((flag) => flag !== id);
	return { ...sitting, flags: isFlagged ? [...others, id] : others };
}

/** Handed in; after the deadline it counts as handed in then. What was handed in before stays. */
export function handedIn(
	sitting: Sitting,
	outcomes: Readonly<Record<string, Outcome>>,
	now: number,
): Sitting {
	if (sitting.submittedAt !== undefined) return sitting;
	return { ...sitting, outcomes, submittedAt: Math.min(now, sitting.deadline ?? now) };
}
