/** Blanks as they are printed: a row of underscores, or brackets with nothing in them. */
const PRINTED = /_{2,}|＿+|[（(]\s*[）)]|[【[]\s*[】\]]/g;
const SITE_BLANK = '____';

/** A stem with every printed blank as the site has it. */
export function siteBlanks(stem: string): { stem: string; count: number } {
	let count = 0;
	const written = stem.replace(PRINTED, () => {
		count++;
		return SITE_BLANK;
	});
	return { stem: count === 0 ? stem : written.replace(/ *____ */g, SITE_BLANK), count };
}

/**
 * What is accepted in each blank.
 * @returns undefined where the answer does not say it for as many blanks as there are
 */
export function blankAnswers(answer: string, count: number): string[][] | undefined {
	const parts = (marks: RegExp): string[] =>
		answer
			.split(marks)
			.map((part) => part.trim().replace(/^(?:[（(]\d+[）)]|[①-⑩]|第[一二三四五六七八九]空[:：])\s*/, ''))
			.filter((part) => part !== '');
	if (count === 1) {
		const texts = parts(/[;；]/).flatMap(alternatives);
		return texts.length > 0 ? [texts] : undefined;
	}
	for (const marks of [/[;；\n]/, /[;；\n、]/, /[;；\n、，,]/, /[;；\n、，,\s]+/]) {
		const blanks = parts(marks);
		if (blanks.length === count) return blanks.map(alternatives);
	}
	return undefined;
}

/** `119/一一九` accepts both; a stroke between figures belongs to a date or a fraction. */
const alternatives = (text: string): string[] =>
	text
		.split(/\s*(?:[|｜]|(?<!\d)\/|\/(?!\d))\s*/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
