import type { Aliases } from '../core/record/alias.ts';

/** Former ids in the page: `data-former="old:new old:new"` on any element under the root. */
export function aliasesOf(root: ParentNode): Aliases {
	const aliases: Record<string, string> = {};
	for (const element of root.querySelectorAll<HTMLElement>('[data-former]')) {
		for (const pair of element.dataset['former']!.split(' ')) {
			const [former, current] = pair.split(':');
			if (former && current) aliases[former] = current;
		}
	}
	return aliases;
}
