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
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const outDir = `dist-kept-${process.pid}`;
const cache = path.join(root, 'node_modules/.cache');
let above: string;
/** A copy as people have them: without a repository, at a path with Chinese and spaces. */
let site: string;

beforeAll(() => {
	// Beside its packages: Astro takes those at a path without a common part for its own.
	above = mkdtempSync(path.join(root, 'dist-copy-'));
	site = path.join(above, '学习 资料');
	mkdirSync(path.join(site, 'tests/fixtures'), { recursive: true });
	const copied = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
	for (const name of [...copied, 'tests/fixtures/other-programme'])
		cpSync(path.join(root, name), path.join(site, name), { recursive: true });
	symlinkSync(path.join(root, 'node_modules'), path.join(site, 'node_modules'), 'junction');
});
afterAll(() => {
	rmSync(above, { recursive: true });
	for (const file of kept()) rmSync(file, { recursive: true });
});

/** What builds of this folder have kept. */
const kept = (): string[] =>
	readdirSync(cache, { recursive: true, encoding: 'utf8' })
		.filter((name) => path.basename(name).includes(outDir))
		.map((name) => path.join(cache, name));

function build(): { hashes: Record<string, string>; said: string } {
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
	const folder = path.join(site, outDir);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	const hashes = files.map((file): [string, string] => [
		path.relative(folder, file),
		createHash('sha256').update(readFileSync(file)).digest('hex'),
	]);
	return { hashes: Object.fromEntries(hashes.toSorted()), said };
}

test('with nothing kept, with all of it, and with all of it damaged a build gives the same files', () => {
	const cold = build();
	expect(Object.keys(cold.hashes).length).toBeGreaterThan(100);
	expect(cold.said).toContain('git clone');
	const files = kept().filter((file) => file.endsWith('.kept'));
	expect(files.length).toBeGreaterThanOrEqual(3);
	const before = files.map((file) => readFileSync(file));
	expect(build().hashes).toEqual(cold.hashes);
	expect(files.map((file) => readFileSync(file))).toEqual(before);
	for (const [at, file] of files.entries()) {
		const damaged = before[at]!.map((byte, place) => (place % 5000 === 4999 ? byte ^ 1 : byte));
		writeFileSync(file, at % 2 === 0 ? damaged : damaged.subarray(0, damaged.length / 2));
	}
	expect(build().hashes).toEqual(cold.hashes);
}, 600_000);
