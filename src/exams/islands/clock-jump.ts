import { askInDialog } from '../../page/islands/ask.ts';
import * as words from '../text/clock-jump-script.ts';

const MINUTE = 60_000;

/**
 * Tells that the clock jumped, and whether the sitting is to be moved along, so that as much time is left as before. Set
 * back, it is; otherwise the reader says, since a machine that slept looks as one whose clock was set.
 */
export async function isToBeMoved(
	dialog: HTMLDialogElement,
	jump: number,
	say: (text: string) => void,
): Promise<boolean> {
	const text = words.clockParted(words.duration(Math.round(Math.abs(jump) / MINUTE)), jump > 0);
	if (jump < 0) {
		say(text);
		return true;
	}
	dialog.querySelector('p')!.textContent = text;
	// Escape hands nothing in.
	return (await askInDialog(dialog, 'move')) === 'move';
}
