import { siteStorage } from '../../page/store/site-storage.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** True where the browser was told to keep nothing of this site: it refuses its storages too, not the worker alone. */
export async function isBlocked(): Promise<boolean> {
	try {
		void siteStorage();
		await caches.keys();
		return false;
	} catch {
		return true;
	}
}

/**
 * Why no worker began. To browsers a script that does not come is a TypeError, and one of another type, one from
 * another address and one under a certificate that they do not trust are all a SecurityError: the file itself tells.
 */
export async function whyNoWorker({ name }: Error): Promise<string> {
	if (await isBlocked()) return 'blocked';
	if (name !== 'SecurityError' && name !== 'TypeError') return name;
	try {
		const { ok, redirected, headers } = await fetch(new URL('sw.js', siteRoot()), { cache: 'no-store' });
		if (!ok) return 'missing';
		return redirected || !/script/.test(headers.get('Content-Type') ?? '') ? 'changed' : name;
	} catch {
		return 'network';
	}
}
