import type { Guard } from '../guard/guard.ts';
import * as words from '../text/guard.ts';
import { busyButton, h } from '../views/element.ts';

const MOST = 20;

/** What readers would lose if the content were published as it is, with the way to where it is mended. */
export function lossesShown({ losses }: Guard, leave: () => void): HTMLElement {
	const rows = losses.slice(0, MOST).map(({ what }) => h('li', {}, `${what}。`));
	return h(
		'div',
		{ class: 'fault', role: 'alert' },
		h('h3', {}, words.publishTitle(losses.length)),
		h('ul', {}, ...rows),
		busyButton(words.toToday, () => {
			leave();
			location.hash = '#/today';
		}),
	);
}
