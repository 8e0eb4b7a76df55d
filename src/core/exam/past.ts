import { decodeSitting } from './decode-sitting.ts';
import type { Sitting } from './sitting.ts';

/** Papers of each exam that are kept after they were handed in. */
export const KEPT = 5;

/** The id under which a sitting is kept. */
export const sittingId = ({ exam, startedAt }: Pick<Sitting, 'exam' | 'startedAt'>): string =>
	`${exam}:${startedAt.toString(36)}`;

type Sittings = Readonly<Record<string, unknown>>;

const sittingsOf = (items: Sittings): [string, Sitting][] =>
	Object.entries(items).flatMap(([id, raw]) => {
		const sitting = decodeSitting(raw);
		return sitting ? [[id, sitting] as [string, Sitting]] : [];
	});

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

/** Ids of the papers beyond the newest of each exam; one that is being written never goes. */
export function expendable(items: Sittings, kept = KEPT): string[] {
	const done = sittingsOf(items).filter(([, { submittedAt }]) => submittedAt !== undefined);
	const exams = new Set(done.map(([, { exam }]) => exam));
	return [...exams].flatMap((exam) =>
		done
			.filter(([, sitting]) => sitting.exam === exam)
			.sort(([, a], [, b]) => b.startedAt - a.startedAt)
			.slice(kept)
			.map(([id]) => id),
	);
}
