/** The parts of an address as they were meant: in small letters, without `index.html` and marks picked up in a chat. */
export function segmentsMeant(path: string): string[] {
	return decoded(path)
		.toLowerCase()
		.replace(/[^a-z0-9/_.-]+/g, '/')
		.split('/')
		.map((part) => part.replace(/\.(?:html?|mdx?)$|[._-]+$/g, ''))
		.filter((part) => part !== '' && part !== 'index');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** The name that is meant: the same, or the one with the fewest letters wrong, at most a third of them. */
export function nearestSegment(wanted: string, names: readonly string[]): string | undefined {
	let best: string | undefined;
	let most = Math.floor(wanted.length / 3) + 1;
	for (const name of names) {
		const slips = slipsBetween(wanted, name);
		if (slips < most) [best, most] = [name, slips];
	}
	return best;
}

/** Letters wrong, missing or too many (Levenshtein). */
function slipsBetween(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [at, letter] of [...one].entries()) {
		const next = [at + 1];
		for (let to = 1; to < row.length; to++)
			next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (other[to - 1] === letter ? 0 : 1)));
		row = next;
	}
	return row[row.length - 1]!;
}
