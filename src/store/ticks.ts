import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** A ticked item of a checklist. */
export interface Tick {
	done: boolean;
}

/** Ticks by item id. */
export const ticks = (): Shelf<Tick> =>
	openShelf('ticks', (raw) => {
		const { done } = raw as Partial<Tick>;
		return typeof done === 'boolean' ? { done } : undefined;
	});
