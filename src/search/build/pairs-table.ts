/** More pairs than this, and those that occur once are left out. */
const MOST = 60_000;

/**
 * Every two neighbouring characters of the site: a character and all that follow it somewhere, `读书本|书写`. A
 * wrongly chosen character is mended by what stands beside it.
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
	const kept = [...counts].filter(([, count]) => counts.size <= MOST || count > 1);
	const table = new Map<string, string>();
	for (const [pair] of kept.sort((a, b) => b[1] - a[1])) {
		const [first, second] = [...pair] as [string, string];
		table.set(first, (table.get(first) ?? '') + second);
	}
	return [...table].map(([first, followers]) => first + followers).join('|');
}
