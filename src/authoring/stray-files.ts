import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from './problem.ts';

/** What editors and systems leave in folders by themselves. */
const SYSTEM = /^[.~]|^(Thumbs\.db|desktop\.ini)$/i;
/** What stands there for the editor: the guide, and what opens the office's menu. */
const EDITORS = new Set(['README.md', '办公室.cmd', '办公室.sh']);
const PICTURE = /\.(png|jpe?g|gif|svg|webp|avif)$/i;

/**
 * Files of the content folder that nothing reads: a wrong ending, a folder too deep, a section that is not in
 * `site.yaml`. Their author would look for them on the site in vain.
 * @param known files that were read or tried
 */
export function strayFiles(contentDir: string, known: ReadonlySet<string>): Problem[] {
	return readdirSync(contentDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)))
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => !known.has(file) && !EDITORS.has(file) && !PICTURE.test(file))
		.filter((file) => !file.split('/').some((part) => SYSTEM.test(part)))
		.sort()
		.map((file) => ({ kind: 'stray-file', file, line: 1, what: '网站不会用到这个文件' }));
}
