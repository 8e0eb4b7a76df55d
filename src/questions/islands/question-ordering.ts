import { moveItem, placeItem } from '../core/ordering.ts';
import * as words from '../text/quiz-script.ts';

/** Longer texts do not fit into a control on a phone and are written out beneath it. */
const SHORT = 10;

const textOf = (select: HTMLSelectElement): string =>
	select.value ? (select.selectedOptions[0]?.textContent ?? '') : '';

/**
 * Makes the positions of an ordering question keep in step: an item stands once, buttons move it up and down.
 * Returns what brings the buttons and texts up to the values; for other questions it only writes out long texts.
 */
export function enhanceSelects(form: HTMLFormElement): () => void {
	const selects = [...form.querySelectorAll('select')];
	const fill = form.querySelector<HTMLButtonElement>('[data-fill]');
	const stepsOf = (at: number) =>
		selects[at]!.closest('.row')!.querySelectorAll<HTMLButtonElement>('[data-step]');
	let items: string[] = [];

	const refresh = (): void => {
		items = selects.map(({ value }) => value);
		selects.forEach((select, at) => {
			const text = textOf(select);
			select.closest('.row')!.querySelector('.chosen')!.textContent = text.length > SHORT ? text : '';
			if (!fill) return;
			const [up, down] = stepsOf(at);
			up!.disabled = !text || at === 0;
			down!.disabled = !text || at === items.length - 1;
			for (const button of [up!, down!]) button.setAttribute('aria-label', words.step(button.title, text));
		});
	};
	const show = (next: readonly string[]): void => {
		selects.forEach((select, at) => (select.value = next[at]!));
	};
	const apply = (next: readonly string[]): void => {
		show(next);
		form.dispatchEvent(new Event('input'));
	};

	if (fill) {
		fill.disabled = false;
		// Chosen at two positions before this was loaded: the first one counts.
		const chosen = selects.map(({ value }) => value);
		show(chosen.map((item, at) => (chosen.indexOf(item) === at ? item : '')));
		// Before anybody else takes the new values for the order that was.
		const settle = ({ target }: Event): void => {
			const at = selects.indexOf(target as HTMLSelectElement);
			if (at >= 0) show(placeItem(items, at, selects[at]!.value));
		};
		form.addEventListener('input', settle, { capture: true });
		form.addEventListener('click', ({ target }) => {
			const button = target as HTMLButtonElement;
			const step = Number(button.dataset['step']) as -1 | 1;
			const at = selects.findIndex((select) => select.closest('.row')!.contains(button));
			if (button === fill) {
				apply([...selects[0]!.options].slice(1).map(({ value }) => value));
				selects[0]!.focus();
			} else if (step && at >= 0) {
				apply(moveItem(items, at, step));
				// The focus goes with the item; at the end of the list only the other way is left.
				const [up, down] = stepsOf(at + step);
				const same = step < 0 ? up! : down!;
				(same.disabled ? (step < 0 ? down! : up!) : same).focus();
			}
		});
	}
	return refresh;
}
