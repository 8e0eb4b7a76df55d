import type { Group } from '../find/ranking/groups.ts';
import * as words from '../text/search-script.ts';
import { searchResult } from './search-result.ts';

/** So many are drawn before the others: all together they would hold up a key on a slow phone. */
const FEW = 3;

/**
 * Draws the first results in place of as many of those that a list holds.
 * @returns draws the others
 */
export function drawResults(list: HTMLElement, groups: readonly Group[], today: string): () => void {
	const question = groups.find(({ first }) => first.question);
	const before = [...list.children];
	const draw = (from: number, to?: number): void => {
		for (const item of before.slice(from, to)) item.remove();
		const items = groups.slice(from, to).map((group) => {
			const item = searchResult(group, today);
			if (group === question) item.dataset['group'] = words.questions;
			return item;
		});
		list[from ? 'append' : 'prepend'](...items);
	};
	draw(0, FEW);
	return () => draw(FEW);
}
