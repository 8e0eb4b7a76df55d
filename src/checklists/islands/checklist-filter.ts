import * as words from '../text/checklist-parts-script.ts';
import type { ChecklistView } from './checklist-view.ts';

/** Lets the reader see only part of a list. What is changed meanwhile stays in sight until the next choice. */
export function fillFilter(view: ChecklistView): void {
	const { root, rows } = view;
	const form = root.querySelector<HTMLFormElement>('[data-filter] form')!;
	const selects = [...form.querySelectorAll('select')];
	const times = [...new Set([...rows.values()].flatMap((row) => valuesIn(row.dataset['time'])))].sort();
	const time = selects.find(({ name }) => name === 'time')!;
	time.append(...times.map((value) => new Option(words.time(value), value)));
	const apply = (): void => {
		for (const row of rows.values()) {
			row.hidden = selects.some(
				({ name, value }) => value !== '' && !valuesIn(row.dataset[name]).includes(value),
			);
		}
		for (const part of root.querySelectorAll<HTMLElement>('section, section ul, .part')) {
			const items = [...part.querySelectorAll<HTMLElement>('li[data-item]')];
			part.hidden = items.every(({ hidden }) => hidden);
		}
		const shown = [...rows.values()].filter(({ hidden }) => !hidden).length;
		view.say(words.shown(shown, rows.size));
	};
	form.addEventListener('change', apply);
	form.addEventListener('reset', () => setTimeout(apply));
	// Quicker than this file.
	if (selects.some(({ value }) => value !== '')) apply();
}

const valuesIn = (list: string | undefined): string[] => (list ? list.split(' ') : []);
