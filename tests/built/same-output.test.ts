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

test('a second build of the same commit, in another place and time zone, with all that the first kept, gives the same files', async () => {
	// By the last name of a folder a build finds what was kept.
	const name = path.basename(SMALL_SITE);
	const above = path.join(root, 'dist-again');
	onTestFinished(() => rmSync(above, { recursive: true, force: true }));
	const kept = (): Record<string, string> =>
		Object.fromEntries(
			keptOf(name)
				.filter((file) => path.basename(file).endsWith(`-${name}.kept`))
				.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
		);
	const before = kept();
	expect(Object.keys(before).length).toBeGreaterThanOrEqual(3);
	await buildSite({
		CONTENT_DIR: path.relative(root, SMALL_CONTENT),
		OUT_DIR: `dist-again/${name}`,
		TZ: 'America/New_York',
	});
	expect(hashesOf(path.join(above, name))).toEqual(hashesOf(SMALL_SITE));
	expect(kept()).toEqual(before);
}, 180_000);

test('with nothing kept, and with all of it damaged, a build gives the same files', () => {
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
	const build = (): string =>
		execFileSync(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
			cwd: site,
			encoding: 'utf8',
			env: {
				...process.env,
				NODE_ENV: 'production',
				CONTENT_DIR: 'tests/fixtures/other-programme',
				OUT_DIR: outDir,
				GIT_CEILING_DIRECTORIES: above,
			},
		});

	expect(build()).toContain('git clone');
	const cold = hashesOf(path.join(site, outDir));
	const files = keptOf(outDir).filter((file) => file.endsWith('.kept'));
	expect(files.length).toBeGreaterThanOrEqual(3);
	for (const [at, file] of files.entries()) {
		const whole = readFileSync(file);
		const damaged = whole.map((byte, place) => (place % 5000 === 4999 ? byte ^ 1 : byte));
		writeFileSync(file, at % 2 === 0 ? damaged : damaged.subarray(0, damaged.length / 2));
	}
	build();
	expect(hashesOf(path.join(site, outDir))).toEqual(cold);
}, 600_000);
