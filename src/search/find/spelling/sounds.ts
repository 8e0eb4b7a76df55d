const loose = new Map<string, string>();

/** A syllable as those hear it who do not tell z from zh, n from l, in from ing. */
export function looseSyllable(syllable: string): string {
	let heard = loose.get(syllable);
	if (heard === undefined) {
		heard = syllable
			.replace(/^([zcs])h/, '$1')
			.replace(/^n(?=[aeiouv])/, 'l')
			.replace(/([ie])ng$/, '$1n');
		loose.set(syllable, heard);
	}
	return heard;
}

/**
 * Letters taken apart into syllables, every way that leaves nothing over; the fewest syllables first.
 * @param known the syllables there are
 */
export function splitSyllables(letters: string, known: ReadonlyMap<string, unknown>): string[][] {
	const ways: string[][][] = [[[]]];
	for (let end = 1; end <= letters.length; end++) {
		const here: string[][] = [];
		for (let start = Math.max(0, end - 6); start < end; start++) {
			const syllable = letters.slice(start, end);
			if (!known.has(syllable)) continue;
			for (const way of ways[start] ?? []) here.push([...way, syllable]);
		}
		// Long queries have many ways to be read; the likely ones are enough.
		ways[end] = here.sort((a, b) => a.length - b.length).slice(0, 4);
	}
	return ways[letters.length] ?? [];
}
