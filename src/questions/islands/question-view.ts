import type { AnswerKey } from '../core/answer-key.ts';
import { score } from '../core/score.ts';
import type { Outcome } from '../core/score.ts';
import * as words from '../text/quiz-script.ts';
import { controlsOf, fillAnswer, openControls, overlongControl, readAnswer } from './question-controls.ts';
import type { Control } from './question-controls.ts';
import { clearMarks, markParts } from './question-marks.ts';
import { whenSeen } from '../../page/islands/when-seen.ts';

/** A question on a page: what stands in its controls, and what is said about it. Keeps nothing. */
export class QuestionView {
	readonly element: HTMLElement;
	readonly form: HTMLFormElement;
	readonly id: string;
	readonly hash: string;
	readonly key: AnswerKey;
	readonly #controls: Control[];
	/** Brings what stands around the controls up to their values; for lists to choose from it is loaded apart. */
	#refresh = (): void => {};

	constructor(element: HTMLElement) {
		const { question, hash, answer } = element.dataset as Record<string, string>;
		this.element = element;
		this.form = element.querySelector('form')!;
		this.id = question!;
		this.hash = hash!;
		this.key = JSON.parse(answer!) as AnswerKey;
		this.#controls = controlsOf(this.form);
		// A screen before it is reached, so that nobody has to wait for it there.
		if (this.form.querySelector('select')) whenSeen(this.form, () => void this.#enhance(), '100%');
		this.form.addEventListener('input', () => {
			this.clear();
			this.#refresh();
		});
		this.clear();
	}

	/** What keeps positions in step; where it does not come, they are what they are without scripts. */
	#enhance(): Promise<void> {
		return import('./question-ordering.ts').then(
			({ enhanceSelects }) => (this.#refresh = enhanceSelects(this.form))(),
			() => void (this.form.dataset['plain'] = ''),
		);
	}

	get details(): HTMLDetailsElement {
		return this.element.querySelector('details')!;
	}
	get status(): HTMLElement {
		return this.element.querySelector('[role=status]')!;
	}

	/** The answer as it stands in the controls. */
	read = (): unknown => readAnswer(this.key.kind, this.#controls);

	/** Places of the answer that are still empty. */
	get openParts(): HTMLElement[] {
		return openControls(this.#controls);
	}

	/** True where a blank holds more than is kept. */
	get isOverlong(): boolean {
		return overlongControl(this.#controls) !== undefined;
	}

	/** Says that a blank holds more than is kept, and goes there; true where it does. What stands there stays. */
	refuseOverlong(): boolean {
		const control = overlongControl(this.#controls);
		if (!control) return false;
		this.status.textContent = words.overlong;
		control.focus();
		return true;
	}

	/** How an answer turns out. */
	score(chosen: unknown): Outcome {
		return score(this.key, chosen);
	}

	/** Puts an answer into the controls. */
	fill(chosen: unknown): void {
		fillAnswer(this.key.kind, this.#controls, chosen);
		this.#refresh();
	}

	/** Says how an answer turned out, also of each of its parts, and offers the explanation. */
	show(state: Outcome['state'], chosen: unknown): void {
		markParts(this.form, this.key, chosen);
		this.details.hidden = false;
		this.element.setAttribute('data-answered', '');
		this.say(state);
	}

	/** Opens the answer and its explanation; nothing is scored. */
	recite(): void {
		this.empty();
		this.details.hidden = false;
		this.details.open = true;
	}

	/** Empties the controls. */
	empty(): void {
		this.form.reset();
		this.clear();
		this.#refresh();
	}

	/** Takes back what was said. */
	clear(): void {
		clearMarks(this.form);
		this.element.removeAttribute('data-answered');
		this.details.hidden = true;
		this.say();
	}

	/** Says how it turned out, without more. */
	say(state?: Outcome['state']): void {
		this.status.textContent = state ? words.outcomes[state] : '';
		if (state) this.status.dataset['state'] = state;
		else delete this.status.dataset['state'];
	}

	/** Shows that the question was edited since. */
	set isChanged(changed: boolean) {
		this.element.querySelector<HTMLElement>('.changed')!.hidden = !changed;
	}
}
