import { hasOwn } from '../../page/core/own.ts';

type Branch = Record<string, unknown>;

/**
 * What is to be stored where a reader changed what this build makes of a stored value: whatever they did not touch stays
 * as it stands there, what only a newer build understands included. A list of another length is a new one.
 * @param stored as it stands in the record
 * @param shown what this build makes of it
 * @param next what became of that
 */
export function graft(stored: unknown, shown: unknown, next: unknown): unknown {
	if (next === shown) return stored;
	// A list and an object differ in this too.
	const isAlike = (value: unknown): value is Branch =>
		typeof value === 'object' && value !== null && value['length' as never] === next!['length' as never];
	if (!next || ![next, stored, shown].every(isAlike)) return next;
	const whole = (Array.isArray(next) ? [...next] : { ...next }) as Branch;
	for (const [name, value] of Object.entries(stored as Branch)) {
		if (hasOwn(next, name)) whole[name] = graft(value, (shown as Branch)[name], (next as Branch)[name]);
		// What was shown and is not there any more was taken away.
		else if (!hasOwn(shown as Branch, name)) whole[name] = value;
	}
	return whole;
}
