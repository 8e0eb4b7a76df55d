import { escapeHtml } from '../../page/core/escape-html.ts';

/** What a picture for chats says: the site's name small, what it is about large. */
export interface Card {
	site: string;
	/** A section of the site; left out, the card stands for the site as a whole. */
	title?: string;
	note: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
/** Chats cut a square from the middle: words keep to it. */
const ROOM = 600;
const FONTS = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', sans-serif";

/** The size at which a line fits the room, in units of the drawing; Latin letters are taken for as wide as Han ones. */
const sizeOf = (text: string, largest: number): number =>
	Math.min(largest, Math.floor(ROOM / Math.max([...text].length, 1)));

/**
 * The drawing of a card.
 * @param withWords false where the machine has no font for them
 */
export function drawCard({ site, title, note }: Card, withWords: boolean): string {
	const line = (text: string, y: number, size: number, colour: string, weight: number): string =>
		`<text x="${WIDTH / 2}" y="${y}" font-size="${sizeOf(text, size)}" fill="${colour}" font-weight="${weight}" text-anchor="middle" font-family="${FONTS}">${escapeHtml(text)}</text>`;
	const words = [
		line(site, title === undefined ? 330 : 190, title === undefined ? 96 : 44, '#ffe08a', 700),
		...(title === undefined ? [] : [line(title, 350, 110, '#ffe08a', 700)]),
		line(note, 460, 34, '#ffffff', 400),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#9b1b1e"/><rect x="40" y="40" width="${WIDTH - 80}" height="${HEIGHT - 80}" fill="none" stroke="#ffe08a" stroke-width="4"/>${withWords ? words.join('') : ''}</svg>`;
}
