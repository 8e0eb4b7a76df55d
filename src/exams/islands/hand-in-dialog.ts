import { afterFrame } from '../../page/islands/after-frame.ts';
import type { SheetPlace } from '../core/sheet.ts';
import * as words from '../text/exam-script.ts';

/** Asks whether to hand in, and says what is left open, changed since and marked; does it once that is agreed to. */
export function askToHandIn(
	dialog: HTMLDialogElement,
	places: readonly SheetPlace[],
	handIn: () => void,
): void {
	const numbers = (isWanted: (place: SheetPlace) => boolean): number[] =>
		places.flatMap((place, at) => (isWanted(place) ? [at + 1] : []));
	const [blanks, flags] = dialog.querySelectorAll('p');
	blanks!.textContent =
		words.blanks(numbers(({ mark }) => mark === 'open' || mark === 'changed')) +
		words.changed(numbers(({ mark }) => mark === 'changed'));
	flags!.textContent = words.flags(numbers(({ isFlagged }) => isFlagged));
	dialog.onclose = () => {
		// That the question is gone is seen first: handing in takes a slow phone longer than a frame.
		if (dialog.returnValue === 'yes') afterFrame(handIn);
		dialog.returnValue = '';
	};
	dialog.showModal();
}
