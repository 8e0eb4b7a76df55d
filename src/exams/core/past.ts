import { decodeSitting } from './decode-sitting.ts';
import type { Sitting } from './sitting.ts';

/** Papers of each exam that are kept after they were handed in. */
const KEPT = 5;

/** The id under which a sitting is kept. */
export const sittingId = ({ exam, startedAt }: Pick<Sitting, 'exam' | 'startedAt'>): string =>
	`${exam}:${startedAt.toString(36)}`;

type Kept = [id: string, sitting: Sitting];

const newest = (items: Readonly<Record<string, Sitting>>, exam: string): Kept[] =>
	Object.entries(items)
		.filter(([, sitting]) => sitting.exam === exam)
		.sort(([, a], [, b]) => b.startedAt - a.startedAt);

/** The id of the sitting of an exam that is still being written; of several, of the one begun last. */
export const unfinished = (items: Readonly<Record<string, Sitting>>, exam: string): string | undefined =>
	newest(items, exam).find(([, { submittedAt }]) => submittedAt === undefined)?.[0];

/** Sittings of an exam that were handed in, the newest first. */
export const past = (items: Readonly<Record<string, Sitting>>, exam: string): Kept[] =>
	newest(items, exam).filter(([, { submittedAt }]) => submittedAt !== undefined);

/**
 * Ids of sittings that were begun in two windows at once and not handed in: all but the one begun last. One in which
 * something was written, as it may come from another device, is none of them: it waits its turn.
 */
export const superseded = (items: Readonly<Record<string, Sitting>>, exam: string): string[] =>
	newest(items, exam)
		.filter(([, { submittedAt }]) => submittedAt === undefined)
		.slice(1)
		.filter(([, { answers, flags }]) => Object.keys(answers).length + flags.length === 0)
		.map(([id]) => id);

/**
 * Ids of the papers beyond the last kept ones of each exam; one that is being written never goes.
 * @param except ids that come before all others: a clock that was once ahead must not cost the paper just handed in
 */
export function expendable(
	items: Readonly<Record<string, { readonly at: number }>>,
	kept = KEPT,
	except: readonly string[] = [],
): string[] {
	const done = Object.entries(items).flatMap(([id, item]) => {
		const sitting = decodeSitting(item);
		if (sitting?.submittedAt === undefined) return [];
		return [{ id, exam: sitting.exam, at: except.includes(id) ? Infinity : item.at }];
	});
	const exams = new Set(done.map(({ exam }) => exam));
	return [...exams].flatMap((exam) =>
		done
			.filter((paper) => paper.exam === exam)
			.sort((a, b) => (a.at === b.at ? 0 : b.at - a.at))
			.slice(kept)
			.filter(({ at }) => at !== Infinity)
			.map(({ id }) => id),
	);
}
