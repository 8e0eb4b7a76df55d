import { completeOrder, moveItem, placeItem } from '../core/ordering.ts';
import * as words from '../text/quiz-script.ts';

/** Longer texts do not fit into a control on a phone and are written out beneath it. */
const SHORT = 10;

/**
 * Makes what stands around the lists of a question follow them: of an ordering question the items, moved by buttons; of
 * a matching one texts that are too long for their control. Returns what brings it up to their values.
 */
export function enhanceSelects(form: HTMLFormElement): () => void {
	const selects = [...form.querySelectorAll('select')];
	return form.querySelector('.move') ? moveItems(form, selects) : () => writeLongTexts(selects);
}

function writeLongTexts(selects: readonly HTMLSelectElement[]): void {
	for (const select of selects) {
		const text = select.value ? (select.selectedOptions[0]?.textContent ?? '') : '';
		select.closest('.row')!.querySelector('.chosen')!.textContent = text.length > SHORT ? text : '';
	}
}

function moveItems(form: HTMLFormElement, selects: readonly HTMLSelectElement[]): () => void {
	const [, ...options] = selects[0]!.options;
	const listed = options.map(({ value }) => value);
	const texts = new Map(options.map(({ value, text }) => [value, text]));
	const rows = selects.map((select) => select.closest('.row')!);
	const stepsOf = (at: number) => rows[at]!.querySelectorAll<HTMLButtonElement>('[data-step]');
	let items: string[] = [];

	const refresh = (): void => {
		items = selects.map(({ value }) => value);
		form.toggleAttribute(
			'data-untouched',
			items.every((item) => item === ''),
		);
		completeOrder(items, listed).forEach((item, at) => {
			const text = texts.get(item)!;
			rows[at]!.querySelector('.item')!.textContent = text;
			for (const button of stepsOf(at)) button.setAttribute('aria-label', words.step(button.title, text));
		});
	};
	const show = (next: readonly string[]): void => {
		selects.forEach((select, at) => (select.value = next[at]!));
	};

	for (const select of selects) {
		select.tabIndex = -1;
		select.parentElement!.setAttribute('aria-hidden', 'true');
	}
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
		const at = rows.findIndex((row) => row.contains(button));
		if (!step || at < 0) return;
		show(moveItem(completeOrder(items, listed), at, step));
		form.dispatchEvent(new Event('input'));
		// The focus goes with the item; at the end of the list only the other way is left.
		const [up, down] = stepsOf(at + step);
		const same = step < 0 ? up! : down!;
		(same.disabled ? (step < 0 ? down! : up!) : same).focus();
	});
	return refresh;
}
