import type { Aliases } from '../core/alias.ts';
import { aliasesFrom } from '../core/aliases-from.ts';

/** Former ids in the page: `data-former="old:new old:new"` on any element under the root. */
export const aliasesOf = (root: ParentNode): Aliases =>
	aliasesFrom(
		[...root.querySelectorAll<HTMLElement>('[data-former]')].map(({ dataset }) => dataset['former']!),
	);
