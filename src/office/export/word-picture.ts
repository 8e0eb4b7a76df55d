import { pictureSize } from '../../authoring/beside/picture-size.ts';

/** A picture in a form that every Word takes, and how large it stands on the page, in points of a screen. */
export interface WordPicture {
	type: 'png' | 'jpg';
	bytes: Uint8Array;
	width: number;
	height: number;
}

/** What stands between the margins of A4, on a screen of 96 dots an inch; below it there is room for the words. */
const ROOM = { width: 600, height: 780 };
/** Dots of the file for one of the screen, so that it is sharp on paper too. */
const SHARP = 2.5;

/**
 * Makes of any picture that a page may show one for a Word file: photographs stay such and are made smaller, whatever
 * else (drawn by lines, moving, of newer kinds) becomes a PNG.
 * @returns undefined where it cannot be read, or nothing that draws pictures is installed
 */
export async function wordPicture(bytes: Uint8Array): Promise<WordPicture | undefined> {
	const size = pictureSize(bytes);
	const sharp = await import('sharp').then(
		(loaded) => loaded.default,
		() => undefined,
	);
	if (!size || !sharp) return undefined;
	const scale = Math.min(1, ROOM.width / size.width, ROOM.height / size.height);
	const shown = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
	const isPhotograph = bytes[0] === 0xff && bytes[1] === 0xd8;
	try {
		const { data } = await sharp(bytes, { density: 72 * SHARP })
			.rotate()
			.resize({ width: Math.round(shown.width * SHARP), withoutEnlargement: true })
			.toFormat(isPhotograph ? 'jpeg' : 'png', isPhotograph ? { quality: 82 } : {})
			.toBuffer({ resolveWithObject: true });
		return { type: isPhotograph ? 'jpg' : 'png', bytes: new Uint8Array(data), ...shown };
	} catch {
		return undefined;
	}
}
