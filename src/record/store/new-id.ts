import { ownId } from '../core/own-id.ts';

/** A new id for something that the reader makes. */
export const newId = (): string => ownId(Math.random);
