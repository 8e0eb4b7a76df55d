import { reopened } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { practice } from '../core/practice.ts';
import type { Practice } from '../core/practice.ts';
import { answers } from '../store/answers.ts';
import * as words from '../text/quiz-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import type { StudyQuestion } from './question.ts';

/** A bank that is practised: how far the reader is, what went wrong, which source to read again. */
class StudyQuiz extends HTMLElement {
	connectedCallback(): void {
		const shelf = answers();
		const elements = [...this.querySelectorAll<StudyQuestion>('study-question')];
		const bank = elements.map(({ dataset: { question, hash, section } }) => ({
			id: question!,
			hash: hash!,
			section: section ?? '',
		}));
		const find = <T extends HTMLElement>(name: string): T => this.querySelector<T>(`[data-${name}]`)!;
		const [resume, missed, restart] = [find<HTMLAnchorElement>('resume'), find('missed'), find('restart')];
		const status = this.querySelector('.state [role=status]')!;
		let isFiltered = false;
		let state: Practice;

		const showOnly = (ids: readonly string[] | undefined): void => {
			isFiltered = ids !== undefined;
			for (const element of elements) element.hidden = ids?.includes(element.dataset['question']!) === false;
			offerMissed();
		};
		const offerMissed = (): void => {
			missed.textContent = isFiltered ? words.all : words.onlyMissed;
			missed.hidden = !isFiltered && state.missed.length === 0;
		};

		shelf.rename(aliasesOf(this));
		shelf.$items.subscribe((attempts) => {
			state = practice(bank, attempts);
			const { answered, total, right, next } = state;
			find('count').textContent = words.answered(answered, total);
			find('right').textContent = answered ? words.rightCount(right) : '';
			this.querySelector('progress')!.value = answered;
			resume.href = next === undefined ? '#quiz-summary' : `#q-${next}`;
			resume.textContent = next === undefined ? words.toSummary : answered ? words.resume : words.begin;
			offerMissed();
			restart.hidden = answered === 0;
			const onward = next === undefined && !isFiltered ? words.toSummary : words.next;
			for (const button of this.querySelectorAll('.next')) button.textContent = onward;
			this.#summarise(state, elements);
		});
		resume.addEventListener('click', () => {
			// What the link leads to must not be among the hidden ones.
			if (isFiltered && state.next !== undefined) missed.click();
		});
		missed.addEventListener('click', () => {
			const ids = isFiltered ? undefined : state.missed;
			showOnly(ids);
			for (const element of elements) {
				if (!ids) element.restore();
				else if (!element.hidden) element.empty();
			}
			status.textContent = ids ? words.onlyMissedSaid(ids.length) : words.allSaid;
		});
		restart.addEventListener('click', () => {
			showOnly(undefined);
			shelf.putAll(
				Object.fromEntries(bank.map(({ id }) => [id, (kept?: Attempt) => kept && reopened(kept)])),
			);
			for (const element of elements) element.empty();
			status.textContent = words.restartSaid;
			elements[0]?.focus();
		});
	}

	#summarise({ sections }: Practice, elements: readonly HTMLElement[]): void {
		const summary = this.querySelector<HTMLElement>('.summary')!;
		summary.hidden = sections.length === 0;
		summary.querySelector('ul')!.replaceChildren(
			...sections.map(({ section, right, answered }) => {
				const href = elements.find(({ dataset }) => dataset['section'] === section)?.dataset['sectionHref'];
				const item = document.createElement('li');
				const name = document.createElement(href ? 'a' : 'span');
				if (href) name.setAttribute('href', href);
				name.textContent = section;
				item.append(name, ' ', words.sectionResult(right, answered));
				return item;
			}),
		);
	}
}

customElements.define('study-quiz', StudyQuiz);
