import { decodeTick, ticks } from '../store/ticks.ts';
import type { Tick } from '../store/ticks.ts';
import { change } from '../store/undo.ts';
import { ticking as words } from '../text/ticking.ts';

/** What unfolds under an item: the day it was done, and a note. */
export function fillPanel(
	details: HTMLElement,
	pattern: HTMLTemplateElement,
	say: (text: string) => void,
): void {
	const id = details.closest<HTMLElement>('li[data-item]')!.dataset['item']!;
	details.append(pattern.content.cloneNode(true));
	const field = details.querySelector<HTMLElement>('[data-done-on-field]')!;
	const day = details.querySelector<HTMLInputElement>('[data-done-on-input]')!;
	const note = details.querySelector('textarea')!;
	const tick = (): Tick => ticks().$items.get()[id] ?? { status: 'todo' };
	const put = (more: Partial<Tick>): void => {
		change([ticks(), { [id]: decodeTick({ ...tick(), ...more }) }]);
		say(words.changed);
	};

	const stop = ticks().$items.subscribe(() => {
		if (!details.isConnected) return queueMicrotask(() => stop());
		const { status, doneOn = '', note: text = '' } = tick();
		field.hidden = status !== 'done';
		// What is being written is not written over.
		if (document.activeElement !== day) day.value = doneOn;
		if (document.activeElement !== note) note.value = text;
	});
	day.addEventListener('change', () => put({ doneOn: day.value }));
	note.addEventListener('change', () => put({ note: note.value.trim() }));
}
