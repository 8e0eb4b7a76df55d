import type { Check } from './check.ts';

/** A former address leads to one page only, and no page stands there now. */
export const checkFormerPaths: Check = ({ library, report }) => {
	const files = new Map(library.pages.map(({ id, file }) => [id, file]));
	const claimed = new Map<string, string>();
	for (const { id, file, frontmatter } of library.pages) {
		for (const [index, former] of frontmatter.formerPaths.entries()) {
			const at = ['formerPaths', index];
			const now = files.get(former);
			const other = claimed.get(former);
			if (former === id) report('alias-conflict', file, at, '旧地址和现在的地址一样', former);
			else if (now) report('alias-conflict', file, at, `旧地址现在是 ${now}`, former);
			else if (other) report('alias-conflict', file, at, `旧地址已经写在 ${other} 里`, former);
			else claimed.set(former, file);
		}
	}
};
