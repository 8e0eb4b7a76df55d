import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Whether markup is a page, and not a part of one that scripts fetch. */
export const isWholePage = (html: string): boolean => /^\s*<!doctype/i.test(html);

/** Every file of a built folder, as `topics/escape/index.html`, in an order that is the same everywhere. */
export function builtFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();
}
