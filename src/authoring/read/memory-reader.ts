import { insideOf } from '../beside/inside.ts';
import type { Inside } from '../beside/inside.ts';
import type { ContentReader } from './content-reader.ts';
import { joined } from './posix-path.ts';

/** What a reader in memory knows of a file; pictures and attachments may be there without their bytes. */
export interface HeldFile {
	size: number;
	bytes?: Uint8Array;
	inside?: Inside;
}

/**
 * Reads the files of a programme that are held in memory.
 * @param content by path inside the content folder
 * @param publicFiles addresses from the root, `/picture.png`
 * @param want hears of files that somebody has to look into for the check to be whole
 */
export function memoryReader(
	content: ReadonlyMap<string, HeldFile>,
	publicFiles: ReadonlySet<string> = new Set(),
	want: (file: string) => void = () => undefined,
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
		bytes(file) {
			const { bytes } = held(file);
			if (!bytes) throw new Error(`${file} is not held`);
			return bytes;
		},
		inside(file) {
			const { bytes, inside } = held(file);
			if (inside) return inside;
			if (bytes) return insideOf(file, bytes);
			want(file);
			return undefined;
		},
		size: (file) => held(file).size,
		isPublic: (address) => publicFiles.has(joined(address)),
	};
}
