import { leavesOf, readObjects, rootsOf } from './pdf-objects.ts';

/** What is to be known of a PDF file that Chromium wrote. */
export interface PdfFile {
	/** How many pages it has. */
	pages: number;
	/** The page, counted from 1, on which each place that a link of the document leads to stands, by its id. */
	places: Map<string, number>;
}

/**
 * Reads pages and named places. Chromium writes both as plain objects; what is packed (streams) is not looked into.
 * @throws where it is no such file
 */
export function readPdf(bytes: Uint8Array): PdfFile {
	const objects = readObjects(bytes);
	const { catalog, tree } = rootsOf(objects);
	const pages = leavesOf(tree, objects);
	const at = new Map(pages.map((id, index) => [id, index + 1]));
	const named = objects.get(/\/Dests (\d+) 0 R/.exec(objects.get(catalog)!)?.[1] ?? '') ?? '';
	const places = new Map(
		[...named.matchAll(/\/([^\s/[\]()<>]+) \[(\d+) 0 R/g)].map(([, name, page]) => [
			nameOf(name!),
			at.get(page!)!,
		]),
	);
	return { pages: pages.length, places };
}

/** What no name may hold is written in sixteens: `a#2eb`. */
const nameOf = (written: string): string =>
	written.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
