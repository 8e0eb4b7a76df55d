import { hasOwn } from '../../page/core/own.ts';
import { isObject } from './item.ts';

/**
 * What is to be stored where a reader changed what this build makes of a stored value: whatever they did not touch stays
 * as it stands there, what only a newer build understands included.
 * @param stored as it stands in the record
 * @param shown what this build makes of it
 * @param next what became of that
 */
export function graft(stored: unknown, shown: unknown, next: unknown): unknown {
	if (next === shown) return stored;
	if (Array.isArray(stored) && Array.isArray(shown) && Array.isArray(next)) {
		const isAlike = stored.length === shown.length && shown.length === next.length;
		return isAlike ? next.map((part, at) => graft(stored[at], shown[at], part)) : next;
	}
	if (!isObject(stored) || !isObject(shown) || !isObject(next)) return next;
	const whole = { ...next };
	for (const [name, value] of Object.entries(stored)) {
		if (hasOwn(next, name)) whole[name] = graft(value, shown[name], next[name]);
		// What was shown and is not there any more was taken away.
		else if (!hasOwn(shown, name)) whole[name] = value;
	}
	return whole;
}
