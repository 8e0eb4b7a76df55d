import { wireSearchBox } from '../search/search-box.ts';

/** The search page: the query lives in `?q=`, so that it can be shared and the back button works. */
class StudySearch extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input')!;
		const output = this.querySelector<HTMLElement>('[data-output]')!;
		const box = wireSearchBox(input, output, {
			limit: 30,
			onQuery: (query) => {
				const url = new URL(location.href);
				if (query) url.searchParams.set('q', query);
				else url.searchParams.delete('q');
				history.replaceState(history.state, '', url);
			},
		});
		this.querySelector('form')!.addEventListener('submit', (event) => {
			event.preventDefault();
			box.run();
		});
		// URLSearchParams reads broken escapes as replacement characters instead of throwing.
		input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, 200);
		if (input.value) box.run();
		else input.focus();
	}
}

customElements.define('study-search', StudySearch);
