import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite } from '../browser/build-site.ts';
import { SMALL_CONTENT, SMALL_SITE } from '../browser/built-folders.ts';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, 'node_modules/.cache');

/** What builds of the folder of that name have kept. */
const keptOf = (outDir: string): string[] =>
	readdirSync(cache, { recursive: true, encoding: 'utf8' })
		.filter((name) => path.basename(name).includes(outDir))
		.map((name) => path.join(cache, name));

function hashesOf(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	const hashes = files.map((file): [string, string] => [
		path.relative(folder, file),
		createHash('sha256').update(readFileSync(file)).digest('hex'),
	]);
	expect(hashes.length).toBeGreaterThan(100);
	return Object.fromEntries(hashes.toSorted());
}

/** What is kept in a file: each result by its key, with its hash. */
function resultsIn(file: string): string[] {
	const [first] = readFileSync(file, 'utf8').split('\n', 1);
	return (JSON.parse(first!) as [string, number, number, string][])
		.map(([key, , , hash]) => `${key} ${hash}`)
		.sort();
}

/** Damages what was kept: its list stays; of the results some have another byte, or all from the middle on are gone. */
function damage(file: string, isCut: boolean): void {
	const whole = readFileSync(file);
	const head = whole.indexOf('\n') + 1;
	const damaged = whole.map((byte, place) =>
		place >= head && (place - head) % 3000 === 0 ? byte ^ 1 : byte,
	);
	writeFileSync(file, isCut ? whole.subarray(0, (head + whole.length) / 2) : damaged);
}

test('a second build of the same commit, in another place and time zone, with all that the first kept, some of it damaged, gives the same files', async () => {
	// By the last name of a folder a build finds what was kept.
	const name = path.basename(SMALL_SITE);
	const above = path.join(root, 'dist-again');
	onTestFinished(() => rmSync(above, { recursive: true, force: true }));
	const kept = keptOf(name).filter((file) => path.basename(file).endsWith(`-${name}.kept`));
	const before = kept.map(resultsIn);
	expect(kept.length).toBeGreaterThanOrEqual(3);
	for (const [at, file] of kept.entries()) damage(file, at % 2 === 1);
	await buildSite({
		CONTENT_DIR: path.relative(root, SMALL_CONTENT),
		OUT_DIR: `dist-again/${name}`,
		TZ: 'America/New_York',
	});
	expect(hashesOf(path.join(above, name))).toEqual(hashesOf(SMALL_SITE));
	// What was whole is taken again, by the same keys; what was damaged is made again and kept.
	expect(kept.map(resultsIn)).toEqual(before);
}, 180_000);

test('a copy without a repository, at a path with Chinese and spaces, is built from nothing, with all pages', () => {
	const outDir = `dist-kept-${process.pid}`;
	// Beside its packages: Astro takes those at a path without a common part for its own.
	const above = mkdtempSync(path.join(root, 'dist-copy-'));
	onTestFinished(() => {
		for (const made of [above, ...keptOf(outDir)]) rmSync(made, { recursive: true });
	});
	// A copy as people have them: without a repository, at a path with Chinese and spaces.
	const site = path.join(above, '学习 资料');
	mkdirSync(path.join(site, 'tests/fixtures'), { recursive: true });
	const copied = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
	for (const name of [...copied, 'tests/fixtures/other-programme'])
		cpSync(path.join(root, name), path.join(site, name), { recursive: true });
	symlinkSync(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
	const said = execFileSync(
		process.execPath,
		[path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
		{
			cwd: site,
			encoding: 'utf8',
			env: {
				...process.env,
				NODE_ENV: 'production',
				CONTENT_DIR: 'tests/fixtures/other-programme',
				OUT_DIR: outDir,
				GIT_CEILING_DIRECTORIES: above,
			},
		},
	);
	expect(said).toContain('git clone');
	// Days of changes, and so much of what is in them, only a repository knows.
	const pagesOf = (folder: string): string[] =>
		Object.keys(hashesOf(folder)).filter((file) => /\.(?:html|ics)$/.test(file));
	expect(pagesOf(path.join(site, outDir))).toEqual(pagesOf(SMALL_SITE));
	expect(keptOf(outDir).filter((file) => file.endsWith('.kept')).length).toBeGreaterThanOrEqual(3);
}, 600_000);
