import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Where a file lies that a page names: in the page's own folder, or in one beside it that is called as the page.
 * @param file the page, `topics/ideals.mdx`
 * @param target as the page names it, `图.png`, `ideals/图.png`, `%E5%9B%BE.png`
 * @returns inside the content folder, `topics/ideals/图.png`; undefined where there is none
 */
export function fileBeside(contentDir: string, file: string, target: string): string | undefined {
	const folder = path.posix.dirname(file);
	const own = path.posix.join(folder, path.posix.basename(file, '.mdx'));
	for (const name of new Set([target, decoded(target)].map((name) => name.normalize('NFC')))) {
		for (const place of [folder, own, `${own}/files`]) {
			const found = path.posix.join(place, name);
			// Nothing outside of the content is published by a link to it.
			if (found.startsWith('..') || path.posix.isAbsolute(found)) continue;
			if (isFile(contentDir, found)) return found;
		}
	}
	return undefined;
}

const isFile = (contentDir: string, file: string): boolean => {
	const place = path.join(contentDir, file);
	return existsSync(place) && statSync(place).isFile();
};

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
