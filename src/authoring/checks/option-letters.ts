/** Words that name an option by its letter or place. */
const LETTERS = [
	/(选项?|答案(应?是|为)?)\s*[:：]?\s*(?:(?=[A-F])A?B?C?D?E?F?|[a-f])(?![A-Za-z0-9])/,
	/(?<![A-Za-z0-9])[A-Fa-f]\s*(选?项)(?!目)/,
	/第\s*[一二三四五六1-6]\s*个?选项/,
	/(以上|上述)(各|几|所有|全部)?(项|选项|说法|答案|内容)?(都|皆|全|均)(不)?(对|是|错|正确|错误|可以?)/,
];

/** A row of letters, or one that is right or wrong: an option by itself, but parties of a story in a stem. */
const LETTER_ROW =
	/(?<![A-Za-z0-9])[A-F]\s*(?:[、和与]\s*[A-F](?![A-Za-z0-9])|(?:是|都|也)?(?:不对|不正确|错在|(?:错误?|错了|错的|对|对的|正确|正确的)(?=[,。;、:\s]|$)))/;

/** The letter that an option of a printed paper begins with; the site sets its own. */
export const ownLetter = (text: string): string | undefined =>
	/^\(?[A-Fa-f]\s*(?:[、:)]|\.(?![A-Za-z0-9]))/.exec(text.normalize('NFKC'))?.[0];

/**
 * What in a text names options by letter or place: nonsense once options are shuffled.
 * @param told true for what is asked, where letters may stand for somebody
 */
export function optionLetters(text: string, told = false): string | undefined {
	const plain = text.normalize('NFKC');
	for (const pattern of told ? LETTERS : [...LETTERS, LETTER_ROW]) {
		const found = pattern.exec(plain);
		if (found) return found[0];
	}
	return undefined;
}
