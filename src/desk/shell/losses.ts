import type { Guard } from '../guard/guard.ts';
import * as words from '../text/guard.ts';
import { make, makeButton } from './make.ts';

const MOST = 20;

/** What readers would lose if the content were published as it is, with the way to where it is mended. */
export function lossesShown({ losses }: Guard, leave: () => void): HTMLElement {
	const rows = losses.slice(0, MOST).map(({ what }) => make('li', {}, `${what}。`));
	return make(
		'div',
		{ class: 'fault', role: 'alert' },
		make('h3', {}, words.publishTitle(losses.length)),
		make('ul', {}, ...rows),
		makeButton(words.toToday, () => {
			leave();
			location.hash = '#/today';
		}),
	);
}
