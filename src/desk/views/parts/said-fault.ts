import { FolderFault } from '../../files/content-folder.ts';
import * as words from '../../text/fault.ts';

const NAME = 'desk-fault';

/** Says why something was not done: in the window that is open over the desk, else above what the desk shows. */
export function sayFault(error: unknown): void {
	const open = document.querySelectorAll<HTMLElement>('dialog[open]');
	const place = open[open.length - 1] ?? document.getElementById('desk-main')!;
	takeAway();
	const note = document.createElement('p');
	note.id = NAME;
	note.className = 'fault';
	note.setAttribute('role', 'alert');
	note.textContent = error instanceof FolderFault ? error.message : words.notDone(error);
	place.prepend(note);
	note.scrollIntoView({ block: 'nearest' });
}

const takeAway = (): void => document.getElementById(NAME)?.remove();

/** Does something; where it does not come to its end, why is said. What was said before is taken away. */
export async function orSaid(act: () => unknown): Promise<void> {
	takeAway();
	try {
		await act();
	} catch (error) {
		sayFault(error);
	}
}
