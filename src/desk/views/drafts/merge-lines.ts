import { changedLines } from '../../../office/edit/changed-lines.ts';

/** Two changes of one text, made into one where they touch different lines; undefined where they do not. */
export function mergeLines(base: string, mine: string, theirs: string): string | undefined {
	const [a, b] = [changedLines(base, mine), changedLines(base, theirs)];
	if (!a) return theirs;
	if (!b) return mine;
	const [first, second] = a.line <= b.line ? [a, b] : [b, a];
	if (first.line + first.before.length >= second.line) return undefined;
	const lines = base.split('\n');
	lines.splice(second.line - 1, second.before.length, ...second.after);
	lines.splice(first.line - 1, first.before.length, ...first.after);
	return lines.join('\n');
}
