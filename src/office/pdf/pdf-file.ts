/** What is to be known of a PDF file that Chromium wrote. */
export interface PdfFile {
	/** How many pages it has. */
	pages: number;
	/** The page, counted from 1, on which each place that a link of the document leads to stands, by its id. */
	places: Map<string, number>;
}

const OBJECT = /(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g;

/**
 * Reads pages and named places. Chromium writes both as plain objects; what is packed (streams) is not looked into.
 * @throws where it is no such file
 */
export function readPdf(bytes: Uint8Array): PdfFile {
	const text = Buffer.from(bytes).toString('latin1');
	const objects = new Map([...text.matchAll(OBJECT)].map(([, id, body]) => [id!, body!]));
	const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog'));
	const root = catalog && /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
	if (!catalog || root === undefined) throw new Error('not a PDF file as Chromium writes them');
	const pages = leavesOf(root, objects);
	const at = new Map(pages.map((id, index) => [id, index + 1]));
	const named = objects.get(/\/Dests (\d+) 0 R/.exec(catalog)?.[1] ?? '') ?? '';
	const places = new Map(
		[...named.matchAll(/\/([^\s/[\]()<>]+) \[(\d+) 0 R/g)].map(([, name, page]) => [
			nameOf(name!),
			at.get(page!)!,
		]),
	);
	return { pages: pages.length, places };
}

/** The pages under a node of the tree, in their order. */
function leavesOf(id: string, objects: ReadonlyMap<string, string>): string[] {
	const body = objects.get(id) ?? '';
	if (!body.includes('/Type /Pages')) return [id];
	const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
	return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(kid!, objects));
}

/** What no name may hold is written in sixteens: `a#2eb`. */
const nameOf = (written: string): string =>
	written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
