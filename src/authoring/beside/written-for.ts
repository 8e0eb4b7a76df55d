import { isFileOnDisk } from '../read/disk-reader.ts';
import { fileBeside } from './place.ts';
import { kindOfFile } from './file-kinds.ts';
import { definitionIn, linkTargets } from './link-targets.ts';

/** How a body, once it is read, names a file of the content folder. */
export const BESIDE = '/beside/';

/**
 * The body with its pictures and files named by their places in the content folder, however their author named them:
 * Markdown would take a name with spaces for text, and Astro a relative one for a picture of its own.
 */
export function namedByPlace(body: string, contentDir: string, file: string): string {
	const onDisk = { isFile: (name: string) => isFileOnDisk(contentDir, name) };
	let isFenced = false;
	return body
		.split('\n')
		.map((row) => {
			if (/^\s*(```|~~~)/.test(row)) isFenced = !isFenced;
			if (isFenced) return row;
			return [...linkTargets(row), ...[definitionIn(row) ?? []].flat()]
				.reverse()
				.reduce((text, { target, start, end }) => {
					const found = kindOfFile(target) && fileBeside(onDisk, file, target);
					return found
						? `${text.slice(0, start)}${BESIDE}${encodeURIComponent(found)}${text.slice(end)}`
						: text;
				}, row);
		})
		.join('\n');
}
