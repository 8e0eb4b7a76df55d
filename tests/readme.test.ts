import { existsSync, readFileSync } from 'node:fs';
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
