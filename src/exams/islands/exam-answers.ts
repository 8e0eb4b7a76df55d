import { isEmptyAnswer } from '../../questions/core/answer.ts';
import { questionsOf, withAnswer, withFlag } from '../core/sitting.ts';
import type { Sitting } from '../core/sitting.ts';
import { afterFrame } from '../../page/islands/after-frame.ts';
import * as words from '../text/exam-script.ts';
import type { Paper } from './exam-paper.ts';

/** The question in which a syllable is being composed: it is no answer yet, and not typed over. */
let composed: unknown;

/** Hears what is answered and flagged on a paper, and gives every question its flag. */
export function listen(paper: Paper, change: (next: (kept: Sitting) => Sitting) => void): void {
	for (const [id, view] of paper) {
		const { form, hash, element } = view;
		form.addEventListener('submit', (event) => event.preventDefault());
		const keep = (event: Event): void => {
			composed = (event as InputEvent).isComposing && view;
			if (composed || view.refuseOverlong()) return;
			change((kept) => withAnswer(kept, id, view.read(), hash));
		};
		form.addEventListener('input', keep);
		form.addEventListener('compositionend', keep);
		const flag = document.createElement('button');
		Object.assign(flag, { type: 'button', className: 'button quiet flag', textContent: `⚑ ${words.flag}` });
		flag.setAttribute('aria-pressed', 'false');
		element.querySelector('.foot')!.prepend(flag);
		flag.addEventListener('click', () => {
			const isFlagged = flag.getAttribute('aria-pressed') !== 'true';
			change((kept) => withFlag(kept, id, isFlagged));
		});
	}
}

/** Shows a paper as it is being written. */
export function showAnswers(paper: Paper, sitting: Sitting): void {
	for (const { id, hash } of questionsOf(sitting)) {
		const view = paper.get(id);
		if (!view) continue;
		view.isChanged = hash !== view.hash;
		const answer = hash === view.hash ? sitting.answers[id] : undefined;
		// What is being typed is not typed over.
		if (view !== composed && !isSame(view.read(), answer)) view.fill(answer);
		flagOf(view).setAttribute('aria-pressed', String(sitting.flags.includes(id)));
	}
}

/** So many questions are shown at once: a slow phone answers a tap in between. */
const AT_ONCE = 4;

/** Shows how the questions of a paper that was handed in turned out, a few after each frame. */
export async function showOutcomes(paper: Paper, sitting: Sitting): Promise<void> {
	for (const [at, { id, hash }] of questionsOf(sitting).entries()) {
		if (at % AT_ONCE === 0) await new Promise<void>(afterFrame);
		const view = paper.get(id);
		if (!view) continue;
		const answer = sitting.answers[id];
		const state = sitting.outcomes?.[id]?.state;
		flagOf(view).hidden = true;
		view.element.toggleAttribute('data-missed-here', state !== 'right');
		// The result above says it all at once; twenty more voices would only disturb.
		view.status.setAttribute('aria-live', 'off');
		view.isChanged = hash !== view.hash;
		view.fill(answer);
		view.form.querySelector('fieldset')!.disabled = true;
		view.show(state ?? 'invalid', answer);
		if (!state) view.status.textContent = words.notScored;
		else if (state === 'unanswered') view.status.textContent = words.unanswered;
		else if (state === 'invalid') view.status.textContent = words.invalid;
	}
}

const flagOf = ({ element }: { element: HTMLElement }): HTMLElement => element.querySelector('.flag')!;

const isSame = (a: unknown, b: unknown): boolean =>
	JSON.stringify(a) === JSON.stringify(b) || (isEmptyAnswer(a) && isEmptyAnswer(b));
