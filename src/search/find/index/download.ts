import { SearchFault } from './search-fault.ts';

/** No byte for so long, and the connection counts as lost. */
const STALL = 12_000;

/** Where the files of the index come from. */
export interface IndexFiles {
	/** A file whole, by its path from the root of the site. @throws {SearchFault} */
	read(path: string): Promise<Uint8Array<ArrayBuffer>>;
	/** From now on what is read is asked for anew: a copy in the cache may be the damaged or the old one. */
	passCacheBy(): void;
}

/** The files of a site on the network. */
export class Downloads implements IndexFiles {
	/** Bytes that arrived so far: the sign of life on a slow network. */
	received = 0;
	readonly #root: URL;
	#cache: RequestCache = 'default';

	constructor(root: URL) {
		this.#root = root;
	}

	passCacheBy(): void {
		this.#cache = 'reload';
	}

	/** @throws {SearchFault} when the file is missing, cut short or slower than the limit */
	async read(path: string): Promise<Uint8Array<ArrayBuffer>> {
		const url = new URL(path, this.#root);
		const abort = new AbortController();
		let timer = setTimeout(() => abort.abort(), STALL);
		try {
			const response = await fetch(url, { signal: abort.signal, cache: this.#cache });
			if (!response.ok || !response.body) throw new Error(String(response.status));
			const parts: Uint8Array[] = [];
			const reader = response.body.getReader();
			for (let part = await reader.read(); !part.done; part = await reader.read()) {
				clearTimeout(timer);
				timer = setTimeout(() => abort.abort(), STALL);
				this.received += part.value.length;
				parts.push(part.value);
			}
			return join(parts);
		} catch (cause) {
			throw new SearchFault(url.href, { cause, quick: !abort.signal.aborted, missing: true });
		} finally {
			clearTimeout(timer);
		}
	}
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
