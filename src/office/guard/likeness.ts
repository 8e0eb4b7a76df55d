import { foldText } from '../find/fold-text.ts';

/** How much two texts have in common, 0 to 1: the pairs of neighbouring characters that stand in both (Dice). */
export function likeness(one: string, other: string): number {
	const a = pairsOf(one);
	const b = pairsOf(other);
	if (a.length === 0 || b.length === 0) return one === other ? 1 : 0;
	const left = new Map<string, number>();
	for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
	let common = 0;
	for (const pair of b) {
		const count = left.get(pair) ?? 0;
		if (count === 0) continue;
		left.set(pair, count - 1);
		common += 1;
	}
	return (2 * common) / (a.length + b.length);
}

function pairsOf(written: string): string[] {
	const text = foldText(written).text.replace(/[\p{P}\s]/gu, '');
	return text.length === 1
		? [text]
		: Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}
