import { clockJump } from '../core/sitting.ts';
import type { Moment } from '../core/sitting.ts';
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
 * Follows the time by the clock: `show` with what is left, `tell` at five minutes and at one, `end` when there is none.
 * Asks anew every second, so that sleep or a tab in the background only delays what it would have shown. Where the clock
 * jumps while the page is open nothing ends before `part` has settled what becomes of that. Returns what stops it.
 */
export function followTime(
	left: () => number | undefined,
	{
		show,
		tell,
		end,
		part,
	}: {
		show(left: number): void;
		tell(text: string): void;
		end(): void;
		part(jump: number): Promise<void>;
	},
): () => void {
	let before = Infinity;
	let isStopped = false;
	let isParting = false;
	let last = moment();
	const look = (): void => {
		if (isParting || isStopped || left() === undefined) return;
		const present = moment();
		const jump = clockJump(last, present);
		last = present;
		if (jump !== 0) {
			isParting = true;
			void part(jump).then(() => {
				isParting = false;
				look();
			});
			return;
		}
		const now = left()!;
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
		isStopped = true;
		clearInterval(timer);
		removeEventListener('pageshow', look);
		document.removeEventListener('visibilitychange', look);
	};
	addEventListener('pageshow', look);
	document.addEventListener('visibilitychange', look);
	look();
	return stop;
}

const moment = (): Moment => ({ clock: Date.now(), even: performance.now() });
