import { actOf, swipeOf } from '../core/keys.ts';
import type { Act } from '../core/keys.ts';

/** What a button does: what a key does, or to print. */
export type Pressed = Act | 'print' | 'print-plain';

/** Keys, buttons and fingers, as what they ask for. @param isBlack whether the screen is: then any key wakes it */
export function listenTo(room: HTMLElement, isBlack: () => boolean, act: (asked: Pressed) => void): void {
	addEventListener('keydown', (event) => {
		const isWithControl = event.ctrlKey || event.metaKey || event.altKey;
		const isOnControl = (event.target as Element).closest('button, a, summary') !== null;
		const asked =
			isBlack() && !isWithControl ? 'black' : actOf({ key: event.key, isWithControl, isOnControl });
		if (!asked) return;
		event.preventDefault();
		act(asked);
	});
	room.addEventListener('click', ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('[data-act]');
		if (button) act(button.dataset['act'] as Pressed);
	});
	let from: Touch | undefined;
	room.addEventListener(
		'touchstart',
		({ touches }) => (from = touches.length === 1 ? touches[0] : undefined),
		{ passive: true },
	);
	room.addEventListener('touchend', ({ changedTouches: [to] }) => {
		const way = from && to && swipeOf(to.clientX - from.clientX, to.clientY - from.clientY);
		if (way && !room.hasAttribute('data-overview')) act(way);
	});
}
