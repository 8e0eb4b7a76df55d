import { decodeListEntry } from '../core/list-entry.ts';
import type { ListEntry } from '../core/list-entry.ts';
import { makeJournal } from '../../record/store/journal.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** The reader's own lists and items by id. */
export const lists = (): Shelf<ListEntry> => openShelf('lists', decodeListEntry, { journal: makeJournal });
