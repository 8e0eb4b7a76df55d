import type { ContentReader } from './content-reader.ts';
import { joined } from './posix-path.ts';

/** What a reader in memory knows of a file; big ones may be there by their size and their first bytes alone. */
export interface HeldFile {
	bytes: Uint8Array;
	size: number;
}

/**
 * Reads the files of a programme that are held in memory.
 * @param content by path inside the content folder
 * @param publicFiles addresses from the root, `/picture.png`
 */
export function memoryReader(
	content: ReadonlyMap<string, HeldFile>,
	publicFiles: ReadonlySet<string> = new Set(),
): ContentReader {
	const names = [...content.keys()];
	const held = (file: string): HeldFile => {
		const found = content.get(file);
		if (!found) throw new Error(`no file ${file}`);
		return found;
	};
	return {
		names: () => names,
		isThere: (file) => content.has(file) || names.some((name) => name.startsWith(`${file}/`)),
		isFile: (file) => content.has(file),
		bytes: (file) => held(file).bytes,
		size: (file) => held(file).size,
		isPublic: (address) => publicFiles.has(joined(address)),
	};
}
