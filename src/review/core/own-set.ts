import type { QuestionKind } from '../../model/question.ts';
import { draw } from '../../exams/core/draw.ts';
import type { Drawable } from '../../exams/core/draw.ts';
import { isObject } from '../../record/core/item.ts';

/** How many questions a set may have; the first is the usual number. */
export const COUNTS = [10, 20, 30, 50] as const;
/** Which questions come first: any, those that went wrong, those never answered. */
export const FIRSTS = ['any', 'missed', 'new'] as const;

/** What a reader's own practice set is made of (自己组一套). */
export interface OwnSet {
	/** Banks; all where none is named. */
	quizzes: readonly string[];
	/** Kinds; all where none is named. */
	kinds: readonly string[];
	count: (typeof COUNTS)[number];
	first: (typeof FIRSTS)[number];
	/** Only what has a star. */
	starred?: true;
}

/** No site has more banks; whoever names more means to keep the browser busy. */
const MOST = 1000;

const texts = (raw: unknown): string[] =>
	Array.isArray(raw) ? raw.slice(0, MOST).filter((text): text is string => typeof text === 'string') : [];

/** A set as stored; undefined where it is none. */
export function decodeOwnSet(raw: unknown): OwnSet | undefined {
	if (!isObject(raw)) return undefined;
	const count = COUNTS.find((known) => known === raw['count']);
	const first = FIRSTS.find((known) => known === raw['first']);
	if (count === undefined || first === undefined) return undefined;
	const set: OwnSet = { quizzes: texts(raw['quizzes']), kinds: texts(raw['kinds']), count, first };
	if (raw['starred'] === true) set.starred = true;
	return set;
}

/**
 * The questions of a set, drawn from the banks in turn: those that come first, then of the others as many as are
 * missing. Fewer than asked for where there are no more.
 */
export function drawOwnSet<Q extends Drawable>(
	{ quizzes, kinds, count, starred }: OwnSet,
	questions: readonly Q[],
	isFirst: (id: string) => boolean,
	isStarred: (id: string) => boolean,
	seed: string,
): Q[] {
	const pool = starred ? questions.filter(({ id }) => isStarred(id)) : questions;
	const wanted = {
		kinds: kinds.length > 0 ? (kinds as QuestionKind[]) : [...new Set(pool.map(({ kind }) => kind))],
		quizzes: [...quizzes],
		difficulties: [],
		count,
	};
	const [first = []] = draw(
		[wanted],
		pool.filter(({ id }) => isFirst(id)),
		seed,
	);
	const rest = { ...wanted, count: count - first.length };
	const [others = []] = draw(
		[rest],
		pool.filter(({ id }) => !isFirst(id)),
		seed,
	);
	return [...first, ...others];
}
