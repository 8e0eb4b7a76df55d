import { isOnSharedMachine, noteShared, sharedKey, sharedNote } from '../../page/store/shared-machine.ts';

/** A window that was just opened asks the others whether the machine is a shared one; so long it waits for an answer. */
const PATIENCE = 2_000;

// A link opened in a window of its own must not keep for good what the window that it came from would not.
if ('BroadcastChannel' in window) {
	const isNew = sharedNote() === undefined;
	if (isNew) noteShared(false);
	if (isNew || isOnSharedMachine()) {
		const channel = new BroadcastChannel(sharedKey());
		channel.onmessage = ({ data }) => {
			if (data === 'ask') {
				if (isOnSharedMachine()) channel.postMessage('shared');
			} else if (isNew && noteShared(true)) location.reload();
		};
		if (isNew) {
			channel.postMessage('ask');
			setTimeout(() => channel.close(), PATIENCE);
		}
	}
}
