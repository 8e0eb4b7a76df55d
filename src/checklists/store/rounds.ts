import { decodeRound } from '../core/round.ts';
import type { Round } from '../core/round.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** Weeks and months in which the reader did what comes again, by `roundId`. */
export const rounds = (): Shelf<Round> => openShelf('rounds', decodeRound);
