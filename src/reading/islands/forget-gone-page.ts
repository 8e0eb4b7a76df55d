import { forgetLastRead } from '../store/forget-last-read.ts';
import { readLastRead } from '../store/read-last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** Forgets the page last read where the site no longer has it, and then tells so. Offline nobody knows. */
export async function forgetGonePage(tell: () => void): Promise<void> {
	const lastRead = readLastRead();
	if (!lastRead || !location.protocol.startsWith('http')) return;
	const isGone = await fetch(new URL(lastRead.path, siteRoot()), { method: 'HEAD' }).then(
		({ status }) => status === 404 || status === 410,
		() => false,
	);
	if (!isGone) return;
	forgetLastRead();
	tell();
}
