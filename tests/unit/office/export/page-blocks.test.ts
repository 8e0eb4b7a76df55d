import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { pageBlocks } from '../../../../src/office/export/page-blocks.ts';

const content = path.resolve(import.meta.dirname, '../../../../content');
const { library } = readLibrary(content);

test('the steps that the site draws stand in a Word file one under another, before the body', () => {
	const page = library.pages.find(({ frontmatter }) => frontmatter.flow.length > 0)!;
	const { blocks } = pageBlocks(library, page, content);
	const texts = blocks.flatMap((block) =>
		block.kind === 'item' ? [block.words.map(({ text }) => text).join('')] : [],
	);
	const steps = page.frontmatter.flow.flatMap(({ title, note, parts }) => [
		[title, note].filter(Boolean).join('：'),
		...parts,
	]);
	expect(texts.slice(0, steps.length)).toEqual(steps);
	const first = blocks.findIndex(({ kind }) => kind === 'item');
	expect(blocks.slice(first).some((block) => block.kind === 'heading' && block.level === 2)).toBe(true);
});
