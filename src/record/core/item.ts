import type { RecordItem, RecordItems } from './envelope.ts';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** What the site keeps is a few levels deep; deeper text is an attack on whatever walks it. */
const DEPTH = 8;

/** True for an id that may be used as a property name. */
export const isSafeId = (id: string): boolean => id !== '' && id.length <= 300 && !FORBIDDEN.includes(id);

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The last time that a date can have. Nothing later is taken in or stamped. */
export const LAST_TIME = 8.64e15;

export const isTime = (value: unknown): value is number =>
	typeof value === 'number' && value >= 0 && value <= LAST_TIME;

function isPlain(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depth === 0) return false;
	return Object.entries(value).every(
		([name, field]) => !FORBIDDEN.includes(name) && isPlain(field, depth - 1),
	);
}

/** A whole item, or undefined where it is damaged or hostile. */
function decodeItem(value: unknown): RecordItem | undefined {
	if (!isObject(value) || !isTime(value['at'])) return undefined;
	if (value['del'] !== undefined && value['del'] !== true) return undefined;
	return isPlain(value, DEPTH) ? (value as unknown as RecordItem) : undefined;
}

/** The whole items of a map, and the ids of those that are not. */
export function decodeItems(raw: Record<string, unknown>): { items: RecordItems; bad: string[] } {
	const items: Record<string, RecordItem> = {};
	const bad: string[] = [];
	for (const [id, value] of Object.entries(raw)) {
		const item = isSafeId(id) ? decodeItem(value) : undefined;
		if (item) items[id] = item;
		else bad.push(id);
	}
	return { items, bad };
}
