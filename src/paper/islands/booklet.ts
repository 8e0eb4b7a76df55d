/** Chooses the sheet that a booklet is laid out for, and prints it. */
class StudyBooklet extends HTMLElement {
	connectedCallback(): void {
		const hint = this.querySelector<HTMLElement>('[data-small-hint]')!;
		this.addEventListener('change', () => {
			const isSmall = this.querySelector<HTMLInputElement>('[value=a5]')!.checked;
			document.querySelector('[data-small-pages]')!.setAttribute('media', isSmall ? 'print' : 'not all');
			hint.hidden = !isSmall;
		});
		this.querySelector('[data-print-booklet]')!.addEventListener('click', () => print());
	}
}
customElements.define('study-booklet', StudyBooklet);
