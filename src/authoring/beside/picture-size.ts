/** How large a picture is when it is shown, and how. */
export interface PictureSize {
	width: number;
	height: number;
	/** Left as it is: it moves, or is drawn by lines. */
	isKept?: boolean;
}

/**
 * The size of a picture from the beginning of its file, turned as its camera says.
 * @returns undefined where it is no picture of these kinds, or not a whole one
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
	try {
		const read = READERS.find(({ is }) => is(bytes));
		const size = read?.size(bytes);
		return size && size.width > 0 && size.height > 0 ? size : undefined;
	} catch {
		// It ends before what it says is there.
		return undefined;
	}
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
	String.fromCharCode(...bytes.subarray(from, to));
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Numbers in a file; asking beyond its end throws. */
const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const big16 = (bytes: Uint8Array, at: number): number => view(bytes).getUint16(at);
const big32 = (bytes: Uint8Array, at: number): number => view(bytes).getUint32(at);
const little16 = (bytes: Uint8Array, at: number): number => view(bytes).getUint16(at, true);
const little24 = (bytes: Uint8Array, at: number): number =>
	little16(bytes, at) + view(bytes).getUint8(at + 2) * 0x10000;
const little32 = (bytes: Uint8Array, at: number): number => view(bytes).getUint32(at, true);

/** How often some bytes stand in a file, one behind the other. */
function timesOf(bytes: Uint8Array, ...sought: readonly number[]): number {
	let times = 0;
	for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1))
		if (sought.every((byte, further) => bytes[at + further] === byte)) times += 1;
	return times;
}

const READERS: readonly {
	is(bytes: Uint8Array): boolean;
	size(bytes: Uint8Array): PictureSize | undefined;
}[] = [
	{
		is: (bytes) => ascii(bytes, 1, 4) === 'PNG',
		size: (bytes) =>
			timesOf(bytes, 0x49, 0x45, 0x4e, 0x44) === 0
				? undefined
				: { width: big32(bytes, 16), height: big32(bytes, 20) },
	},
	{ is: (bytes) => big16(bytes, 0) === 0xffd8, size: jpegSize },
	{
		is: (bytes) => ascii(bytes, 0, 3) === 'GIF',
		size: (bytes) => {
			const isMoving = timesOf(bytes, 0x21, 0xf9, 0x04) > 1;
			const size = { width: little16(bytes, 6), height: little16(bytes, 8) };
			return !bytes.includes(0x3b) ? undefined : { ...size, ...(isMoving && { isKept: true }) };
		},
	},
	{
		is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
		size: (bytes) => (bytes.length < little32(bytes, 4) ? undefined : webpSize(bytes)),
	},
	{ is: (bytes) => /<svg[\s>]/.test(utf8(bytes.subarray(0, 4000))), size: svgSize },
];

/** Through the segments up to the frame; the one of the camera says whether the picture lies on its side. */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
	if (timesOf(bytes, 0xff, 0xd9) === 0) return undefined;
	let isTurned = false;
	for (let at = 2; ;) {
		if (bytes[at] !== 0xff) return undefined;
		const mark = bytes[at + 1]!;
		const length = big16(bytes, at + 2);
		if (mark === 0xe1 && ascii(bytes, at + 4, at + 8) === 'Exif')
			isTurned = orientation(bytes.subarray(at + 10, at + 2 + length)) >= 5;
		if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
			const [height, width] = [big16(bytes, at + 5), big16(bytes, at + 7)];
			return isTurned ? { width: height, height: width } : { width, height };
		}
		at += 2 + length;
	}
}

/** From the camera's own notes (TIFF): 1 upright, 5 and more on its side. */
function orientation(notes: Uint8Array): number {
	const isLittle = ascii(notes, 0, 2) === 'II';
	const short = (at: number): number => (isLittle ? little16(notes, at) : big16(notes, at));
	const first = isLittle ? little32(notes, 4) : big32(notes, 4);
	for (let entry = 0; entry < short(first); entry++) {
		const at = first + 2 + entry * 12;
		if (short(at) === 0x0112) return short(at + 8);
	}
	return 1;
}

function webpSize(bytes: Uint8Array): PictureSize | undefined {
	switch (ascii(bytes, 12, 16)) {
		case 'VP8 ':
			return { width: little16(bytes, 26) & 0x3fff, height: little16(bytes, 28) & 0x3fff };
		case 'VP8L': {
			const bits = little32(bytes, 21);
			return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
		}
		case 'VP8X':
			return {
				width: little24(bytes, 24) + 1,
				height: little24(bytes, 27) + 1,
				...((bytes[20]! & 2) !== 0 && { isKept: true }),
			};
		default:
			return undefined;
	}
}

function svgSize(bytes: Uint8Array): PictureSize | undefined {
	const text = utf8(bytes);
	const tag = /<svg\b[^>]*>/.exec(text)?.[0];
	if (!tag || !/<\/svg\s*>|\/>\s*$/.test(text)) return undefined;
	const number = (name: string): number =>
		Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1]);
	const [, , wide, high] = (/\sviewBox\s*=\s*["']([^"']+)["']/.exec(tag)?.[1] ?? '').trim().split(/[\s,]+/);
	const width = Math.round(number('width') || Number(wide));
	const height = Math.round(number('height') || Number(high));
	return Number.isFinite(width) && Number.isFinite(height) ? { width, height, isKept: true } : undefined;
}

/** What in a drawing would run or reach out: it may hold scripts, which nobody looks for in a picture. */
export const isActiveDrawing = (bytes: Uint8Array): boolean =>
	/<script|\son[a-z]+\s*=|javascript:|<foreignObject|href\s*=\s*["']\s*(?:https?:)?\/\//i.test(utf8(bytes));
