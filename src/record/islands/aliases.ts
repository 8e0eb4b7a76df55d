import type { Aliases } from '../core/alias.ts';

/** Former ids in the page: `data-former="old:new old:new"` on any element under the root. */
export function aliasesOf(root: ParentNode): Aliases {
	const elements = [...root.querySelectorAll<HTMLElement>('[data-former]')];
	const pairs = elements.flatMap(({ dataset }) => dataset['former']!.split(' '));
	return Object.fromEntries(pairs.map((pair) => pair.split(':') as [string, string]));
}
