/** Where in a value something stands: names and indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** True for a place and for every place inside it. */
export const isWithin = (inner: ValuePath, outer: ValuePath): boolean =>
	outer.every((part, at) => inner[at] === part);
