import { score } from '../core/score.ts';
import type { Answer, Key } from '../core/score.ts';
import { answers } from '../store/answers.ts';
import { quiz as words } from '../text/quiz.ts';

/** A question that can be answered: scores on 「提交」, keeps the answer, shows what is right. */
class StudyQuestion extends HTMLElement {
	connectedCallback(): void {
		const { question: id, hash, answer } = this.dataset as Record<'question' | 'hash' | 'answer', string>;
		const key = JSON.parse(answer) as Key;
		const form = this.querySelector('form')!;
		const details = this.querySelector('details')!;
		const shelf = answers();
		details.hidden = true;

		const given = shelf.$items.get()[id];
		if (given && given.hash === hash) {
			this.#fill(given.chosen);
			this.#show(key, given.outcome);
		} else if (given) {
			this.querySelector<HTMLElement>('.changed')!.hidden = false;
		}
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const chosen = this.#answer(key);
			const { state } = score(key, chosen);
			if (state === 'unanswered' || state === 'invalid') {
				this.#say(words[state]);
				return;
			}
			shelf.put(id, { chosen, outcome: state, hash });
			this.querySelector<HTMLElement>('.changed')!.hidden = true;
			this.#show(key, state);
		});
		form.addEventListener('input', () => this.clear());
	}

	/** Takes the marks away, so that the question can be answered again. */
	clear(): void {
		this.#say('');
		this.querySelector('details')!.hidden = true;
		for (const option of this.querySelectorAll<HTMLElement>('[data-mark]')) {
			delete option.dataset['mark'];
			option.querySelector('.mark')!.textContent = '';
		}
	}

	get #inputs(): (HTMLInputElement | HTMLSelectElement)[] {
		return [
			...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('fieldset input, fieldset select'),
		];
	}

	#answer({ kind }: Key): Answer | undefined {
		const values = this.#inputs
			.filter(
				(input) =>
					!(input instanceof HTMLInputElement && /radio|checkbox/.test(input.type) && !input.checked),
			)
			.map(({ value }) => value);
		return kind === 'single' || kind === 'judge' ? values[0] : values;
	}

	#fill(chosen: unknown): void {
		const values = (Array.isArray(chosen) ? chosen : [chosen]).map(String);
		this.#inputs.forEach((input, at) => {
			if (input instanceof HTMLInputElement && /radio|checkbox/.test(input.type)) {
				input.checked = values.includes(input.value);
			} else {
				input.value = values[at] ?? '';
			}
		});
	}

	#show(key: Key, state: 'right' | 'partial' | 'wrong'): void {
		const right = 'answer' in key ? [key.answer].flat().map(String) : [];
		for (const option of this.querySelectorAll<HTMLElement>('.option')) {
			const input = option.querySelector('input')!;
			const isRight = right.includes(input.value);
			const mark = [isRight ? `✓ ${words.rightOption}` : '', input.checked ? words.chosen : ''].filter(
				Boolean,
			);
			option.querySelector('.mark')!.textContent = mark.join(' · ');
			if (isRight) option.dataset['mark'] = 'right';
			else if (input.checked) option.dataset['mark'] = 'wrong';
			else delete option.dataset['mark'];
		}
		const details = this.querySelector('details')!;
		details.hidden = false;
		details.open = true;
		this.#say(words[state], state);
	}

	#say(text: string, state?: string): void {
		const status = this.querySelector<HTMLElement>('[role=status]')!;
		status.textContent = text;
		if (state) status.dataset['state'] = state;
		else delete status.dataset['state'];
	}
}

customElements.define('study-question', StudyQuestion);
export type { StudyQuestion };
