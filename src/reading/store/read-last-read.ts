import { siteStorage } from '../../page/store/site-storage.ts';
import { lastReadKey } from './last-read.ts';
import type { LastRead } from './last-read.ts';

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
