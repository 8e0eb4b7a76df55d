import { leavesOf, readObjects, rootsOf, writeObjects } from './pdf-objects.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** A4 lying on its side, in points. */
const SHEET = { width: 841.89, height: 595.28 };
const HALF = SHEET.width / 2;
const NUMBER = String.raw`-?[\d.]+`;

/**
 * Lays two pages of A5 side by side on each sheet of A4, in their order, links and outline with them. What tells a
 * screen reader of headings and lists stays out: this file is for the printer, and the one it is made of has it.
 * No library: the one for this that is kept brings four others, and Chromium names what its pages use so that the names
 * of two pages never clash, which makes of two pages one by putting them in a row.
 * @param bytes a file that Chromium wrote
 * @throws where it is no such file
 */
export function twoUp(bytes: Uint8Array): { bytes: Uint8Array; pages: number } {
	const objects = readObjects(bytes);
	const { catalog, tree } = rootsOf(objects);
	const pages = leavesOf(tree, objects);
	const sheets = pages.filter((_, at) => at % 2 === 0);
	let last = Math.max(...[...objects.keys()].map(Number));
	const add = (body: string): string => {
		objects.set(String(++last), body);
		return `${last} 0 R`;
	};
	const close = add(streamOf('Q'));
	/** Where a page of the file lies now. */
	const moved = new Map<string, { sheet: string; x: number }>();
	const boxes = new Map(pages.map((id) => [id, boxOf(objects.get(id)!)]));
	for (const [at, sheet] of sheets.entries()) {
		const beside = pages.slice(2 * at, 2 * at + 2);
		const contents: string[] = [];
		for (const [side, id] of beside.entries()) {
			const { width, height } = boxes.get(id)!;
			const x = side * HALF + (HALF - width) / 2;
			const y = (SHEET.height - height) / 2;
			moved.set(id, { sheet, x });
			const place = `q 1 0 0 1 ${written(x)} ${written(y)} cm 0 0 ${width} ${height} re W n`;
			contents.push(add(streamOf(place)), refIn(objects.get(id)!, 'Contents'), close);
			for (const note of notesOf(objects.get(id)!)) objects.set(note, shifted(objects.get(note)!, x, y));
		}
		objects.set(sheet, sheetOf(beside, objects, contents, tree));
	}
	for (const [id, body] of objects)
		if (body.includes('/XYZ') && !body.includes('\nstream'))
			objects.set(id, redirected(body, moved).replace(/\/SE \d+ 0 R\n?/, ''));
	const kids = sheets.map((id) => `${id} 0 R`).join(' ');
	objects.set(tree, `<</Type /Pages\n/Count ${sheets.length}\n/Kids [${kids}]>>`);
	const whole = objects.get(catalog)!;
	objects.set(catalog, whole.replace(/\/(?:StructTreeRoot \d+ 0 R|MarkInfo <<[^>]*>>)\n?/g, ''));
	return { bytes: writeObjects(objects, catalog), pages: sheets.length };
}

const written = (number: number): string => String(Math.round(number * 100) / 100);
const streamOf = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
const refIn = (body: string, key: string): string => new RegExp(`/${key} (\\d+ 0 R)`).exec(body)?.[1] ?? '';
const notesOf = (body: string): string[] =>
	[...(/\/Annots \[([^\]]*)\]/.exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => id!);

function boxOf(body: string): { width: number; height: number } {
	const box = new RegExp(`/MediaBox \\[0 0 (${NUMBER}) (${NUMBER})\\]`).exec(body);
	if (!box) throw new Error('a page without its size');
	return { width: Number(box[1]), height: Number(box[2]) };
}

/** A page that bears what two pages bear. */
function sheetOf(pages: readonly string[], objects: PdfObjects, contents: string[], tree: string): string {
	const bodies = pages.map((id) => objects.get(id)!);
	const kinds = ['ExtGState', 'Font', 'XObject', 'Pattern', 'Shading', 'ColorSpace'].flatMap((kind) => {
		const named = bodies.flatMap((body) => [
			...(new RegExp(`/${kind} <<([^>]*)>>`).exec(body)?.[1] ?? '').matchAll(/\/(\S+) (\d+ 0 R)/g),
		]);
		const all = new Map(named.map(([, name, ref]) => [name!, ref!]));
		return all.size === 0
			? []
			: [`/${kind} <<${[...all].map(([name, ref]) => `/${name} ${ref}`).join('\n')}>>`];
	});
	const notes = pages.flatMap((id) => notesOf(objects.get(id)!));
	return [
		'<</Type /Page',
		`/Resources <<${kinds.join('\n')}>>`,
		`/MediaBox [0 0 ${SHEET.width} ${SHEET.height}]`,
		...(notes.length > 0 ? [`/Annots [${notes.map((id) => `${id} 0 R`).join(' ')}]`] : []),
		`/Contents [${contents.join(' ')}]`,
		`/Parent ${tree} 0 R>>`,
	].join('\n');
}

/** A link where its page lies now; it is no longer part of what a screen reader is told. */
const shifted = (body: string, x: number, y: number): string =>
	body
		.replace(
			/\/Rect \[([^\]]*)\]/,
			(_, corners: string) =>
				`/Rect [${corners
					.trim()
					.split(/\s+/)
					.map((corner, at) => written(Number(corner) + (at % 2 === 0 ? x : y)))
					.join(' ')}]`,
		)
		.replace(/\/StructParent \d+\n?/, '');

/** What leads to a page leads to its half of the sheet. */
const redirected = (body: string, moved: ReadonlyMap<string, { sheet: string; x: number }>): string =>
	body.replace(new RegExp(`\\[(\\d+) 0 R /XYZ (${NUMBER})`, 'g'), (all, id: string, x: string) => {
		const to = moved.get(id);
		return to ? `[${to.sheet} 0 R /XYZ ${written(Number(x) + to.x)}` : all;
	});
