import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../../src');
const IMPORT = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm;

/** A module and all of ours that it runs, from `src/`. */
function runs(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	for (const [, from] of readFileSync(path.join(src, file), 'utf8').matchAll(IMPORT))
		runs(path.posix.join(path.posix.dirname(file), from!), seen);
	return seen;
}

test.each([
	['authoring/read/kept-values.ts', 'authoring/read/parsed-file.ts'],
	['authoring/addresses/built-links.ts', 'authoring/addresses/built-links.ts'],
	['publish/publish-folder.ts', 'publish/publish-folder.ts'],
	['search/build/make-index.ts', 'search/build/slim-text.ts'],
])('what %s keeps is made anew after a change of any code that makes it', (keeps, makes) => {
	const [, named] = /toolsIn\(([^)]+)\)/.exec(readFileSync(path.join(src, keeps), 'utf8'))!;
	const folders = [...named!.matchAll(/'([^']+)'/g)].map(([, folder]) => `${folder}/`);
	const other = [...runs(makes)].filter((file) => !folders.some((folder) => file.startsWith(folder)));
	expect(other).toEqual([]);
});
