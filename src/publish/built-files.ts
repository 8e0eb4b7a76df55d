import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every file of a built folder, as `topics/escape/index.html`, in an order that is the same everywhere. */
export function builtFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();
}

/** Rewrites one text file of a built folder; not touched where nothing changes. */
export function rewriteFile(folder: string, file: string, change: (text: string) => string): void {
	const address = path.join(folder, file);
	const before = readFileSync(address, 'utf8');
	const after = change(before);
	if (after !== before) writeFileSync(address, after);
}
