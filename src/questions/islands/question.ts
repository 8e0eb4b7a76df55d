import { nextAttempt } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { questionState } from '../core/practice.ts';
import { nextWaiting } from '../core/next-waiting.ts';
import { isEmptyAnswer } from '../core/answer.ts';
import { keepAnswer, keptAnswer } from '../store/answer-drafts.ts';
import { answers } from '../store/answers.ts';
import { hearErasure } from '../../record/store/erasure.ts';
import type { Stamped } from '../../record/store/shelf.ts';
import { stars, toggleStar } from '../../record/store/stars.ts';
import * as words from '../text/quiz-script.ts';
import { hasOwn } from '../../page/core/own.ts';
import { siteId } from '../../page/store/site-id.ts';
import { QuestionView } from './question-view.ts';

/** A question that can be answered: scores on “提交”, keeps the answer, shows what is right. */
export class StudyQuestion extends HTMLElement {
	#view: QuestionView | undefined;
	/** The time of the attempt on show, to tell another one from it. */
	#shown = -1;
	/** The answer with empty parts of which the reader was told. */
	#told = '';

	connectedCallback(): void {
		if (this.#view) return;
		const view = (this.#view = new QuestionView(this));
		const shelf = answers();
		// Asked anew: what was answered before is not shown.
		if (this.hasAttribute('data-fresh')) {
			this.#shown = this.#attempt?.at ?? -1;
			view.isChanged = questionState(view, this.#attempt) === 'changed';
		}

		view.form.addEventListener('submit', (event) => {
			event.preventDefault();
			// Pressed again, and nothing was changed since: that is no other answer.
			if (this.isAnswered || view.refuseOverlong()) return;
			const chosen = view.read();
			const { state } = view.score(chosen);
			view.status.setAttribute('aria-live', 'polite');
			if (state !== 'unanswered' && this.#isLeftOpen(view, chosen)) return;
			if (state !== 'unanswered' && state !== 'invalid') {
				const now = { chosen, outcome: state, hash: view.hash };
				shelf.put(view.id, (before) => nextAttempt(before, now, Date.now()));
				keepAnswer(view.id, undefined);
			}
			view.say(state);
			view.details.open = true;
			// What was pressed gives way to the way on.
			if (this.isAnswered && document.activeElement === this.querySelector('.submit')) {
				this.querySelector<HTMLElement>('.next')!.focus({ preventScroll: true });
				// Verdict, explanation and the way on; from the verdict on where a screen does not hold them.
				this.querySelector('.foot')!.scrollIntoView({ block: 'nearest' });
			}
		});
		const keepDraft = (event: Event): void => {
			if (!(event as InputEvent).isComposing) this.#keepDraft(view);
		};
		view.form.addEventListener('input', keepDraft);
		view.form.addEventListener('compositionend', keepDraft);
		hearErasure(siteId(), () => this.isAnswered || view.empty());
		this.querySelector<HTMLElement>('.next')!.addEventListener('click', ({ detail }) => {
			// The second tap of two, meant for what stood there before.
			if (detail < 2) this.#goOn();
		});
		const star = this.querySelector('.star')!;
		star.addEventListener('click', () => toggleStar(view.id, { of: 'question' }));
		stars().$items.subscribe((items) => {
			const isStarred = hasOwn(items, view.id);
			star.setAttribute('aria-pressed', String(isStarred));
			star.textContent = isStarred ? words.starred : words.star;
		});
		shelf.$items.subscribe(() => {
			if ((this.#attempt?.at ?? -1) !== this.#shown) this.restore();
		});
		this.#fillDraft(view);
	}

	/** What is chosen is there again after a reload or the way back, submitted or not. */
	#keepDraft(view: QuestionView): void {
		if (view.isOverlong) return;
		const chosen = view.read();
		const draft = isEmptyAnswer(chosen) ? undefined : { hash: view.hash, chosen, at: Date.now() };
		if (!keepAnswer(view.id, draft)) view.status.textContent = words.notKept;
	}

	/** Shows what was chosen and not submitted; false where there is nothing. */
	#fillDraft(view: QuestionView): boolean {
		const chosen = keptAnswer(view.id, view.hash, this.#attempt?.at);
		if (chosen === undefined) return false;
		view.clear();
		view.fill(chosen);
		return true;
	}

	/**
	 * True where parts of the answer are empty and the reader was not told yet; pressed once more, it counts as it is.
	 * Enter in one of several blanks leads to the next empty one.
	 */
	#isLeftOpen(view: QuestionView, chosen: unknown): boolean {
		const open = view.openParts;
		const told = JSON.stringify(chosen);
		if (open.length === 0 || this.#told === told) return false;
		this.#told = told;
		view.status.textContent = words.partsLeft(open.length);
		const at = document.activeElement;
		if (at?.matches('fieldset *') && this.contains(at))
			(
				open.find((part) => at.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING) ?? open[0]!
			).focus();
		return true;
	}

	/** An answer is shown with what became of it. */
	get isAnswered(): boolean {
		return this.hasAttribute('data-answered');
	}

	/** Shows the answer without asking for one. */
	recite(): void {
		this.#view!.recite();
	}

	/** Empties the controls for another try; what is recorded stays. */
	empty(): void {
		this.#view!.empty();
		keepAnswer(this.#view!.id, undefined);
	}

	/** As before any answer, with what was chosen and not submitted. */
	resume(): void {
		this.#view!.empty();
		this.#fillDraft(this.#view!);
	}

	/** Shows what is recorded of this question, in place of what stands in its controls. */
	restore(): void {
		const view = this.#view!;
		const attempt = this.#attempt;
		const standing = questionState(view, attempt);
		this.#shown = attempt?.at ?? -1;
		// What was recorded before is not news: only an answer that is being given is read out.
		view.status.setAttribute('aria-live', 'off');
		view.isChanged = standing === 'changed';
		view.empty();
		if (this.#fillDraft(view)) return;
		if (!attempt || standing === 'changed' || standing === 'open') return;
		view.fill(attempt.chosen);
		// Closed, so that a page of answered questions does not grow after it was painted.
		view.details.open = false;
		view.show(attempt.outcome, attempt.chosen);
	}

	/** Leads to the next question that waits for an answer, round to the first one; past the last to what sums them up. */
	#goOn(): void {
		// Where one question is shown at a time, whoever shows it sees to it.
		if (!this.dispatchEvent(new Event('study-go-on', { bubbles: true, cancelable: true }))) return;
		const all = [...this.parentElement!.querySelectorAll<HTMLElement>('study-question')];
		const isWaiting = (element: HTMLElement): boolean =>
			!element.hidden && element.querySelector('details[hidden]') !== null;
		const next =
			nextWaiting(all, all.indexOf(this), isWaiting) ??
			this.closest('study-quiz, section')!.querySelector<HTMLElement>(
				'[tabindex="-1"]:not(study-question, select)',
			);
		next?.focus({ preventScroll: true });
		next?.scrollIntoView();
	}

	get #attempt(): Stamped<Attempt> | undefined {
		return answers().$items.get()[this.dataset['question']!];
	}
}

customElements.define('study-question', StudyQuestion);
