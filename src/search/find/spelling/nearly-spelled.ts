import type { Pause } from '../breather.ts';
import { fold } from '../query/fold.ts';
import type { Name, Sounds } from '../index/site-words.ts';

/** One slip is forgiven from so many letters on, two from twice as many. */
const LETTERS_A_SLIP = 5;
/** What z for zh, n for l and the like count: less than any other slip. */
const SOFT = 0.5;

/**
 * Names with a wording in them whose pinyin is the query but for a letter or two (wrong, missing or too many); the
 * nearest first, each cut to what was spelled.
 */
export async function namesNearly(
	query: string,
	{ names, readings }: Pick<Sounds, 'readings'> & { names: readonly Name[] },
	pause?: Pause,
): Promise<string[]> {
	const letters = query.replace(/[^a-z]/g, '');
	const most = Math.min(2, Math.floor(letters.length / LETTERS_A_SLIP));
	if (most === 0) return [];
	const found = new Map<string, number>();
	for (const [name] of names) {
		const chars = [...fold(name)];
		for (let start = 0; start < chars.length; start++) {
			await pause?.();
			const near = nearest(letters, chars.slice(start), most, readings);
			if (!near) continue;
			const wording = chars.slice(start, start + near.length).join('');
			const slips = near.slips + start / 100;
			if (slips < (found.get(wording) ?? Infinity)) found.set(wording, slips);
		}
	}
	return [...found].sort((a, b) => a[1] - b[1]).map(([wording]) => wording);
}

/** How many characters from the first on are read most nearly like the letters. */
function nearest(
	letters: string,
	chars: readonly string[],
	most: number,
	readings: Sounds['readings'],
): { length: number; slips: number } | undefined {
	let row: number[] = Array.from({ length: letters.length + 1 }, (_, at) => at);
	let best: { length: number; slips: number } | undefined;
	for (const [at, char] of chars.entries()) {
		const before = row;
		const ways = (readings.get(char) ?? [char]).map((reading) =>
			[...reading].reduce((from, letter) => nextRow(from, letters, letter), before),
		);
		row = before.map((_, to) => Math.min(...ways.map((way) => way[to]!)));
		if (Math.min(...row) > most) break;
		const slips = row[row.length - 1]!;
		if (slips <= most && slips < (best?.slips ?? Infinity)) best = { length: at + 1, slips };
	}
	return best && best.length > 1 ? best : undefined;
}

/** Another row of the table of edits (Levenshtein). */
function nextRow(row: readonly number[], letters: string, letter: string): number[] {
	const missing = costOf(letter);
	const next = [row[0]! + missing];
	for (let at = 1; at < row.length; at++) {
		const typed = letters[at - 1]!;
		const isSoft = (typed === 'n' && letter === 'l') || (typed === 'l' && letter === 'n');
		const wrong = typed === letter ? 0 : isSoft ? SOFT : 1;
		next.push(Math.min(row[at - 1]! + wrong, row[at]! + missing, next[at - 1]! + costOf(typed)));
	}
	return next;
}

/** Of a letter that is missing or too many: that of zh and z, or of ing and in, is a softer slip. */
const costOf = (letter: string): number => (letter === 'h' || letter === 'g' ? SOFT : 1);
