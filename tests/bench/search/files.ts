import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import path from 'node:path';
import type { IndexFiles } from '../../../src/search/find/index/download.ts';
import { SearchFault } from '../../../src/search/find/index/search-fault.ts';

/** What a file weighs packed, by its path: the same file is asked for by many queries. */
const weights = new Map<string, number>();

/** The files of a built site as they lie in its folder. */
export class BuiltFiles implements IndexFiles {
	readonly #folder: string;
	/** Bytes read so far, as they would travel: packed. */
	received = 0;

	constructor(folder: string) {
		this.#folder = folder;
	}

	read(file: string): Promise<Uint8Array<ArrayBuffer>> {
		try {
			const at = path.join(this.#folder, file);
			const bytes = new Uint8Array(readFileSync(at));
			// Texts travel packed.
			const weight =
				weights.get(at) ?? (file.endsWith('.json') ? brotliCompressSync(bytes).length : bytes.length);
			weights.set(at, weight);
			this.received += weight;
			return Promise.resolve(bytes);
		} catch (cause) {
			return Promise.reject(new SearchFault(file, { cause }));
		}
	}

	passCacheBy(): void {
		// Files have no cache.
	}
}
