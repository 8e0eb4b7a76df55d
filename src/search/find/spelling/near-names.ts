import type { Pause } from '../breather.ts';
import { fold } from '../query/fold.ts';
import type { Name, Sounds } from '../index/site-words.ts';
import { looseSyllable } from './sounds.ts';

/** What a character costs that only sounds like the one in the name, beside one that is wrong, missing or too many. */
const ALIKE = 0.5;
/** A name may be so far from each character of a query. */
const FAR = 0.34;
const LONGEST = 20;

/**
 * Names of the site that a query is near to, by sound or but for a character: what to try where nothing was found.
 * @returns the nearest first
 */
export async function nearNames(
	query: string,
	{ readings, names }: Pick<Sounds, 'readings'> & { names: readonly Name[] },
	most: number,
	pause?: Pause,
): Promise<string[]> {
	const chars = [...fold(query)];
	if (chars.length < 2 || chars.length > LONGEST) return [];
	const heard = new Map<string, string[]>();
	const loose = (char: string): string[] => {
		let syllables = heard.get(char);
		if (!syllables) heard.set(char, (syllables = (readings.get(char) ?? []).map(looseSyllable)));
		return syllables;
	};
	const wanted = chars.map(loose);
	const farthest = Math.max(ALIKE, chars.length * FAR);
	const costs = new Map<string, number>();
	for (const [name] of names) {
		await pause?.();
		const own = [...fold(name)];
		// What has nothing like it in a name costs one, wherever it stands.
		const sounds = new Set(own.flatMap(loose));
		const lacking = chars.filter(
			(char, at) => !own.includes(char) && !wanted[at]!.some((one) => sounds.has(one)),
		);
		if (lacking.length > farthest) continue;
		const cost = distance(chars, own, (at, other) =>
			loose(other).some((syllable) => wanted[at]!.includes(syllable)),
		);
		if (cost <= farthest) costs.set(name, cost + name.length / 1000);
	}
	return [...costs]
		.sort((a, b) => a[1] - b[1])
		.slice(0, most)
		.map(([name]) => name);
}

/** The cheapest way from characters to any stretch of a name (Levenshtein; the name may begin and end anywhere). */
function distance(
	chars: readonly string[],
	name: readonly string[],
	isAlike: (at: number, other: string) => boolean,
): number {
	let row: number[] = chars.map((_, at) => at + 1);
	let best = row[row.length - 1]!;
	for (const other of name) {
		const next: number[] = [];
		chars.forEach((char, at) => {
			const before = at > 0 ? row[at - 1]! : 0;
			const changed = before + (char === other ? 0 : isAlike(at, other) ? ALIKE : 1);
			next.push(Math.min(changed, row[at]! + 1, (at > 0 ? next[at - 1]! : 0) + 1));
		});
		row = next;
		best = Math.min(best, row[row.length - 1]!);
	}
	return best;
}
