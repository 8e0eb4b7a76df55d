import { expect, test } from 'vitest';
import { readPdf } from '../../../../src/office/pdf/pdf-file.ts';

const file = (objects: readonly string[]): Uint8Array =>
	Buffer.from(`%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('')}%%EOF`);

test('pages are counted through the tree, and places told by the page they stand on', () => {
	const pdf = file([
		'<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
		'<</Type /Pages\n/Kids [3 0 R 4 0 R]>>',
		'<</Type /Page\n/Parent 2 0 R>>',
		'<</Type /Pages\n/Kids [5 0 R\n6 0 R]>>',
		'<</Type /Page\n/Parent 4 0 R>>',
		'<</Type /Page\n/Parent 4 0 R>>',
		'<</first [3 0 R /XYZ 6 841.9 0]\n/topics#2eb [6 0 R /XYZ 6 100 0]>>',
	]);
	expect(readPdf(pdf)).toEqual({
		pages: 3,
		places: new Map([
			['first', 1],
			['topics.b', 3],
		]),
	});
});

test('a document without links has no places, and what is no PDF is refused', () => {
	expect(
		readPdf(file(['<</Type /Catalog\n/Pages 2 0 R>>', '<</Type /Pages\n/Kids [3 0 R]>>', '<</Type /Page>>'])),
	).toEqual({ pages: 1, places: new Map() });
	expect(() => readPdf(Buffer.from('网页'))).toThrow('not a PDF');
});
