import type { FilterCounts, Scope } from '../find/index/search-index.ts';
import * as words from '../text/search-script.ts';
import { makeElement } from '../../page/islands/make-element.ts';

const NAMES = Object.keys(words.filterNames) as (keyof typeof words.filterNames)[];

/** The folded-away choice of section, strand and unit. Its values are fetched when it is first opened. */
export class SearchFilters {
	readonly element = makeElement('details', { className: 'search-filters' });
	readonly #row = makeElement('div');
	readonly #load: () => Promise<FilterCounts>;
	readonly #onChange: () => void;
	#scope: Scope = {};
	#filled = false;

	/** @param load what there is to choose from */
	constructor(load: () => Promise<FilterCounts>, onChange: () => void) {
		this.#load = load;
		this.#onChange = onChange;
		this.element.append(makeElement('summary', { textContent: words.filters }), this.#row);
		this.element.addEventListener('toggle', () => {
			if (this.element.open) void this.#fill();
		});
	}

	/** What is chosen, by filter; nothing for a filter that is left open. */
	get scope(): Scope {
		return this.#scope;
	}

	/** Takes over what an address says. */
	set scope(scope: Scope) {
		this.#scope = Object.fromEntries(NAMES.flatMap((name) => (scope[name] ? [[name, scope[name]]] : [])));
		if (Object.keys(this.#scope).length > 0) this.element.open = true;
		for (const select of this.#row.querySelectorAll('select')) select.value = this.#scope[select.name] ?? '';
	}

	async #fill(): Promise<void> {
		if (this.#filled) return;
		this.#filled = true;
		try {
			const choices = await this.#load();
			this.#row.replaceChildren(...NAMES.flatMap((name) => this.#select(name, choices[name] ?? {})));
		} catch {
			// The search itself says that the index is broken; opening it again tries again.
			this.#filled = false;
			this.element.open = false;
			this.#onChange();
		}
	}

	#select(name: (typeof NAMES)[number], counts: Record<string, number>): HTMLElement[] {
		const values = Object.keys(counts).sort((a, b) => counts[b]! - counts[a]!);
		if (values.length === 0) return [];
		const label = makeElement('label', { textContent: words.filterNames[name] });
		const select = label.appendChild(makeElement('select', { name }));
		select.append(
			makeElement('option', { value: '', textContent: words.any }),
			...values.map((value) => makeElement('option', { value, textContent: value })),
		);
		select.value = this.#scope[name] ?? '';
		select.addEventListener('change', () => {
			const others = Object.entries(this.#scope).filter(([other]) => other !== name);
			this.#scope = Object.fromEntries(select.value ? [...others, [name, select.value]] : others);
			this.#onChange();
		});
		return [label];
	}
}
