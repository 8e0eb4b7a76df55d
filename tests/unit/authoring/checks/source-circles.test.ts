import { expect, test } from 'vitest';
import { checkSourceCircles } from '../../../../src/authoring/checks/source-circles.ts';
import type { CheckContext } from '../../../../src/authoring/checks/check.ts';

/** Circles among pages, by the sources of each. */
function circles(sources: Record<string, string[] | undefined>): string[] {
	const found: string[] = [];
	const pages = Object.entries(sources).map(([id, own]) => ({
		id,
		file: `${id}.mdx`,
		frontmatter: { sources: own },
	}));
	checkSourceCircles({
		library: { pages },
		report: (_kind: string, file: string, at: unknown[], what: string) =>
			found.push(`${file} ${at.join('.')} ${what.replace(/^.*：/, '')}`),
	} as unknown as CheckContext);
	return found;
}

test('a chain that ends at a document is no circle, nor is a page without sources', () => {
	expect(circles({ 't/a': ['t/b#x'], 't/b': ['t/c'], 't/c': ['plan 一'], 't/d': undefined })).toEqual([]);
	expect(circles({ 't/a': ['t/gone'] })).toEqual([]);
});

test('two ways to the same page are no circle', () => {
	expect(circles({ 't/a': ['t/b', 't/c'], 't/b': ['t/d'], 't/c': ['t/d'], 't/d': ['plan'] })).toEqual([]);
});

test('a circle is told at each source that leads round it', () => {
	expect(circles({ 't/a': ['plan', 't/b'], 't/b': ['t/c'], 't/c': ['t/a'] })).toEqual([
		't/a.mdx sources.1 t/a → t/b → t/c → t/a',
		't/b.mdx sources.0 t/b → t/c → t/a → t/b',
		't/c.mdx sources.0 t/c → t/a → t/b → t/c',
	]);
	expect(circles({ 't/a': ['t/a#x'] })).toEqual(['t/a.mdx sources.0 t/a → t/a']);
});
