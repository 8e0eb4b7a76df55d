/**
 * Ids for new questions of a bank: its own id and the next numbers. A number that was ever used is not used again,
 * for readers' records hang on it.
 * @param used ids, former ids and texts in which earlier ones may stand
 */
export function nextIds(bank: string, used: Iterable<string>): () => string {
	const pattern = new RegExp(`(?<![a-z0-9-])${bank}-(\\d+)(?![a-z0-9-])`, 'g');
	let last = 0;
	for (const text of used) {
		for (const [, number] of text.matchAll(pattern)) last = Math.max(last, Number(number));
	}
	return () => `${bank}-${String(++last).padStart(2, '0')}`;
}
