import type { Guard } from '../guard/guard.ts';
import * as words from '../text/guard.ts';
import { busyButton, h } from '../views/parts/element.ts';

const MOST = 20;

/**
 * What readers would lose if the content were published as it is, of which files nobody knows that, and how much is to
 * be mended before anything is published, with the way to where it is mended; nothing where all is well.
 */
export function lossesShown(
	{ losses, unread }: Pick<Guard, 'losses' | 'unread'>,
	problems: number,
	leave: () => void,
): HTMLElement | undefined {
	if (losses.length === 0 && unread.length === 0 && problems === 0) return undefined;
	const rows = losses.slice(0, MOST).map(({ what }) => h('li', {}, `${what}。`));
	return h(
		'div',
		{ class: 'fault', role: 'alert' },
		losses.length > 0 && h('h3', {}, words.publishTitle(losses.length)),
		losses.length > 0 && h('ul', {}, ...rows),
		problems > 0 && h('p', {}, words.openProblems(problems)),
		unread.length > 0 && h('p', {}, words.unread(unread)),
		busyButton(words.toToday, () => {
			leave();
			location.hash = '#/today';
		}),
	);
}
