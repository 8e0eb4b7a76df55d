import * as words from '../text/exam-script.ts';

/** Minutes left at which the reader is told, once each. */
const TOLD = [5, 1];
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The time left as it is shown. */
export function timeText(left: number): string {
	const seconds = Math.ceil(left / SECOND);
	return words.left(Math.floor(seconds / 60), seconds % 60);
}

/**
 * Follows the time by the clock: `show` with what is left, `tell` at five minutes and at one, `end` when there is
 * none. Asks anew every second, so that sleep or a tab in the background only delays what it would have shown.
 * Returns what stops it.
 */
export function followTime(
	left: () => number | undefined,
	{ show, tell, end }: { show(left: number): void; tell(text: string): void; end(): void },
): () => void {
	let before = Infinity;
	const look = (): void => {
		const now = left();
		if (now === undefined) return;
		show(now);
		const passed = TOLD.filter((minutes) => now <= minutes * MINUTE && before > minutes * MINUTE);
		before = now;
		if (now > 0) {
			if (passed.length > 0) tell(words.warn(Math.ceil(now / MINUTE)));
			return;
		}
		stop();
		end();
	};
	const timer = setInterval(look, SECOND);
	const stop = (): void => {
		clearInterval(timer);
		removeEventListener('pageshow', look);
		document.removeEventListener('visibilitychange', look);
	};
	addEventListener('pageshow', look);
	document.addEventListener('visibilitychange', look);
	look();
	return stop;
}
