import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isActiveDrawing, pictureSize } from '../../../../src/authoring/beside/picture-size.ts';

const beside = path.resolve(
	import.meta.dirname,
	'../../../fixtures/other-programme/cases/night-reading-room',
);
const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');

test('a photograph that lies on its side is as wide as it is shown', () => {
	expect(pictureSize(readFileSync(path.join(beside, '接线板 (1).jpg')))).toEqual({
		width: 2000,
		height: 1500,
	});
});

test('a drawing is as large as it says, or as its view is', () => {
	const drawing = (inside: string): Buffer =>
		Buffer.from(`<?xml version="1.0"?>\n<svg ${inside}><g/></svg>\n`);
	expect(pictureSize(readFileSync(path.join(beside, '断电.svg')))).toEqual({
		width: 300,
		height: 120,
		isKept: true,
	});
	expect(pictureSize(drawing('width="40px" height="20"'))).toMatchObject({ width: 40, height: 20 });
	expect(pictureSize(drawing('viewBox="0 0 9 8" width="100%"'))).toMatchObject({ width: 9, height: 8 });
	expect(pictureSize(drawing('class="a"'))).toBeUndefined();
});

test('PNG, GIF and WebP say their size; what moves is kept as it is', () => {
	const png = hex(
		'89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0806000000 00000000 0000000049454e44ae426082',
	);
	expect(pictureSize(png)).toEqual({ width: 640, height: 480 });
	const frame = '21f904 00000000 00 2c 00000000 01000100 00 02024401 00';
	expect(pictureSize(hex(`474946383961 0a000500 000000 ${frame} 3b`))).toEqual({ width: 10, height: 5 });
	expect(pictureSize(hex(`474946383961 0a000500 000000 ${frame} ${frame} 3b`))).toEqual({
		width: 10,
		height: 5,
		isKept: true,
	});
	const webp = (flags: string): Buffer =>
		hex(`52494646 16000000 57454250 56503858 0a000000 ${flags}000000 630000 310000`);
	expect(pictureSize(webp('00'))).toEqual({ width: 100, height: 50 });
	expect(pictureSize(webp('02'))).toEqual({ width: 100, height: 50, isKept: true });
});

test('what is cut off, empty or something else is no picture', () => {
	const photograph = readFileSync(path.join(beside, '接线板 (1).jpg'));
	for (const end of [0, 1, 10, 200, photograph.length - 2])
		expect(pictureSize(photograph.subarray(0, end))).toBeUndefined();
	expect(pictureSize(Buffer.from('甲乙丙丁戊己庚辛壬癸'))).toBeUndefined();
	expect(pictureSize(Buffer.from('%PDF-1.4 and more than that'))).toBeUndefined();
});

test('a drawing that would run or reach out is told from one that does not', () => {
	for (const inside of ['<script>1</script>', '<g onload="a()"/>', '<image href="https://a.cn/b.png"/>'])
		expect(isActiveDrawing(Buffer.from(`<svg>${inside}</svg>`))).toBe(true);
	expect(isActiveDrawing(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'))).toBe(
		false,
	);
});
