/** The keys of the editor: Ctrl+S saves; Ctrl+Z and Ctrl+Y go back and forth where no field has its own way back. */
export const editorKeys =
	(actions: { save(): void; step(way: 'undo' | 'redo'): void }) =>
	(event: KeyboardEvent): void => {
		if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
		const key = event.key.toLowerCase();
		if (key === 's') {
			event.preventDefault();
			actions.save();
		} else if (
			(key === 'z' || key === 'y') &&
			!(event.target as Element | null)?.matches('input, textarea')
		) {
			event.preventDefault();
			actions.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
		}
	};
