import type { Scope } from '../find/index/search-index.ts';

/** Where a reader left the results: what was asked, and which of them was opened. */
export interface LeftOff {
	query: string;
	scope: Scope;
	at: number;
	/** How many were shown. */
	shown: number;
}

/** The dialog and the search page each keep their own: a page may have had both. */
export type Keeper = 'inDialog' | 'onPage';

const stateOf = (): Record<string, unknown> => (history.state ?? {}) as Record<string, unknown>;

/** Notes it in the step of the history that is about to be left, for whoever comes back; nothing takes it away. */
export function keepLeftOff(keeper: Keeper, leftOff?: LeftOff): void {
	if (!leftOff && !(keeper in stateOf())) return;
	history.replaceState({ ...stateOf(), [keeper]: leftOff }, '');
}

/** What was noted, once: a page that is loaded anew later begins anew. */
export function takeLeftOff(keeper: Keeper): LeftOff | undefined {
	const leftOff = stateOf()[keeper] as LeftOff | undefined;
	keepLeftOff(keeper);
	return leftOff;
}
