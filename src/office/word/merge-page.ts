/** One change of a text: from a block on, so many go and these come. */
interface Change {
	at: number;
	removed: number;
	added: string[];
}

/** A page after its Word file has changed. */
export type Merged =
	| { kind: 'same' }
	| { kind: 'merged'; body: string; difference: string[] }
	/** Both the page and the file changed the same place: nothing is decided here. */
	| { kind: 'conflict'; difference: string[]; places: string[] };

const blocksOf = (body: string): string[] => body.trim().split(/\n{2,}/);

/**
 * Brings what is new in a Word file into a page, block by block; what was edited by hand since stays.
 * @param base what was made of the file the last time, where that is known
 */
export function mergePage(base: string | undefined, page: string, made: string): Merged {
	const ours = blocksOf(page);
	const theirs = blocksOf(made);
	const from = blocksOf(base ?? page);
	const byHand = changesOf(from, ours);
	const byFile = changesOf(from, theirs).filter((change) => !byHand.some((other) => isSame(change, other)));
	if (byFile.length === 0) return { kind: 'same' };
	const difference = byFile.flatMap(({ at, removed, added }) => [
		...from.slice(at, at + removed).map((block) => `− ${block}`),
		...added.map((block) => `＋ ${block}`),
	]);
	// Without knowing what was made the last time, every difference may be somebody's work.
	const touched = byFile.filter(
		(change) => base === undefined || byHand.some((other) => touches(change, other)),
	);
	if (touched.length > 0) {
		const places = touched.map(({ at, added }) => from[at] ?? added[0] ?? '');
		return { kind: 'conflict', difference, places };
	}
	const merged = [...from];
	for (const { at, removed, added } of [...byFile, ...byHand].sort((a, b) => b.at - a.at)) {
		merged.splice(at, removed, ...added);
	}
	return { kind: 'merged', body: `${merged.join('\n\n')}\n`, difference };
}

const isSame = (a: Change, b: Change): boolean =>
	a.at === b.at && a.removed === b.removed && a.added.join('\n\n') === b.added.join('\n\n');

const touches = (a: Change, b: Change): boolean => a.at <= b.at + b.removed && b.at <= a.at + a.removed;

/** The fewest changes that make one list of blocks the other. */
function changesOf(from: readonly string[], to: readonly string[]): Change[] {
	const width = to.length + 1;
	// How many blocks the ends of both lists have in common, from each pair of places on.
	const common = new Uint32Array((from.length + 1) * width);
	for (let a = from.length - 1; a >= 0; a--) {
		for (let b = to.length - 1; b >= 0; b--) {
			common[a * width + b] =
				from[a] === to[b]
					? common[(a + 1) * width + b + 1]! + 1
					: Math.max(common[(a + 1) * width + b]!, common[a * width + b + 1]!);
		}
	}
	const changes: Change[] = [];
	let open: Change | undefined;
	for (let a = 0, b = 0; a < from.length || b < to.length;) {
		if (a < from.length && b < to.length && from[a] === to[b]) {
			open = undefined;
			a++;
			b++;
			continue;
		}
		if (!open) changes.push((open = { at: a, removed: 0, added: [] }));
		const isAdded =
			a === from.length || (b < to.length && common[a * width + b + 1]! > common[(a + 1) * width + b]!);
		if (isAdded) open.added.push(to[b++]!);
		else {
			open.removed++;
			a++;
		}
	}
	return changes;
}
