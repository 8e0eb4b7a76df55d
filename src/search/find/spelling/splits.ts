import type { Pairs } from '../index/pairs.ts';

/**
 * A query cut in two keywords, every way in which both may occur; first where the characters at the seam never meet.
 */
export function splitsOf(query: string, pairs: Pairs): { wording: string; strange: boolean }[] {
	const chars = [...query.replace(/\s+/g, '')];
	const splits: { wording: string; strange: boolean }[] = [];
	for (let at = 2; at <= chars.length - 2; at++) {
		const [left, right] = [chars.slice(0, at).join(''), chars.slice(at).join('')];
		if (!pairs.know(left) || !pairs.know(right)) continue;
		const strange = !pairs.know(chars[at - 1]! + chars[at]!);
		splits.push({ wording: `${left} ${right}`, strange });
	}
	return splits.sort((a, b) => Number(b.strange) - Number(a.strange));
}
