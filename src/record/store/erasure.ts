import { isOnSharedMachine } from '../../page/store/shared-machine.ts';
import { isTime } from '../core/item.ts';
import type { RecordStorage } from './usable-storage.ts';
import { keysUnder } from './stored-texts.ts';

/**
 * Where the last erasure is noted, under the site's name. A tab that finds a later note than it knows forgets what it
 * holds: else it would take a record that began anew for one that lacks its items, and put them back. Every envelope
 * carries the note that its writer knew, so that a tab that wrote just then brings nothing back either.
 */
export const erasureKey = (app: string): string => `${app}:erased`;

/** The last erasure that is noted; 0 where there is none, or the note is damaged. */
export function readErasure(from: RecordStorage, app: string): number {
	const noted = Number(from.getItem(erasureKey(app)));
	return isTime(noted) ? noted : 0;
}

/** Notes an erasure again where its note was emptied out with the rest. */
export function keepErasure(to: RecordStorage, app: string, known: number): void {
	if (known <= readErasure(to, app)) return;
	try {
		to.setItem(erasureKey(app), String(known));
	} catch {
		// Every envelope that is written carries it too.
	}
}

/**
 * Erases the site's keys but for some, and notes that first: a tab that is ended in the midst leaves nothing that another
 * would take for the record.
 * @returns true where all of it was seen to be gone, and noted
 */
export function eraseStored(
	storage: RecordStorage,
	app: string,
	isKept: (key: string) => boolean,
	now: number,
): boolean {
	const note = erasureKey(app);
	const attempt = (step: () => void): boolean => {
		try {
			step();
			return true;
		} catch {
			return false;
		}
	};
	const time = Math.max(now, readErasure(storage, app) + 1);
	const write = (): void => storage.setItem(note, String(time));
	const isNoted = attempt(write);
	// A record before its journal: ended between, there must not be an older state than there was.
	const keys = (): string[] =>
		keysUnder(storage, `${app}:`)
			.filter((key) => key !== note && !isKept(key))
			.sort();
	for (const key of keys()) attempt(() => storage.removeItem(key));
	// Where it was full, there is room now.
	return (isNoted || attempt(write)) && keys().length === 0 && readErasure(storage, app) === time;
}

/**
 * Calls where another window's doing is told (the `storage` event) that erased what this window keeps too; on a shared
 * machine it keeps its own.
 */
export function hearErasure(app: string, hear: () => void): void {
	addEventListener('storage', ({ key }) => {
		if (key === erasureKey(app) && !isOnSharedMachine()) hear();
	});
}
