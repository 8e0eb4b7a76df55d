import { ownOf } from '../../page/core/own.ts';

/** What a key does in a room. */
export type Act =
	| 'forward'
	| 'back'
	| 'first'
	| 'last'
	| 'black'
	| 'full'
	| 'reveal'
	| 'overview'
	| 'notes'
	| 'clock'
	| 'leave';

/** Keys by the name that browsers give them; a presenter's remote sends PageUp and PageDown, and `.` or b for black. */
const KEYS: Readonly<Record<string, Act>> = {
	ArrowRight: 'forward',
	PageDown: 'forward',
	' ': 'forward',
	ArrowLeft: 'back',
	PageUp: 'back',
	Home: 'first',
	End: 'last',
	b: 'black',
	'.': 'black',
	'。': 'black',
	f: 'full',
	r: 'reveal',
	Enter: 'reveal',
	o: 'overview',
	n: 'notes',
	t: 'clock',
	Escape: 'leave',
};

export interface Pressed {
	key: string;
	/** Ctrl, Alt or the command key is held. */
	isWithControl: boolean;
	/** The focus is on a button, a link or a fold, which space and Enter press. */
	isOnControl: boolean;
}

/** What a pressed key does; undefined where it is the browser's. */
export function actOf({ key, isWithControl, isOnControl }: Pressed): Act | undefined {
	if (isWithControl || (isOnControl && (key === ' ' || key === 'Enter'))) return undefined;
	const name = key.length === 1 ? key.toLowerCase() : key;
	return ownOf(KEYS, name);
}

/** Which way a finger went: far enough, and rather sideways. */
export function swipeOf(x: number, y: number): 'forward' | 'back' | undefined {
	if (Math.abs(x) < 50 || Math.abs(x) < 2 * Math.abs(y)) return undefined;
	return x < 0 ? 'forward' : 'back';
}
