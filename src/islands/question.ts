import type { AnswerKey } from '../core/answer-key.ts';
import { nextAttempt } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { standingOf } from '../core/practice.ts';
import { score } from '../core/score.ts';
import type { Outcome } from '../core/score.ts';
import { answers } from '../store/answers.ts';
import { quiz as words } from '../text/quiz.ts';
import { controlsOf, fillAnswer, readAnswer } from './question-controls.ts';
import type { Control } from './question-controls.ts';
import { clearMarks, markParts } from './question-marks.ts';
import { enhanceSelects } from './question-ordering.ts';

/** A question that can be answered: scores on 「提交」, keeps the answer, shows what is right. */
export class StudyQuestion extends HTMLElement {
	#form: HTMLFormElement | undefined;
	#controls!: Control[];
	#key!: AnswerKey;
	#refresh!: () => void;
	/** The time of the attempt on show, to tell another one from it. */
	#shown = -1;

	connectedCallback(): void {
		if (this.#form) return;
		const { question: id, hash, answer } = this.dataset as Record<string, string>;
		const form = (this.#form = this.querySelector('form')!);
		this.#controls = controlsOf(form);
		this.#key = JSON.parse(answer!) as AnswerKey;
		this.#refresh = enhanceSelects(form);
		const shelf = answers();
		const given = (): (Attempt & { at: number }) | undefined => shelf.$items.get()[id!];

		form.addEventListener('submit', (event) => {
			event.preventDefault();
			const chosen = readAnswer(this.#key.kind, this.#controls);
			const { state } = score(this.#key, chosen);
			if (state !== 'unanswered' && state !== 'invalid') {
				shelf.put(id!, nextAttempt(given(), { chosen, outcome: state, hash: hash! }));
			}
			this.#status.ariaLive = 'polite';
			this.#say(state);
			this.#details.open = true;
		});
		form.addEventListener('input', () => {
			this.#clear();
			this.#refresh();
		});
		form.addEventListener('reset', () => {
			this.#clear();
			// The controls are emptied after the event.
			setTimeout(this.#refresh);
		});
		this.#clear();
		shelf.$items.subscribe(() => {
			if ((given()?.at ?? -1) !== this.#shown) this.restore();
		});
		this.#refresh();
	}

	/** Shows what is recorded of this question, in place of what stands in its controls. */
	restore(): void {
		const attempt = answers().$items.get()[this.dataset['question']!];
		const standing = standingOf({ hash: this.dataset['hash']! }, attempt);
		this.#shown = attempt?.at ?? -1;
		// What was recorded before is not news: only an answer that is being given is read out.
		this.#status.ariaLive = 'off';
		this.querySelector<HTMLElement>('.changed')!.hidden = standing !== 'changed';
		if (!attempt || standing === 'changed' || standing === 'open') {
			this.#form!.reset();
			return;
		}
		fillAnswer(this.#key.kind, this.#controls, attempt.chosen);
		this.#clear();
		markParts(this.#form!, this.#key, attempt.chosen);
		// Closed, so that a page of answered questions does not grow after it was painted.
		this.#details.hidden = this.#details.open = false;
		this.#say(attempt.outcome);
		this.#refresh();
	}

	get #details(): HTMLDetailsElement {
		return this.querySelector('details')!;
	}

	get #status(): HTMLElement {
		return this.querySelector('[role=status]')!;
	}

	#clear(): void {
		clearMarks(this.#form!);
		this.#details.hidden = true;
		this.#say();
	}

	#say(state?: Outcome['state']): void {
		this.#status.textContent = state ? words.outcomes[state] : '';
		if (state) this.#status.dataset['state'] = state;
		else delete this.#status.dataset['state'];
	}
}

customElements.define('study-question', StudyQuestion);
