import { anotherWindow } from '../text/zip.ts';
import { FolderFault } from './content-folder.ts';

/** So long a window that is just closing has, in ms. */
const PATIENCE = 1500;

/** Whether this window has it already. */
let isOurs = false;

/**
 * Makes sure that one window alone works on what this browser keeps of a zip: the changes of two would be mixed.
 * @throws FolderFault where another window does
 */
export async function alone(locks: LockManager | undefined = navigator.locks): Promise<void> {
	// Where a browser cannot tell, it is as it was.
	if (isOurs || !locks) return;
	const waiting = new AbortController();
	setTimeout(() => waiting.abort(), PATIENCE);
	await new Promise<void>((resolve, reject) => {
		const held = (): Promise<never> => {
			isOurs = true;
			resolve();
			// Until the window is closed.
			return new Promise(() => undefined);
		};
		locks
			.request('desk-zip', { signal: waiting.signal }, held)
			.catch(() => reject(new FolderFault(anotherWindow)));
	});
}
