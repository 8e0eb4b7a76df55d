/** A stretch of a text. */
export interface Stretch {
	start: number;
	end: number;
}

/**
 * Characters that are said at one go: Chromium stops a voice after fifteen seconds, and it says some four a second when
 * it is slow.
 */
export const LONGEST = 48;

/** Where a sentence ends: at its mark, with the closing quotes and brackets that follow. */
const SENTENCE = /[^。！？!?；;\n]*[。！？!?；;\n]+[”’」』）】)]*|[^。！？!?；;\n]+$/g;
const CLAUSE = /[^，、：,]*[，、：,]+[”’）]*|[^，、：,]+$/g;

/** A text in stretches to be said one after another, each short enough; blank ones are left out. */
export const sentencesOf = (text: string): Stretch[] =>
	stretches(text, SENTENCE, 0)
		.flatMap((sentence) => shortened(text, sentence))
		.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));

const stretches = (text: string, mark: RegExp, from: number): Stretch[] =>
	[...text.matchAll(mark)]
		.filter(([found]) => found !== '')
		.map(({ 0: found, index }) => ({ start: from + index, end: from + index + found.length }));

/** At its commas, where it is too long; where it has none, anywhere. */
function shortened(text: string, sentence: Stretch): Stretch[] {
	if (sentence.end - sentence.start <= LONGEST) return [sentence];
	const parts: Stretch[] = [];
	for (const clause of stretches(text.slice(sentence.start, sentence.end), CLAUSE, sentence.start)) {
		const last = parts[parts.length - 1];
		if (last && clause.end - last.start <= LONGEST) last.end = clause.end;
		else
			for (let { start } = clause; start < clause.end; start += LONGEST)
				parts.push({ start, end: Math.min(start + LONGEST, clause.end) });
	}
	return parts;
}
