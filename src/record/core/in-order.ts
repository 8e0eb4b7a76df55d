/** Something that stands in a list that the reader can reorder. */
export interface Placed {
	readonly order: number;
}

/** Entries by their place; those that two devices put at the same one, by id. */
export function inOrder<T extends Placed>(entries: readonly (readonly [string, T])[]): [string, T][] {
	return entries
		.map(([id, entry]): [string, T] => [id, entry])
		.sort(([a, { order: first }], [b, { order: second }]) => first - second || (a < b ? -1 : 1));
}

/** A place after all others. */
export const lastPlace = (entries: readonly (readonly [string, Placed])[]): number =>
	entries.reduce((last, [, { order }]) => Math.max(last, order), 0) + 1;

/**
 * The entries that change when one is moved up (-1) or down (1); none at the end of the list. As few as will do, so
 * that another device's changes of the others stand.
 */
export function move<T extends Placed>(
	ordered: readonly (readonly [string, T])[],
	id: string,
	step: 1 | -1,
): Record<string, T> {
	const from = ordered.findIndex(([other]) => other === id);
	const to = from + step;
	if (from < 0 || to < 0 || to >= ordered.length) return {};
	const [[ownId, own], [otherId, other]] = [ordered[from]!, ordered[to]!];
	// Places that two devices both gave away are put in order first.
	if (new Set(ordered.map(([, { order }]) => order)).size === ordered.length) {
		return { [ownId]: { ...own, order: other.order }, [otherId]: { ...other, order: own.order } };
	}
	const moved = [...ordered];
	moved.splice(to, 0, ...moved.splice(from, 1));
	return Object.fromEntries(moved.map(([each, entry], at) => [each, { ...entry, order: at + 1 }]));
}

/** Only the places of entries that were moved, for a record that others may have changed meanwhile. */
export const placesOf = <T extends Placed>(
	moved: Readonly<Record<string, T>>,
): Record<string, (kept: T | undefined) => T | undefined> =>
	Object.fromEntries(
		Object.entries(moved).map(([id, { order }]) => [id, (kept: T | undefined) => kept && { ...kept, order }]),
	);
