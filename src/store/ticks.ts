import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** A ticked item of a checklist. */
export interface Tick {
	done: boolean;
	/** The day it was done, `YYYY-MM-DD`, where the reader gave one. */
	doneOn?: string;
}

/** A tick as stored; undefined where it is none. */
export function decodeTick(raw: unknown): Tick | undefined {
	const { done, doneOn } = raw as Record<string, unknown>;
	if (typeof done !== 'boolean') return undefined;
	return typeof doneOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(doneOn) ? { done, doneOn } : { done };
}

/** Ticks by item id. */
export const ticks = (): Shelf<Tick> => openShelf('ticks', decodeTick);
