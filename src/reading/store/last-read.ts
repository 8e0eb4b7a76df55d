import { siteStorage } from '../../page/store/site-storage.ts';
import { siteId } from '../../page/store/site-id.ts';

/** The page last read, to go on from. */
export interface LastRead {
	/** From the site's root: `topics/ideals/`, so that it holds where the site moves to another path. */
	path: string;
	title: string;
}

/** Where it is kept. */
export const lastReadKey = (): string => `${siteId()}:place`;

/** Remembers a page; does nothing where storage is blocked or full. */
export function writeLastRead(page: LastRead): void {
	try {
		siteStorage().setItem(lastReadKey(), JSON.stringify(page));
	} catch {
		// Going on from the last page is a convenience.
	}
}
