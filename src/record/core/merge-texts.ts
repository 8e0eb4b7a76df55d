/** What was changed of a text: from where to where, and what stands there now. */
type Edit = readonly [from: number, to: number, text: string];

function editOf(before: string, after: string): Edit {
	const most = Math.min(before.length, after.length);
	let from = 0;
	while (from < most && before[from] === after[from]) from += 1;
	let end = 0;
	while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
	return [from, before.length - end, after.slice(from, after.length - end)];
}

/**
 * A text that was changed in two places: nothing that was written in either is lost.
 * @param shown what both began with
 * @param typed what the reader made of it here
 * @param kept what is stored now
 * @param between stands between both texts where both changed the same words
 */
export function mergeTexts(shown: string, typed: string, kept: string, between = '\n'): string {
	if (kept === shown || kept === typed) return typed;
	if (typed === shown) return kept;
	const [first, second] = [editOf(shown, kept), editOf(shown, typed)].sort((a, b) => a[0] - b[0]) as [
		Edit,
		Edit,
	];
	// Words of the one that stand in the other already, as where it was merged before.
	if (kept.includes(typed)) return kept;
	if (typed.includes(kept)) return typed;
	if (first[1] >= second[0]) return kept + between + typed;
	return (
		shown.slice(0, first[0]) +
		first[2] +
		shown.slice(first[1], second[0]) +
		second[2] +
		shown.slice(second[1])
	);
}
