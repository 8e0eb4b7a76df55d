import { fold, foldWithPlaces } from '../find/query/fold.ts';
import { spotOf, triplesOf } from '../find/index/triples.ts';

/** What a file holds of them before it is packed. */
const BYTES = 2_500;
/** What a triple and a place of it take, about. */
const OF_A_KEY = 3;

/** What a place can be found by as it stands, line by line, each folded as `toHit` does. */
const linesOf = (text: string): string[] => {
	const { content, meta } = JSON.parse(text) as { content: string; meta: Record<string, string> };
	return [
		fold(`${meta['title'] ?? ''} ${meta['also'] ?? ''}`),
		fold(meta['within'] ?? ''),
		foldWithPlaces(content).folded,
	];
};

/**
 * Files that tell which places hold which three characters side by side: see `holdingTriples`.
 * @param texts of the places, in the order of the index, as `slimText` leaves them
 */
export function triplesFiles(texts: readonly string[]): Uint8Array[] {
	const places = new Map<number, number[]>();
	let count = 0;
	texts.forEach((text, place) => {
		for (const triple of new Set(linesOf(text).flatMap(triplesOf))) {
			const own = places.get(triple);
			if (own) own.push(place);
			else places.set(triple, [place]);
			count += 1;
		}
	});
	const size = Math.max(1, Math.ceil((OF_A_KEY * places.size + count) / BYTES));
	const files = Array.from({ length: size }, () => new Map<number, Set<number>>());
	for (const [triple, own] of places) {
		const { file, key } = spotOf(triple, size);
		const keys = files[file]!;
		const all = keys.get(key) ?? new Set();
		for (const place of own) all.add(place);
		keys.set(key, all);
	}
	return files.map((keys) => {
		const bytes: number[] = [];
		let last = -1;
		for (const key of [...keys.keys()].sort((a, b) => a - b)) {
			const own = [...keys.get(key)!].sort((a, b) => a - b);
			write(key - last - 1, bytes);
			write(own.length, bytes);
			own.forEach((place, at) => write(place - (own[at - 1] ?? -1) - 1, bytes));
			last = key;
		}
		return Uint8Array.from(bytes);
	});
}

/** Seven bits a byte, the lowest first; all but the last of a number are marked. */
function write(number: number, bytes: number[]): void {
	for (let rest = number; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) {
			bytes.push(rest);
			return;
		}
		bytes.push((rest % 128) + 128);
	}
}
