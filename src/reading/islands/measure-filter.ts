import * as words from '../text/measures-script.ts';

/** Filters the table of measures; the choice is kept in the address, so that it can be shared. */
class StudyMeasureFilter extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form')!;
		const selects = [...form.querySelectorAll('select')];
		const asked = new URLSearchParams(location.search);
		for (const select of selects) {
			// What the address does not say may have been chosen before this came.
			select.value = asked.get(select.name) ?? select.value;
			if (select.selectedIndex < 0) select.value = '';
		}
		const apply = (): void => {
			const rows = [...this.querySelectorAll<HTMLElement>('tr[data-unit]')];
			for (const row of rows) {
				row.hidden = selects.some(
					({ name, value }) => value && !row.dataset[name]!.split(' ').includes(value),
				);
			}
			for (const group of this.querySelectorAll('tbody'))
				group.hidden = !group.querySelector('tr[data-unit]:not([hidden])');
			const shown = rows.filter((row) => !row.hidden).length;
			this.querySelector('[role=status]')!.textContent = shown ? words.shown(shown, rows.length) : words.none;
			const query = new URLSearchParams(
				selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
			);
			history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
		};
		form.addEventListener('change', apply);
		form.addEventListener('reset', () => setTimeout(apply));
		apply();
	}
}

customElements.define('study-measure-filter', StudyMeasureFilter);
