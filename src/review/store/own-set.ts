import { decodeOwnSet } from '../core/own-set.ts';
import type { OwnSet } from '../core/own-set.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** The reader's own practice sets; the one that was made last stands under `last`. */
export const ownSets = (): Shelf<OwnSet> => openShelf('sets', decodeOwnSet);
