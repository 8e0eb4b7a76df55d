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
export function pictureSize(bytes: Buffer): PictureSize | undefined {
	try {
		const read = READERS.find(({ is }) => is(bytes));
		const size = read?.size(bytes);
		return size && size.width > 0 && size.height > 0 ? size : undefined;
	} catch {
		// It ends before what it says is there.
		return undefined;
	}
}

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const READERS: readonly { is(bytes: Buffer): boolean; size(bytes: Buffer): PictureSize | undefined }[] = [
	{
		is: (bytes) => ascii(bytes, 1, 4) === 'PNG',
		size: (bytes) =>
			bytes.lastIndexOf('IEND') < 0
				? undefined
				: { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
	},
	{ is: (bytes) => bytes.readUInt16BE(0) === 0xffd8, size: jpegSize },
	{
		is: (bytes) => ascii(bytes, 0, 3) === 'GIF',
		size: (bytes) => {
			const isMoving = (ascii(bytes, 0, bytes.length).match(/\x21\xf9\x04/g)?.length ?? 0) > 1;
			const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
			return bytes.lastIndexOf(0x3b) < 0 ? undefined : { ...size, ...(isMoving && { isKept: true }) };
		},
	},
	{
		is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
		size: (bytes) => (bytes.length < bytes.readUInt32LE(4) ? undefined : webpSize(bytes)),
	},
	{ is: (bytes) => /<svg[\s>]/.test(bytes.toString('utf8', 0, 4000)), size: svgSize },
];

/** Through the segments up to the frame; the one of the camera says whether the picture lies on its side. */
function jpegSize(bytes: Buffer): PictureSize | undefined {
	if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return undefined;
	let isTurned = false;
	for (let at = 2; ;) {
		if (bytes[at] !== 0xff) return undefined;
		const mark = bytes[at + 1]!;
		const length = bytes.readUInt16BE(at + 2);
		if (mark === 0xe1 && ascii(bytes, at + 4, at + 8) === 'Exif')
			isTurned = orientation(bytes.subarray(at + 10, at + 2 + length)) >= 5;
		if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)) {
			const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
			return isTurned ? { width: height, height: width } : { width, height };
		}
		at += 2 + length;
	}
}

/** From the camera's own notes (TIFF): 1 upright, 5 and more on its side. */
function orientation(notes: Buffer): number {
	const isLittle = ascii(notes, 0, 2) === 'II';
	const short = (at: number): number => (isLittle ? notes.readUInt16LE(at) : notes.readUInt16BE(at));
	const first = isLittle ? notes.readUInt32LE(4) : notes.readUInt32BE(4);
	for (let entry = 0; entry < short(first); entry++) {
		const at = first + 2 + entry * 12;
		if (short(at) === 0x0112) return short(at + 8);
	}
	return 1;
}

function webpSize(bytes: Buffer): PictureSize | undefined {
	switch (ascii(bytes, 12, 16)) {
		case 'VP8 ':
			return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
		case 'VP8L': {
			const bits = bytes.readUInt32LE(21);
			return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
		}
		case 'VP8X':
			return {
				width: bytes.readUIntLE(24, 3) + 1,
				height: bytes.readUIntLE(27, 3) + 1,
				...((bytes[20]! & 2) !== 0 && { isKept: true }),
			};
		default:
			return undefined;
	}
}

function svgSize(bytes: Buffer): PictureSize | undefined {
	const text = bytes.toString('utf8');
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
export const isActiveDrawing = (bytes: Buffer): boolean =>
	/<script|\son[a-z]+\s*=|javascript:|<foreignObject|href\s*=\s*["']\s*(?:https?:)?\/\//i.test(
		bytes.toString('utf8'),
	);
