/**
 * The text of a blank as it is compared. Folded: width and compatibility forms (NFKC), case, marks that cannot be
 * seen, spaces at the ends and runs of them, spaces beside a Chinese character, quotation and title marks. No fuzzy
 * matching: an author lists what else is right.
 */
export function normaliseBlank(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u200b-\u200d\u2060\ufeff《》〈〉「」『』“”‘’"']/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ?(\p{Script=Han}) ?/gu, '$1')
		.trim();
}
