import { decoded } from '../addresses/decoded.ts';
import type { ContentReader } from '../read/content-reader.ts';
import { folderOf, joined, nameOf } from '../read/posix-path.ts';

/**
 * Where a file lies that a page names: in the page's own folder, or in one beside it that is called as the page.
 * @param file the page, `topics/ideals.mdx`
 * @param target as the page names it, `图.png`, `ideals/图.png`, `%E5%9B%BE.png`
 * @returns inside the content folder, `topics/ideals/图.png`; undefined where there is none
 */
export function fileBeside(
	{ isFile }: Pick<ContentReader, 'isFile'>,
	file: string,
	target: string,
): string | undefined {
	const folder = folderOf(file);
	const own = joined(folder, nameOf(file, '.mdx'));
	for (const name of new Set([target, decoded(target)].map((name) => name.normalize('NFC')))) {
		for (const place of [folder, own, `${own}/files`]) {
			const found = joined(place, name);
			// Nothing outside of the content is published by a link to it.
			if (found.startsWith('..') || found.startsWith('/')) continue;
			if (isFile(found)) return found;
		}
	}
	return undefined;
}

/** What lies where `fileBeside` looks, as a page would name it. */
export function namesBeside({ names }: Pick<ContentReader, 'names'>, file: string): string[] {
	const folder = folderOf(file);
	const own = joined(folder, nameOf(file, '.mdx'));
	const places = new Set([folder, own, `${own}/files`]);
	return names()
		.filter((name) => places.has(folderOf(name)))
		.map((name) => nameOf(name).normalize('NFC'));
}
