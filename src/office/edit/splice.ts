/** A piece of a file that is replaced; everything around it stays byte for byte. */
export interface Splice {
	file: string;
	start: number;
	end: number;
	text: string;
}

/** The text with its pieces replaced; of pieces that overlap the first one counts. */
export function spliced(text: string, splices: readonly Omit<Splice, 'file'>[]): string {
	let at = 0;
	let result = '';
	for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (splice.start < at) continue;
		result += text.slice(at, splice.start) + splice.text;
		at = splice.end;
	}
	return result + text.slice(at);
}

/** How much of a line is shown, and how much of it stands before the place. */
const [SHOWN, BEFORE] = [60, 24];

/** How the lines around a piece read before and after: `甲 → 乙`, one line each. */
export function describeSplice(text: string, { file, start, end, text: after }: Splice): string {
	const line = text.slice(0, start).split('\n').length;
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const until = text.indexOf('\n', end);
	const whole = text.slice(from, until < 0 ? text.length : until);
	// Of a long line what stands around the place is shown, so that it is seen there.
	const begin = whole.trim().length > SHOWN ? Math.max(0, start - from - BEFORE) : 0;
	const cut = whole.slice(begin, begin === 0 && whole.trim().length <= SHOWN ? undefined : begin + SHOWN);
	const row = `${begin > 0 ? '…' : ''}${cut.trim()}${begin + cut.length < whole.trimEnd().length ? '…' : ''}`;
	return start === end
		? `${file}:${line} 加上 ${after.trim().replace(/,$/, '')}`
		: `${file}:${line} “${text.slice(start, end)}” → “${after}”：${row}`;
}
