import { shortened } from '../../authoring/tell/shortened.ts';
import { foldText } from '../find/fold-text.ts';

/** Two texts short, from a little before the place where they begin to differ. */
export function whereTheyDiffer(one: string, other: string): [string, string] {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const from = at < 16 ? 0 : at - 6;
	const cut = (text: string): string => `${from > 0 ? '…' : ''}${shortened(text.slice(from))}`;
	return [cut(one), cut(other)];
}

/** Other quotation marks and spaces make no difference. */
export const differs = (one = '', other = ''): boolean => foldText(one).text !== foldText(other).text;
