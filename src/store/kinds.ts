import { answers } from './answers.ts';
import type { Shelf } from './shelf.ts';
import { ticks } from './ticks.ts';

/** A shelf of whatever kind, as far as backups, erasure and warnings go. */
export type AnyShelf = Omit<Shelf<object>, 'put' | 'putAll' | '$items'> & {
	$items: { get(): object; subscribe(listener: () => void): () => void };
};

/** Every kind of record that there is; a new kind is added here and is then backed up, imported and erased. */
export const kinds = (): Readonly<Record<string, AnyShelf>> => ({ ticks: ticks(), answers: answers() });
