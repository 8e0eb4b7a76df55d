/**
 * The next one that waits for an answer, round to the first; undefined where none does.
 * @param at place of the one that is left; below zero where none is
 */
export function nextWaiting<T>(all: readonly T[], at: number, isWaiting: (one: T) => boolean): T | undefined {
	return [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))].find(isWaiting);
}
