import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../browser/build-site.ts';
import { SMALL_CONTENT, SMALL_SITE } from '../browser/built-folders.ts';

const root = path.resolve(import.meta.dirname, '../..');

const hashesOf = (folder: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath, entry.name))
			.map((file): [string, string] => [
				path.relative(folder, file),
				createHash('sha256').update(readFileSync(file)).digest('hex'),
			])
			.toSorted(),
	);

test('a second build of the same commit, in another place and time zone, gives the same files', async () => {
	const outDir = 'dist-small-again';
	try {
		await buildSite({
			CONTENT_DIR: path.relative(root, SMALL_CONTENT),
			OUT_DIR: outDir,
			TZ: 'America/New_York',
		});
		expect(hashesOf(path.join(root, outDir))).toEqual(hashesOf(SMALL_SITE));
	} finally {
		rmSync(path.join(root, outDir), { recursive: true, force: true });
	}
}, 180_000);
