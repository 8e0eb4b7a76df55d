import { forgetPlace } from '../store/forget-last-read.ts';
import { readPlace } from '../store/last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** Forgets the page last read where the site no longer has it, and then tells so. Offline nobody knows. */
export async function leaveGonePlace(tell: () => void): Promise<void> {
	const place = readPlace();
	if (!place || !location.protocol.startsWith('http')) return;
	const isGone = await fetch(new URL(place.path, siteRoot()), { method: 'HEAD' }).then(
		({ status }) => status === 404 || status === 410,
		() => false,
	);
	if (!isGone) return;
	forgetPlace();
	tell();
}
