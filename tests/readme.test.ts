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
function foldersOfMap(): string[] {
	const block = /```\n(content\/ [^]*?)```/.exec(readme)![1]!;
	let parent = '';
	return [...block.matchAll(/^( *)([\w-]+\/)/gm)].map(([, indent, name]) => {
		if (indent === '') parent = name!;
		return indent === '' ? name! : parent + name!;
	});
}

test('the map of folders names every folder that there is, and none that is not', () => {
	const folders = (parent: string): string[] =>
		readdirSync(new URL(parent, root), { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => `${parent}${name}/`);
	const there = ['content/', 'public/', 'src/', 'tests/', ...folders('src/'), ...folders('tests/')];
	expect(foldersOfMap().sort()).toEqual(there.sort());
});

test('the diagram of imports has the layers that the architecture test has', () => {
	const diagram = /```\n(model ← [^]*?)```/.exec(readme)![1]!;
	const named = new Set(diagram.match(/[a-z]+(?:\/[a-z]+)?(?![\w.])/g));
	const layers = [
		...readFileSync(new URL('tests/architecture.test.ts', root), 'utf8').matchAll(/^\t'?([a-z/]+)'?: \[/gm),
	];
	expect(layers.length).toBeGreaterThan(10);
	expect(layers.map(([, name]) => name!).filter((name) => !named.has(name))).toEqual([]);
});
