import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Keeps, on this computer alone, where the site was last published to; tests keep it elsewhere. */
const NOTE = process.env['PUBLISHED_NOTE'] ?? '.last-published';

/** The folder of the last `npm run publish`, where it can be reached. */
export function lastFolder(): string | undefined {
	if (!existsSync(NOTE)) return undefined;
	const folder = readFileSync(NOTE, 'utf8').trim();
	return folder !== '' && existsSync(folder) ? folder : undefined;
}

export const noteFolder = (folder: string): void => writeFileSync(NOTE, `${folder}\n`);
