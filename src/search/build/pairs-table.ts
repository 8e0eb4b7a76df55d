import { writeGaps } from '../find/index/gaps.ts';

/** More pairs than this, and those that occur once are left out. */
const MOST = 60_000;

/**
 * Every two neighbouring characters of the site, for `Pairs` to read: the characters, those first that follow the most
 * others, then for each of them which of these follow it. A wrongly chosen character is mended by what stands beside it.
 */
export function pairsTable(siteText: string): string {
	const counts = new Map<string, number>();
	for (const [run] of siteText.matchAll(/\p{Script=Han}{2,}/gu)) {
		const chars = [...run];
		for (let at = 1; at < chars.length; at++) {
			const pair = chars[at - 1]! + chars[at]!;
			counts.set(pair, (counts.get(pair) ?? 0) + 1);
		}
	}
	const followers = new Map<string, string[]>();
	const followed = new Map<string, number>();
	for (const [pair, count] of counts) {
		if (counts.size > MOST && count === 1) continue;
		const [first, second] = [...pair] as [string, string];
		followers.set(first, [...(followers.get(first) ?? []), second]);
		followed.set(first, followed.get(first) ?? 0);
		followed.set(second, (followed.get(second) ?? 0) + 1);
	}
	const order = [...followed].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
	const ranks = new Map(order.map(([char], rank) => [char, rank]));
	const rows = order.map(([char]) =>
		writeGaps((followers.get(char) ?? []).map((other) => ranks.get(other)!).sort((a, b) => a - b)),
	);
	return [order.map(([char]) => char).join(''), ...rows].join(' ');
}
