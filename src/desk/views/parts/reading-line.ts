import * as words from '../../text/desk.ts';
import { button, h } from './element.ts';
import type { Workbench } from '../workbench.ts';

/** Says that the rest is still being read, how far it is, and what to do where it does not go on. */
export function readingLine(bench: Workbench): { element: HTMLElement; show(): void } {
	const said = h('p', { role: 'status' });
	// Numbers that change all the time are for the eye alone.
	const number = h('p', { class: 'hint', 'aria-hidden': 'true' });
	const fault = h('p', { class: 'fault', role: 'alert' });
	const again = button(words.readAgain, () => bench.readAgain());
	const show = (): void => {
		const reading = bench.reading();
		const why = reading?.fault;
		const now = why === undefined ? words.stillReading : '';
		if (said.textContent !== now) said.textContent = now;
		const told = why === undefined ? '' : words.notRead(why);
		if (fault.textContent !== told) fault.textContent = told;
		again.hidden = why === undefined;
		number.textContent = reading && reading.of > 0 ? words.readSoFar(reading.done, reading.of) : '';
	};
	show();
	return { element: h('div', { class: 'reading' }, said, number, fault, again), show };
}
