/** The stretches of a text that are Chinese, and those of other letters and digits: `A4` is one word, as `PDF` is. */
export const wordRuns = (text: string): string[] =>
	text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** Letters apart from digits, `utf 8`: a text may have something between them, `UTF-8`. */
export const lettersApart = (text: string): string => text.replace(/([a-z])(?=\d)|(\d)(?=[a-z])/gi, '$& ');
