import { createHash } from 'node:crypto';
import path from 'node:path';

const [FIRST, COUNT] = [20_000, 10_000];

/**
 * The port for a content folder, always the same one: a browser keeps drafts by address, and finds them again after the
 * command was stopped.
 */
export const portOf = (contentDir: string): number =>
	FIRST + (createHash('sha256').update(path.resolve(contentDir)).digest().readUInt32BE() % COUNT);
