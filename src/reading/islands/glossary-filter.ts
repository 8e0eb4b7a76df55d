import { hashTarget } from '../../page/islands/hash-target.ts';
import { matchesTerm } from '../core/match-term.ts';
import * as words from '../text/glossary-script.ts';

/** The field above the glossary: what does not answer to it is put away, with the groups that are then empty. */
class StudyGlossary extends HTMLElement {
	connectedCallback(): void {
		const input = this.querySelector('input')!;
		const status = this.querySelector('[role=status]')!;
		const groups = [...this.querySelectorAll('section')].map((section) => ({
			section,
			link: this.querySelector<HTMLElement>(`nav [href$="#${section.firstElementChild!.id}"]`)!,
			terms: [...section.querySelectorAll<HTMLElement>('[data-pinyin]')],
		}));
		const apply = (): void => {
			let shown = 0;
			for (const { section, link, terms } of groups) {
				const found = terms.filter((term) => {
					const matches = matchesTerm(
						{ text: `${term.textContent} ${term.dataset['names'] ?? ''}`, pinyin: term.dataset['pinyin']! },
						input.value,
					);
					term.hidden = !matches;
					return matches;
				});
				link.hidden = section.hidden = found.length === 0;
				shown += found.length;
			}
			status.textContent = input.value.trim() === '' ? '' : words.found(shown);
		};
		input.addEventListener('input', apply);
		/** What a link leads to is not kept away. */
		const reveal = (): void => {
			const target = hashTarget();
			if (!target?.closest('[hidden]')) return;
			input.value = '';
			apply();
			target.scrollIntoView();
		};
		addEventListener('hashchange', reveal);
		// What the browser has kept of an earlier visit.
		if (input.value) apply();
		reveal();
	}
}

customElements.define('study-glossary', StudyGlossary);
