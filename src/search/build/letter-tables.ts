import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SyllableTables } from './letters.ts';

/** What the tables of characters are made for. */
export interface SiteWording {
	/** All that is found, as text. */
	text: string;
	names: readonly string[];
}

/** How the site's characters are read, and which traditional ones stand for them. */
export interface LetterTables {
	syllables: SyllableTables;
	traditional: string;
}

/** Makes the tables for a site, once. @throws what went wrong with the dictionaries or the tables */
export type MakeTables = (wording: SiteWording) => Promise<LetterTables>;

/**
 * Begins to ask the dictionaries of characters, beside what is done meanwhile: to load and to ask them takes a second,
 * and is the same for every site.
 * @param name of the built folder, under which their answers are kept
 */
export function beginLetterTables(name: string): MakeTables {
	const worker = new Worker(new URL('letter-worker.ts', import.meta.url), { workerData: name });
	const made = Promise.race([
		once(worker, 'message').then(([tables]) => tables as LetterTables),
		once(worker, 'exit').then(([code]) => {
			throw new Error(`letter-worker.ts ended without its tables: ${code}`);
		}),
	]);
	// Who waits for them hears of it; a build that fails before need not.
	made.catch(() => undefined);
	worker.unref();
	return (wording) => {
		worker.ref();
		worker.postMessage(wording);
		return made;
	};
}
