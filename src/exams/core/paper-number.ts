import { visibleText } from '../../page/core/visible-text.ts';

const LONGEST = 32;

/**
 * A paper's number (试卷编号) as a reader typed or pasted it: width, case, marks that cannot be seen and punctuation
 * around it make no difference. Behind one of the labels only the number itself counts, not what was copied with it.
 * Empty where there is none.
 */
export function paperNumber(typed: string, labels: readonly string[] = []): string {
	const text = trimmed(visibleText(typed).toLowerCase());
	const label = labels.find((candidate) => text.startsWith(candidate));
	const number =
		label === undefined ? text : (/^[\p{L}\p{N}-]*/u.exec(trimmed(text.slice(label.length)))?.[0] ?? '');
	return number.slice(0, LONGEST);
}

/** Without punctuation, signs and spaces at the ends. */
const trimmed = (text: string): string => text.replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, '');
