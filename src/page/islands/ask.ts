/**
 * Puts a dialog before the reader and waits.
 * @param otherwise the answer of who leaves it by Escape
 * @returns the value of the button that was chosen
 */
export function askInDialog(dialog: HTMLDialogElement, otherwise: string): Promise<string> {
	dialog.returnValue = otherwise;
	dialog.showModal();
	return new Promise((resolve) =>
		dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }),
	);
}

/** Puts a dialog of yes and no before the reader; true where its 'yes' was chosen. */
export const isConfirmed = async (dialog: HTMLDialogElement): Promise<boolean> =>
	(await askInDialog(dialog, 'no')) === 'yes';
