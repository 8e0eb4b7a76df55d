interface Chunk {
	from: string;
	to: string;
	file: string;
}

/** So many words together are seldom in a wrong place. */
export const ENOUGH = 3;

let chunks: Chunk[] = [];
let loaded = new Set<string>();

/** Takes note of a file of the index that arrived: the meta file says which chunk holds which words. */
export function noteFile(name: string, content: Uint8Array): void {
	if (name.endsWith('.pf_index')) loaded.add(name.slice(0, -'.pf_index'.length));
	else if (name.endsWith('.pf_meta')) chunks = readChunks(content);
}

/** Nothing is loaded any more. */
export function forgetChunks(): void {
	loaded = new Set();
}

/** The chunk table of the meta file (CBOR): arrays of three texts, the first and last word and the file. */
export function readChunks(meta: Uint8Array): Chunk[] {
	const decoder = new TextDecoder();
	const found: Chunk[] = [];
	for (let at = meta.indexOf(0x83); at >= 0; at = meta.indexOf(0x83, at + 1)) {
		const texts: string[] = [];
		let next = at + 1;
		while (texts.length < 3) {
			const head = meta[next]!;
			const long = head === 0x78;
			const length = long ? meta[next + 1]! : head - 0x60;
			if (!(length >= 0 && (long || length < 24))) break;
			next += long ? 2 : 1;
			texts.push(decoder.decode(meta.subarray(next, next + length)));
			next += length;
		}
		const [from, to, file] = texts;
		if (file && /_[0-9a-f]{7}$/.test(file)) found.push({ from: from!, to: to!, file });
	}
	return found;
}

/** A word may be the beginning of others: the first words of the chunks behind its own that hold such. */
export function beginsWith(word: string): string[] {
	return chunks.filter(({ from }) => from > word && from.startsWith(word)).map(({ from }) => from);
}

/**
 * Of the words that a wording needs, those that cost nothing more to ask for; where they are few, or no more than were
 * asked for before, also those of one chunk, the one that holds the most of the others. What is left out is checked in
 * the texts anyway.
 */
export function cheapest(words: readonly string[], before: number): string[] {
	const free: string[] = [];
	const dear = new Map<string, string[]>();
	for (const word of words) {
		const chunk = chunks.find(({ from, to }) => from <= word && word <= to);
		if (!chunk || loaded.has(chunk.file)) free.push(word);
		else dear.set(chunk.file, [...(dear.get(chunk.file) ?? []), word]);
	}
	if (free.length >= ENOUGH && free.length > before) return free;
	const [group = []] = [...dear.values()].sort((a, b) => b.length - a.length);
	return [...free, ...group];
}
