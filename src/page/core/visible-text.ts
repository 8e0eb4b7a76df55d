/** What nobody sees and copying brings along: format and control characters, joiners, variation selectors, fillers. */
const UNSEEN = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A text as a reader sees it: without marks that cannot be seen, in one width (NFKC), single spaces between words and
 * none at the ends. What a reader typed or pasted goes through here before it is compared with anything.
 */
export const visibleText = (text: string): string =>
	text.replace(UNSEEN, '').normalize('NFKC').replace(/\s+/g, ' ').trim();
