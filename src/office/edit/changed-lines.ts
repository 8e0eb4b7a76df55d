/** The lines that two texts do not share, the old with the new; for what a saving changed. */
export function changedLines(
	before: string,
	after: string,
): { line: number; before: string[]; after: string[] } | undefined {
	if (before === after) return undefined;
	const [old, now] = [before.split('\n'), after.split('\n')];
	const shorter = Math.min(old.length, now.length);
	let head = 0;
	while (head < shorter && old[head] === now[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
	return {
		line: head + 1,
		before: old.slice(head, old.length - tail),
		after: now.slice(head, now.length - tail),
	};
}
