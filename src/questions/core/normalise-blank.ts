import { visibleText } from '../../page/core/visible-text.ts';

/**
 * The text of a blank as it is compared. Folded: what visible-text.ts folds, case, spaces beside a Chinese character,
 * quotation and title marks, punctuation at the end. No fuzzy matching: an author lists what else is right.
 */
export function normaliseBlank(text: string): string {
	const folded = visibleText(text)
		.toLowerCase()
		.replace(/[《》〈〉「」『』“”‘’"']/g, '')
		.replace(/ ?(\p{Script=Han}) ?/gu, '$1')
		.trim();
	return folded.replace(/[\s。.,、;:!?…]+$/, '') || folded;
}
