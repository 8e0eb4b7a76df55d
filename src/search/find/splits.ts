import type { Sidecars } from './sidecars.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Do any two neighbouring characters of the text stand so somewhere in the site? */
export function known(text: string, { followers }: Sidecars): boolean {
	return [...text.matchAll(HAN_RUN)].every(([run]) => {
		const chars = [...run];
		return chars.every((char, at) => at === 0 || followers.get(chars[at - 1]!)?.has(char));
	});
}

/**
 * A query cut in two keywords, every way in which both may occur; first where the characters at the seam never meet.
 */
export function splitsOf(query: string, words: Sidecars): { wording: string; strange: boolean }[] {
	const chars = [...query.replace(/\s+/g, '')];
	const splits: { wording: string; strange: boolean }[] = [];
	for (let at = 2; at <= chars.length - 2; at++) {
		const [left, right] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
		if (!known(left, words) || !known(right, words)) continue;
		const strange = !known(chars[at - 1]! + chars[at]!, words);
		splits.push({ wording: `${left} ${right}`, strange });
	}
	return splits.sort((a, b) => Number(b.strange) - Number(a.strange));
}
