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

/** The page last read; undefined when there is none or it cannot be read. */
export function readLastRead(): LastRead | undefined {
	try {
		const raw: unknown = JSON.parse(siteStorage().getItem(lastReadKey()) ?? 'null');
		if (typeof raw !== 'object' || raw === null) return undefined;
		const { path, title } = raw as Record<string, unknown>;
		// Only a path of this site: a stored address must not lead elsewhere.
		if (typeof path !== 'string' || !/^\w[\w\-/]*$/.test(path) || typeof title !== 'string') return undefined;
		return { path, title };
	} catch {
		return undefined;
	}
}

/** Remembers a page; does nothing where storage is blocked or full. */
export function writeLastRead(page: LastRead): void {
	try {
		siteStorage().setItem(lastReadKey(), JSON.stringify(page));
	} catch {
		// Going on from the last page is a convenience.
	}
}
