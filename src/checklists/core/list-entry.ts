import { isDay } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { isObject } from '../../record/core/item.ts';

/** A list that the reader made. */
export interface OwnList {
	readonly kind: 'list';
	readonly title: string;
	readonly order: number;
}

/** An item that the reader added, to a list of their own or to one of the site's. */
export interface OwnItem {
	readonly kind: 'item';
	/** Id of the list. */
	readonly list: string;
	readonly text: string;
	readonly order: number;
	readonly due?: CalendarDay;
}

export type ListEntry = OwnList | OwnItem;
/** An entry as stored; undefined where it is none. */
export function decodeListEntry(raw: unknown): ListEntry | undefined {
	if (!isObject(raw)) return undefined;
	const { kind, title, list, text, order, due } = raw;
	if (typeof order !== 'number' || !Number.isFinite(order)) return undefined;
	if (kind === 'list' && typeof title === 'string') return { kind, title, order };
	if (kind !== 'item' || typeof list !== 'string' || typeof text !== 'string') return undefined;
	return { kind, list, text, order, ...(isDay(due) ? { due } : {}) };
}
