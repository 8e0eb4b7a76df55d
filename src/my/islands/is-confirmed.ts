/** Shows a dialog and waits; true where its 'yes' was chosen. */
export function isConfirmed(dialog: HTMLDialogElement): Promise<boolean> {
	// Escape leaves the value as it is.
	dialog.returnValue = 'no';
	dialog.showModal();
	return new Promise((resolve) =>
		dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }),
	);
}
