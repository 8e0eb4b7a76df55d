import { expect, test } from 'vitest';
import { readPdf } from '../../../../src/office/pdf/pdf-file.ts';
import { leavesOf, readObjects, rootsOf } from '../../../../src/office/pdf/pdf-objects.ts';
import { twoUp } from '../../../../src/office/pdf/two-up.ts';

/** A file as Chromium writes them: pages of A5, a font each, a link on each to the first, and marks for screen readers. */
function fileOf(pages: number): Uint8Array {
	const page = (at: number) => 10 + at * 4;
	const objects: Record<number, string> = {
		1: '<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot 4 0 R>>',
		2: `<</Type /Pages\n/Count ${pages}\n/Kids [${Array.from({ length: pages }, (_, at) => `${page(at)} 0 R`).join(' ')}]>>`,
		3: `<<${Array.from({ length: pages }, (_, at) => `/place${at} [${page(at)} 0 R /XYZ 30 500 0]`).join('\n')}>>`,
		4: '<</Type /StructTreeRoot>>',
	};
	for (let at = 0; at < pages; at++) {
		const text = `(${at}) Tj`;
		objects[page(at)] =
			`<</Type /Page\n/Resources <</ExtGState <</G3 5 0 R>>\n/Font <</F${at} ${page(at) + 1} 0 R>>>>\n/MediaBox [0 0 420 594]\n/Annots [${page(at) + 2} 0 R]\n/Contents ${page(at) + 3} 0 R\n/StructParents ${at}\n/Parent 2 0 R>>`;
		objects[page(at) + 1] = '<</Type /Font>>';
		objects[page(at) + 2] =
			`<</Type /Annot\n/Subtype /Link\n/Rect [10 20 110 40]\n/Dest /place0\n/StructParent ${at}>>`;
		objects[page(at) + 3] = `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
	}
	const body = Object.entries(objects).map(([id, own]) => `${id} 0 obj\n${own}\nendobj\n`);
	return Buffer.from(`%PDF-1.4\n${body.join('')}%%EOF`, 'latin1');
}

test('two pages stand beside each other on a sheet of A4, the last alone where their number is odd', () => {
	const { bytes, pages } = twoUp(fileOf(5));
	expect(pages).toBe(3);
	const objects = readObjects(bytes);
	const sheets = leavesOf(rootsOf(objects).tree, objects).map((id) => objects.get(id)!);
	expect(sheets).toHaveLength(3);
	const shown = sheets.map((sheet) =>
		[.../\/Contents \[(.*)\]/.exec(sheet)![1]!.matchAll(/(\d+) 0 R/g)]
			.map(([, id]) => /stream\n([\s\S]*)\nendstream/.exec(objects.get(id!)!)![1]!)
			.join(' '),
	);
	expect(shown[0]).toBe(
		'q 1 0 0 1 0.47 0.64 cm 0 0 420 594 re W n (0) Tj Q q 1 0 0 1 421.42 0.64 cm 0 0 420 594 re W n (1) Tj Q',
	);
	expect(shown[2]).toBe('q 1 0 0 1 0.47 0.64 cm 0 0 420 594 re W n (4) Tj Q');
	expect(sheets[0]).toMatch(/\/Font <<\/F0 11 0 R\n\/F1 15 0 R>>/);
	expect(sheets[0]).toContain('/MediaBox [0 0 841.89 595.28]');
});

test('links and places lie on the half of the sheet that their page lies on', () => {
	const { bytes } = twoUp(fileOf(4));
	expect(Object.fromEntries(readPdf(bytes).places)).toEqual({ place0: 1, place1: 1, place2: 2, place3: 2 });
	const bodies = [...readObjects(bytes).values()];
	const links = bodies.filter((body) => body.includes('/Subtype /Link'));
	expect(links.map((body) => /\/Rect \[([^\]]*)\]/.exec(body)![1])).toEqual([
		'10.47 20.64 110.47 40.64',
		'431.42 20.64 531.42 40.64',
		'10.47 20.64 110.47 40.64',
		'431.42 20.64 531.42 40.64',
	]);
	expect(bodies.find((body) => body.includes('/place1'))).toContain('/place1 [10 0 R /XYZ 451.42 500 0]');
});

test('marks that would name places twice are gone, and every object stands where the table says', () => {
	const { bytes } = twoUp(fileOf(3));
	const text = Buffer.from(bytes).toString('latin1');
	expect(text).not.toMatch(/StructTreeRoot|StructParent|MarkInfo/);
	const table = text.slice(Number(/startxref\n(\d+)/.exec(text)![1]));
	expect(table.startsWith('xref\n')).toBe(true);
	const places = [...table.matchAll(/(\d+) 1\n(\d{10}) 00000 n \n/g)];
	expect(places.length).toBe(readObjects(bytes).size);
	for (const [, id, at] of places) expect(text.slice(Number(at)).startsWith(`${id!} 0 obj\n`)).toBe(true);
});
