import type { Scope } from '../find/index/search-index.ts';
import { asked } from './asked.ts';
import { SearchPanel } from './search-panel.ts';

/** The search page: query and filters live in the address, so that it can be shared and the back button works. */
class StudySearch extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input')!;
		const panel = new SearchPanel(input, this.querySelector<HTMLElement>('.search-output')!, 'onPage', {
			id: 'search-results',
			onQuery: (query, scope) => {
				const { href } = addressOf(query, scope);
				// Changing the address takes the browser as long as the search itself.
				if (href !== location.href) history.replaceState(history.state, '', href);
			},
		});
		this.querySelector('form')!.addEventListener('submit', (event) => {
			event.preventDefault();
			// What stood there before is a step to come back to.
			history.pushState(history.state, '', addressOf(asked(input), inAddress().scope));
			void panel.run();
		});
		const follow = (): void => {
			const { query, scope } = inAddress();
			panel.show(query, scope);
		};
		addEventListener('popstate', follow);
		// What was typed before this script came.
		if (panel.restore()) return;
		if (input.value) void panel.run();
		else follow();
		if (!input.value) input.focus();
	}
}

function inAddress(): { query: string; scope: Scope } {
	// URLSearchParams reads broken escapes as replacement characters instead of throwing.
	const { q: query = '', ...scope } = Object.fromEntries(new URLSearchParams(location.search));
	return { query, scope };
}

function addressOf(query: string, scope: Scope): URL {
	const url = new URL(location.href);
	url.search = '';
	if (query) url.searchParams.set('q', query);
	for (const [name, value] of Object.entries(scope)) url.searchParams.set(name, value);
	return url;
}

customElements.define('study-search', StudySearch);
