/** The objects of a PDF file by their numbers, each as it stands between `obj` and `endobj`, a character a byte. */
export type PdfObjects = Map<string, string>;

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

/** Reads the objects of a file that Chromium wrote: all stand there plainly, none in a stream of objects. */
export const readObjects = (bytes: Uint8Array): PdfObjects =>
	new Map(
		[...Buffer.from(bytes).toString('latin1').matchAll(OBJECT)].map(([, id, body]) => [id!, body!] as const),
	);

/**
 * Finds the catalog, which everything else is reached from, and the root of the pages' tree.
 * @throws where there is none
 */
export function rootsOf(objects: PdfObjects): { catalog: string; tree: string } {
	for (const [catalog, body] of objects) {
		const tree = body.includes('/Type /Catalog') ? /\/Pages (\d+) 0 R/.exec(body)?.[1] : undefined;
		if (tree !== undefined) return { catalog, tree };
	}
	throw new Error('not a PDF file as Chromium writes them');
}

/** The pages under a node of the tree, in their order. */
export function leavesOf(id: string, objects: PdfObjects): string[] {
	const body = objects.get(id) ?? '';
	if (!body.includes('/Type /Pages')) return [id];
	const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
	return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(kid!, objects));
}

/** What an object says of itself, without the bytes of its stream. */
const dictOf = (body: string): string => body.split(/\nstream\r?\n/, 1)[0]!;

/** A file of those objects that are reached from the catalog, which goes by the number given. */
export function writeObjects(objects: PdfObjects, catalog: string): Uint8Array {
	const reached = new Set([catalog]);
	for (const id of reached)
		for (const [, other] of dictOf(objects.get(id) ?? '').matchAll(/(\d+) 0 R/g)) reached.add(other!);
	const ids = [...reached].filter((id) => objects.has(id)).sort((a, b) => Number(a) - Number(b));
	// The second line says to those who carry files that this one is not text.
	let text = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
	const places = ids.map((id) => {
		const at = text.length;
		text += `${id} 0 obj\n${objects.get(id)!}\nendobj\n`;
		return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const size = Number(ids[ids.length - 1]) + 1;
	const end = `trailer\n<</Size ${size}\n/Root ${catalog} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
	text += `xref\n0 1\n0000000000 65535 f \n${places.join('')}${end}`;
	return Buffer.from(text, 'latin1');
}
