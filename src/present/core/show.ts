/** What a room sees: which slide, how much of it, and whether the screen is black. Slides are counted from 0. */
export interface Show {
	at: number;
	/** How many of the slide's parts are revealed. */
	shown: number;
	isBlack: boolean;
}

/** How many parts each slide reveals by and by. */
export type Reveals = readonly number[];

/** The next part of the slide, or the next slide; at the end it stays. */
export function forward(show: Show, reveals: Reveals): Show {
	if (show.shown < (reveals[show.at] ?? 0)) return reveal(show, reveals);
	return show.at < reveals.length - 1 ? { at: show.at + 1, shown: 0, isBlack: false } : stay(show);
}

/** The slide before, as it was left: all of it revealed. */
export const back = (show: Show, reveals: Reveals): Show =>
	show.at > 0 ? { at: show.at - 1, shown: reveals[show.at - 1]!, isBlack: false } : stay(show);

/** One part more of the slide that is seen. */
export const reveal = (show: Show, reveals: Reveals): Show => ({
	...show,
	shown: Math.min(show.shown + 1, reveals[show.at] ?? 0),
	isBlack: false,
});

/** Another slide from its beginning; a number beyond the last is the last. */
export const goTo = (at: number, reveals: Reveals): Show => ({
	at: Math.min(Math.max(at, 0), Math.max(reveals.length - 1, 0)),
	shown: 0,
	isBlack: false,
});

export const blacken = (show: Show): Show => ({ ...show, isBlack: !show.isBlack });

const stay = (show: Show): Show => ({ ...show, isBlack: false });

/** What another window says, held against this page's slides; undefined where it says nothing that can be shown. */
export function heard(said: unknown, reveals: Reveals): Show | undefined {
	if (typeof said !== 'object' || said === null) return undefined;
	const { at, shown, isBlack } = said as Partial<Record<keyof Show, unknown>>;
	if (!Number.isInteger(at) || !Number.isInteger(shown)) return undefined;
	const show = goTo(at as number, reveals);
	const most = reveals[show.at] ?? 0;
	return { ...show, shown: Math.min(Math.max(shown as number, 0), most), isBlack: isBlack === true };
}

/** The slide that an address names, `#3`, counted from 0; undefined where it names none. */
export function slideOf(hash: string): number | undefined {
	const number = /^#(\d{1,4})$/.exec(hash)?.[1];
	return number === undefined ? undefined : Number(number) - 1;
}
