/** A stretch of a body: what stands between asides, or an aside with its kind and its title. */
export type BodyStretch =
	| { text: string; kind?: undefined }
	| { text: string; kind: string; title: string | undefined };

const OPENING = /^:::(note|tip|caution|danger)(?:\[([^\]]*)\])?[^\S\n]*$/;
const CLOSING = /^:::[^\S\n]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A body cut at its asides; what stands in a block of code is code, whatever it looks like. */
export function asidesIn(body: string): BodyStretch[] {
	const lines = body.split('\n');
	const stretches: BodyStretch[] = [];
	const isCode = codeLines(lines);
	let from = 0;
	for (let at = 0; at < lines.length; at++) {
		const found = isCode[at] ? null : OPENING.exec(lines[at]!);
		if (!found) continue;
		const end = lines.findIndex((line, other) => other > at && !isCode[other] && CLOSING.test(line));
		if (end < 0) continue;
		stretches.push({ text: lines.slice(from, at).join('\n') });
		stretches.push({ kind: found[1]!, title: found[2], text: lines.slice(at + 1, end).join('\n') });
		from = end + 1;
		at = end;
	}
	stretches.push({ text: lines.slice(from).join('\n') });
	return stretches.filter(({ kind, text }) => kind !== undefined || text.trim() !== '');
}

/** Which lines belong to a block of code. */
function codeLines(lines: readonly string[]): boolean[] {
	let fence: string | undefined;
	return lines.map((line) => {
		const mark = FENCE.exec(line)?.[1];
		const isIn = fence !== undefined || mark !== undefined;
		if (fence === undefined) fence = mark;
		else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
		return isIn;
	});
}

// The parser takes braces and the marks of notes for code; the look shows them as they are written.
const [OPEN, CLOSE, MARK] = ['\uE000', '\uE001', '\uE002'] as const;

/** A body whose braces and marks of notes come through the parser as text. */
export const keptSigns = (body: string): string =>
	body
		.replace(/\{([^{}\n]*)\}/g, `${OPEN}$1${CLOSE}`)
		.replace(/^( {0,3})\[(\^[^\]\s]+)\]:/gm, `$1${MARK}$2${CLOSE}:`);

/** What `keptSigns` has put away, as it was written. */
export const writtenSigns = (text: string): string =>
	text
		.replace(/\uE002([^\uE001]*)\uE001/g, '[$1]')
		.replace(/\uE000/g, '{')
		.replace(/\uE001/g, '}');
