import { writeGaps } from '../find/index/gaps.ts';

/** More pairs than this, and those that occur once are left out. */
const MOST = 60_000;
/** More than there are Han characters; a pair of them stays a small number for the first sixteen thousand met. */
const PLACE = 1 << 17;

/**
 * Every two neighbouring characters of the site, for `Pairs` to read: the characters, those first that follow the most
 * others, then for each of them which of these follow it. A wrongly chosen character is mended by what stands beside it.
 */
export function pairsTable(siteText: string): string {
	// Characters by numbers, the first met first: a pair is a number too, which a map finds faster than a text.
	const chars: string[] = [];
	const numbers = new Map<string, number>();
	const counts = new Map<number, number>();
	for (const [run] of siteText.matchAll(/\p{Script=Han}{2,}/gu)) {
		let before: number | undefined;
		for (const char of run) {
			let number = numbers.get(char);
			if (number === undefined) numbers.set(char, (number = chars.push(char) - 1));
			if (before !== undefined) {
				const pair = before * PLACE + number;
				counts.set(pair, (counts.get(pair) ?? 0) + 1);
			}
			before = number;
		}
	}
	const followers: number[][] = chars.map(() => []);
	const followed = new Map<number, number>();
	for (const [pair, count] of counts) {
		if (counts.size > MOST && count === 1) continue;
		const [first, second] = [Math.floor(pair / PLACE), pair % PLACE];
		followers[first]!.push(second);
		followed.set(first, followed.get(first) ?? 0);
		followed.set(second, (followed.get(second) ?? 0) + 1);
	}
	const order = [...followed].sort(([a, one], [b, two]) => two - one || (chars[a]! < chars[b]! ? -1 : 1));
	const ranks = new Map(order.map(([char], rank) => [char, rank]));
	const rows = order.map(([char]) =>
		writeGaps(followers[char]!.map((other) => ranks.get(other)!).sort((a, b) => a - b)),
	);
	return [order.map(([char]) => chars[char]).join(''), ...rows].join(' ');
}
