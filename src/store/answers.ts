import { decodeAttempt } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** Attempts by question id. */
export const answers = (): Shelf<Attempt> => openShelf('answers', decodeAttempt);
