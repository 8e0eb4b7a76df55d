import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';
import { makeShelf } from './make-shelf.ts';
import type { Shelf } from './make-shelf.ts';
import type { KeepingOptions } from './surroundings.ts';
import type { ShelfHealth } from './shelf-health.ts';
import type { Repair } from './repair.ts';
import { importAgain } from '../../page/store/import-again.ts';
import { isOnSharedMachine, noteShared, sharedNote } from '../../page/store/shared-machine.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from './usable-storage.ts';
import type { RecordStorage } from './usable-storage.ts';

export type { ItemChange, Shelf } from './make-shelf.ts';
export type { ShelfHealth } from './shelf-health.ts';
export type { Stamped } from './shelf-view.ts';

let open = new Map<string, Shelf<object>>();
let findStorage = browserStorage;

/** The worst first: what is lost on leaving the page, then what is not kept, then what is only news. */
const WORST = ['blocked', 'full', 'newer', 'restored', 'recovered'] as const satisfies ShelfHealth[];
const $worst = atom<ShelfHealth>('ok');
/** The worst that is to be told of the shelves that this page has opened. */
export const $recordHealth: ReadableAtom<ShelfHealth> = $worst;

function judge(): void {
	const all = [...open.values()].map(({ $health }) => $health.get());
	$worst.set(WORST.find((health) => all.includes(health)) ?? 'ok');
}

/**
 * Does something with the record of another storage than the page's: shelves that are asked for meanwhile are of that
 * one. The page shows and says nothing of it.
 */
export function inStorage<T>(storage: RecordStorage | undefined, act: () => T): T {
	const own = [open, findStorage] as const;
	[open, findStorage] = [new Map(), () => storage];
	try {
		return act();
	} finally {
		[open, findStorage] = own;
		judge();
	}
}

const writer = Math.random().toString(36).slice(2);

let repairer: Repair | undefined;
/** Puts at hand what repairs a record, for those who want all of it at once. */
export const useRepair = (repair: Repair): void => void (repairer = repair);

/** Where it cannot be loaded, the record cannot be read, and so is not written over. */
const refuse: Repair = () => {
	throw new Error();
};

/**
 * Loads what repairs a record. Nothing on the page can be used meanwhile: it does not show yet what there is to change.
 * Before Chromium 102 it can, and what is changed waits for the repair.
 */
async function loadRepair(): Promise<void> {
	document.body.inert = true;
	const load = (): Promise<{ repair: Repair }> => importAgain(() => import('./repair.ts'));
	try {
		repairer ??= (await load().catch(load)).repair;
	} catch {
		repairer ??= refuse;
	}
	document.body.inert = false;
}

/** Notes again that this is a shared machine where the note was lost: else the next page would keep for good. */
function keepSharedNote(): void {
	if (isOnSharedMachine() && !sharedNote()) noteShared(true);
}

/** The shelf of a kind in this browser, kept in step with other tabs; one a kind and page. */
export function openShelf<T extends object>(
	kind: string,
	decode: (raw: unknown) => T | undefined,
	options: KeepingOptions & { now?: () => number } = {},
): Shelf<T> {
	const known = open.get(kind);
	if (known) return known as unknown as Shelf<T>;
	const app = siteId();
	const surroundings = {
		now: () => Date.now(),
		...options,
		app,
		storage: findStorage(),
		writer,
		repair: () => repairer ?? loadRepair(),
	};
	const shelf = makeShelf(kind, decode, surroundings);
	open.set(kind, shelf as unknown as Shelf<object>);
	shelf.$health.subscribe(judge);
	// Whatever another tab wrote, or this page missed while it was away: to look costs little, and the same text is not
	// taken in again.
	addEventListener('storage', shelf.reload);
	addEventListener('pageshow', shelf.reload);
	addEventListener('pagehide', keepSharedNote);
	return shelf;
}
