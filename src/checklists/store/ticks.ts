import { decodeTick } from '../core/tick.ts';
import type { Tick } from '../core/tick.ts';
import { makeJournal } from '../../record/store/journal.ts';
import { settleDay } from '../../schedule/core/settle-day.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** Ticks by item id. */
export const ticks = (): Shelf<Tick> =>
	openShelf('ticks', decodeTick, { journal: makeJournal, settle: settleDay('doneOn') });
