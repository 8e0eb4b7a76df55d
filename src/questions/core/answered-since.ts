import type { Attempt } from './attempt.ts';

/**
 * Of some questions, the attempts to which an answer was given since: what a run over several banks counts.
 * @param before how many answers each question of the run had; told by their number, whatever the clock says
 */
export const answeredSince = (
	attempts: Readonly<Record<string, Attempt>>,
	before: ReadonlyMap<string, number>,
): Record<string, Attempt> =>
	Object.fromEntries(
		Object.entries(attempts).filter(([id, { tries = 1 }]) => before.has(id) && before.get(id) !== tries),
	);
