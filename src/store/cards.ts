import { decodeCard } from '../core/review/card.ts';
import type { ReviewCard } from '../core/review/card.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Review cards by question id. */
export const cards = (): Shelf<ReviewCard> => openShelf('cards', decodeCard);
