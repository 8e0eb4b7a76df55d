import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

/** What IIS sends of itself, of the endings that this site has; it answers any other with 404. */
const KNOWN_TO_IIS = ['html', 'js', 'png', 'txt', 'xml'];

const sample = readFileSync(
	path.resolve(import.meta.dirname, '../../src/publish/servers/web.config'),
	'utf8',
);

test('the sample for IIS names each type of file that IIS does not know', () => {
	const named = [...sample.matchAll(/<mimeMap fileExtension="\.(\w+)"/g)].map(([, ending]) => ending!);
	const endings = readdirSync(SITE, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => path.extname(name).slice(1))
		// Packed copies are sent by servers that are told to.
		.filter((ending) => ending !== 'br' && ending !== 'gz');
	expect([...new Set(endings)].sort()).toEqual([...new Set([...KNOWN_TO_IIS, ...named])].sort());
});

test('the samples for servers know each folder of the index, whose files are named by what is in them', () => {
	const folders = readdirSync(path.join(SITE, 'pagefind'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `pagefind/${name}`);
	expect(folders).toContain('pagefind/triples');
	for (const folder of folders) expect(sample).toContain(`<location path="${folder}">`);
});
