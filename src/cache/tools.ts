import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './kept.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * A hash of what turns input into results: Node, the packages that are installed, and the code in these folders of
 * `src/`. Part of every key under which a result is kept.
 */
export function toolsIn(...folders: readonly string[]): string {
	const code = folders.flatMap((folder) =>
		readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.sort()
			.map((file) => readFileSync(path.join(root, 'src', folder, file))),
	);
	const installed = readFileSync(path.join(root, 'node_modules/.package-lock.json'));
	return hashOf(process.version, process.arch, installed, ...code);
}
