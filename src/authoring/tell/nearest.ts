/**
 * The candidate that a misspelt word most likely stands for; undefined where none is close.
 * Close: up to a third of its letters differ, a swap of two neighbours counting once.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Infinity;
	for (const candidate of candidates) {
		if (candidate === word) continue;
		const [own, other] = withoutFolder(word, candidate);
		const most = Math.max(1, Math.floor(own.length / 3));
		if (Math.abs(other.length - own.length) > most) continue;
		const distance = editDistance(own.toLowerCase(), other.toLowerCase());
		if (distance <= most && distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}

/** Two names without the folder that both lie in: what they share there makes them no more alike. */
function withoutFolder(one: string, other: string): [string, string] {
	const folder = /^.*\/(?=[^/]+\/?$)/.exec(one)?.[0] ?? '';
	return folder !== '' && other.startsWith(folder)
		? [one.slice(folder.length), other.slice(folder.length)]
		: [one, other];
}

/** `，是不是想写“…”`, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): string {
	const found = nearest(word, candidates);
	return found === undefined ? '' : `，是不是想写“${found}”`;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
export function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(
				last[j]! + 1,
				row[j - 1]! + 1,
				last[j - 1]! + (same ? 0 : 1),
				swapped ? before[j - 2]! + 1 : Infinity,
			);
		}
		before = last;
		last = row;
	}
	return last[b.length]!;
}
