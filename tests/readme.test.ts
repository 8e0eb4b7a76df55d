import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
	scripts: Record<string, string>;
};

test('every npm command in the README exists', () => {
	const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((found) => found[1]!);
	expect(named.length).toBeGreaterThan(3);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every path in the README exists', () => {
	const named = [...readme.matchAll(/`((?:src|content|tests|public)\/[\w./-]*)`/g)].map((found) => found[1]!);
	expect(named.length).toBeGreaterThan(5);
	expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

/** The block of folders as paths: what stands deeper belongs to the folder above it. */
function foldersOfMap(text: string): string[] {
	const block = /```\n(content\/ [^]*?)```/.exec(text)![1]!;
	let parent = '';
	return [...block.matchAll(/^( *)([\w-]+\/)/gm)].map(([, indent, name]) => {
		if (indent === '') parent = name!;
		return indent === '' ? name! : parent + name!;
	});
}

const foldersIn = (parent: string): string[] =>
	readdirSync(new URL(parent, root), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${parent}${name}/`);

test('the map of folders names every folder that there is, and none that is not', () => {
	const there = ['content/', 'public/', 'src/', 'tests/', ...foldersIn('tests/')];
	expect(foldersOfMap(readme).sort()).toEqual(there.sort());
});

const map = readFileSync(new URL('src/README.md', root), 'utf8');

test('the map of src names every room and every folder beside the rooms, and none that is not', () => {
	const named = [...map.matchAll(/^(?:\d  | {3})?([a-z]+\/) /gm)].map(([, name]) => `src/${name}`);
	expect(named.sort()).toEqual(foldersIn('src/').sort());
});

test('the floors in the map of src are those that the architecture test holds', () => {
	const drawn = [...map.matchAll(/^(\d)  (?:.*\n)(?: {3}[a-z].*\n)*/gm)].map(([text]) =>
		[...text.matchAll(/^(?:\d  | {3})([a-z]+)\//gm)].map(([, room]) => room!).sort(),
	);
	const held = /const FLOORS[^]*?= \[\n([^]*?)\n\];/
		.exec(readFileSync(new URL('architecture.test.ts', import.meta.url), 'utf8'))![1]!
		.split('\n')
		.map((line) => [...line.matchAll(/'(\w+)'/g)].map(([, room]) => room!).sort());
	expect(held.length).toBeGreaterThan(3);
	expect(drawn.reverse()).toEqual(held);
});

test('every path in the map of src exists', () => {
	const named = [...map.matchAll(/`([a-z]+\/[\w./-]+)`/g)].map(([, path]) => path!);
	const missing = named.filter(
		(path) =>
			!['src/', ''].some((base) => existsSync(new URL(base + path, root))) && !path.startsWith('dist'),
	);
	expect(named.length).toBeGreaterThan(10);
	expect(missing).toEqual([]);
});

test('a file that the map of src names without its folder stands beside one that it names whole in the same row', () => {
	const rows = map.split('\n').filter((row) => row.startsWith('| '));
	const lost = rows.flatMap((row) => {
		const folders = [...row.matchAll(/`([a-z]+\/[\w./[\]-]*)`/g)].map(([, path]) =>
			path!.replace(/[^/]*$/, ''),
		);
		const bare = [...row.matchAll(/`([\w-]+\.(?:ts|astro))`/g)].map(([, name]) => name!);
		return bare.filter(
			(name) => !folders.some((folder) => existsSync(new URL(`src/${folder}${name}`, root))),
		);
	});
	expect(lost).toEqual([]);
});

test('comments name no file that is gone', () => {
	const files = ['src/', 'tests/']
		.flatMap((folder) =>
			readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
				(file) => folder + file.split('\\').join('/'),
			),
		)
		.filter((file) => !file.startsWith('tests/fixtures/'));
	const isThere = (path: string): boolean =>
		existsSync(new URL(path, root)) ||
		files.some((file) => `/${file}`.endsWith(`/${path.replace(/^(?:\.\.?\/)+/, '')}`));
	const lost = files
		.filter((file) => /\.(?:ts|astro|mjs|css)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(new URL(file, root), 'utf8').matchAll(/^\s*(?:\*|\/\/|\/\*).*$/gm)]
				.flatMap(([comment]) => [...comment.matchAll(/[\w./-]*[\w-]\.(?:ts|astro|mjs)\b/g)])
				.filter(([path]) => !isThere(path))
				.map(([path]) => `${file}: ${path}`),
		);
	expect(lost).toEqual([]);
});
