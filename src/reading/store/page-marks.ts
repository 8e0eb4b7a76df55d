import { siteId } from '../../page/store/site-id.ts';
import { siteStorage } from '../../page/store/site-storage.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** A page by its path from the site's root, without the slash at its end: `topics/ideals`. */
export const pagePath = (address: string): string =>
	address.slice(siteRoot().pathname.length).replace(/\/(index\.html)?$/, '');

/** A rough look that costs few bytes on every page: false where no page whose path holds this bears a mark here. */
export function mayBeMarked(path: string): boolean {
	try {
		return ['stars', 'reads'].some((kind) => siteStorage().getItem(`${siteId()}:${kind}`)?.includes(path));
	} catch {
		// Blocked.
		return false;
	}
}
