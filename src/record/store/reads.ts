import { decodeStarred } from '../core/star.ts';
import type { Starred } from '../core/star.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Pages that the reader ticked as read, by their paths from the site's root. */
export const reads = (): Shelf<Starred> => openShelf('reads', decodeStarred);
