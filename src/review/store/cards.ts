import { decodeCard } from '../core/card.ts';
import type { ReviewCard } from '../core/card.ts';
import { settleFields } from '../../record/core/in-time.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** Review cards by question id. */
export const cards = (): Shelf<ReviewCard> =>
	openShelf('cards', decodeCard, { settle: settleFields(['last', 'reviewed'], ['due']) });
