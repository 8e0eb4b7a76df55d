import { decodeStarred } from '../core/star.ts';
import type { Starred } from '../core/star.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** What the reader put a star on: questions by their ids, pages by their paths from the site's root. */
export const stars = (): Shelf<Starred> => openShelf('stars', decodeStarred);

/** Puts a star, or takes away the one that is there. */
export const toggleStar = (id: string, starred: Starred): void =>
	stars().put(id, stars().$items.get()[id] ? undefined : starred);
