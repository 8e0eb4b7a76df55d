import { setFlagsFromString } from 'node:v8';

/** Lets buffers outside V8's heap count for the memory as a whole, not for its old space. */
export const BUFFERS_APART = '--external-memory-accounted-in-global-limit';

/**
 * Spares a build collections that free nothing: V8 takes the texts of thousands of pages, held in buffers, for a full
 * old space, and goes through all of it every 0.7 s. 3,000 pages cost a seventh of their processor time less so.
 */
export function giveBuffersRoom(): void {
	// Older ones do not know it and say so in English.
	if (Number.parseInt(process.versions.node) >= 24) setFlagsFromString(BUFFERS_APART);
}
