import { decodeTick } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import { makeJournal } from './journal.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Ticks by item id. */
export const ticks = (): Shelf<Tick> => openShelf('ticks', decodeTick, { journal: makeJournal });
