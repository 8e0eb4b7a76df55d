/** The header's “搜索”: a link to the search page that opens the dialog where scripts run; loaded on first use. */
class StudySearchButton extends HTMLElement {
	connectedCallback(): void {
		if (/[?&]highlight=/.test(location.search)) {
			// The page is read without marks; loaded again, it has them.
			import('./highlight.ts').catch(() => {});
		}
		// Who comes back from a result finds the results again; left-off.ts notes it.
		if ((history.state as { inDialog?: unknown } | null)?.inDialog) void this.#open();
		const open = (event: Event): void => {
			event.preventDefault();
			void this.#open();
		};
		this.querySelector('a')!.addEventListener('click', open);
		this.addEventListener('keydown', (event) => {
			if (event.key === ' ') open(event);
		});
		document.addEventListener('keydown', (event) => {
			const typing = (event.target as HTMLElement).closest(
				'input:not([type=radio],[type=checkbox]), textarea, select',
			);
			// The focus leaves the dialog a moment after that has closed.
			const isLeft = typing?.closest('dialog:not([open])');
			const { key, code, altKey } = event;
			const isControl = event.ctrlKey || event.metaKey;
			// The character, wherever a layout has it; its key, where an input method makes something else of it.
			const isSlash = key === '/' || (code === 'Slash' && !/^[ -~]$/.test(key));
			const isMeant = isControl ? key.toLowerCase() === 'k' : isSlash && !altKey && (!typing || isLeft);
			if (isMeant) open(event);
		});
	}

	async #open(): Promise<void> {
		const onPage = document.querySelector<HTMLInputElement>('study-search[data-page] input');
		if (onPage) {
			onPage.select();
			return;
		}
		// Before its script is there, so that nothing typed meanwhile is lost.
		const dialog = document.querySelector<HTMLDialogElement>('.search-dialog')!;
		if (!dialog.open) dialog.showModal();
		const input = dialog.querySelector('input')!;
		input.select();
		try {
			(await import('./search-dialog.ts')).fillSearchDialog(dialog);
		} catch {
			input.form!.submit();
		}
	}
}

customElements.define('study-search-button', StudySearchButton);
