import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { insideOf } from '../beside/inside.ts';
import type { ContentReader, KeptValues } from './content-reader.ts';

/**
 * Reads the files of a content folder on the disk.
 * @param publicDir where pictures with an address from the root are kept
 */
export function diskReader(contentDir: string, publicDir = 'public', values?: KeptValues): ContentReader {
	let names: readonly string[] | undefined;
	return {
		names: () => (names ??= namesIn(contentDir)),
		isThere: (file) => existsSync(path.join(contentDir, file)),
		isFile: (file) => isFileOnDisk(contentDir, file),
		bytes: (file) => readFileSync(path.join(contentDir, file)),
		inside: (file) => insideOf(file, readFileSync(path.join(contentDir, file))),
		size: (file) => statSync(path.join(contentDir, file)).size,
		isPublic: (address) => existsSync(path.join(publicDir, address)),
		values,
	};
}

/** Whether a content folder has this file. */
export const isFileOnDisk = (contentDir: string, file: string): boolean =>
	statSync(path.join(contentDir, file), { throwIfNoEntry: false })?.isFile() ?? false;

/** A section may be a link to a folder elsewhere; deeper links lead nowhere. */
function namesIn(contentDir: string): string[] {
	return readdirSync(contentDir, { withFileTypes: true }).flatMap(({ name }) => {
		const place = path.join(contentDir, name);
		const stats = statSync(place, { throwIfNoEntry: false });
		// A link that leads nowhere is told as a file that cannot be opened.
		if (!stats?.isDirectory()) return [name];
		return readdirSync(place, { recursive: true, withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map((entry) => path.join(name, path.relative(place, path.join(entry.parentPath, entry.name))))
			.map((file) => file.split(path.sep).join('/'));
	});
}
