import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { TreeContext, TreeNode } from '../../../../src/authoring/body/heading-ids.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { splitAtTerms, termNames } from '../../../../src/authoring/cite/term-links.ts';
import { textLinks } from '../../../../src/authoring/cite/text-links.ts';

const names = [
	{ name: '灭火器箱', id: 'box' },
	{ name: '灭火器', id: 'extinguisher' },
];

test('the first occurrence of a term is split off, later ones stay text', () => {
	const parts = splitAtTerms('检查灭火器，再检查灭火器。', names, new Set());
	expect(parts).toEqual(['检查', names[1], '，再检查灭火器。']);
});

test('a longer term wins over a shorter one inside it', () => {
	expect(splitAtTerms('灭火器箱', names, new Set())).toEqual([names[0]]);
});

test('a term seen earlier in the page is not linked again', () => {
	expect(splitAtTerms('灭火器', names, new Set(['extinguisher']))).toEqual(['灭火器']);
});

const glossary = [
	{ id: 'box', term: '灭火器箱', aliases: ['箱'], link: true },
	{ id: 'fire', term: '火', aliases: ['火灾'], link: true },
	{ id: 'common', term: '学习', aliases: [], link: false },
] as unknown as Library['glossary'];

test('names of one character and terms that are not to be linked are left out; aliases count', () => {
	expect(termNames(glossary)).toEqual([
		{ name: '灭火器箱', id: 'box' },
		{ name: '火灾', id: 'fire' },
	]);
});

const site = { plan: 'plan', documents: [{ id: 'plan', short: '方案', title: '防火方案', aliases: [] }] };
const plan = {
	id: 'documents/plan',
	section: 'documents',
	slug: 'plan',
	path: '/documents/plan/',
	file: 'documents/plan.mdx',
	frontmatter: {},
	headings: [{ id: 'c2-1', text: '二（一） 检查', line: 1 }],
};

/** Visits a tree the way the processor does and returns what was replaced. */
function replaced(frontmatter: object, tree: TreeNode, file = '/x/content/topics/a.mdx'): TreeNode[] {
	const library = {
		site,
		glossary,
		pages: [{ id: 'topics/a', section: 'topics', slug: 'a', file: 'topics/a.mdx', frontmatter }, plan],
	} as unknown as Library;
	const plugin = textLinks(() => library)({ fileURL: pathToFileURL(file) }) as
		| { element: { filter: string[]; visit(node: TreeNode, context: TreeContext): void } }
		| undefined;
	const found: TreeNode[] = [];
	const walk = (node: TreeNode, parents: TreeNode[]): void => {
		const context = {
			parent: (of: TreeNode) => parents[parents.indexOf(of) + 1] ?? (of === node ? parents[0] : undefined),
			replaceNode: (_: TreeNode, parts: TreeNode[]) => found.push(...parts),
		} as unknown as TreeContext;
		if (node.tagName && plugin?.element.filter.includes(node.tagName)) plugin.element.visit(node, context);
		for (const child of node.children ?? []) walk(child, [node, ...parents]);
	};
	walk(tree, []);
	return found;
}
const written = (parts: TreeNode[]) => parts.map(({ value, properties }) => value ?? properties?.['href']);
const element = (tagName: string, ...children: (TreeNode | string)[]): TreeNode => ({
	type: 'element',
	tagName,
	children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

test('the first occurrence in a page becomes a link to the glossary', () => {
	const parts = replaced({}, element('div', element('p', '防火灾。'), element('p', '又是火灾。')));
	expect(written(parts)).toEqual(['防', '/glossary/#fire', '。']);
});

test('a place of a document becomes a link to its clause, each time that a block names it', () => {
	const parts = replaced(
		{},
		element('div', element('p', '方案二（一）讲火灾。'), element('p', '见二（一）。')),
	);
	expect(written(parts)).toEqual([
		'/documents/plan/#c2-1',
		'讲',
		'/glossary/#fire',
		'。',
		'见',
		'/documents/plan/#c2-1',
		'。',
	]);
});

test('inside links and headings nothing is linked', () => {
	expect(replaced({}, element('h2', element('strong', '方案二（一）')))).toEqual([]);
	expect(replaced({}, element('h2', element('strong', '火灾')))).toEqual([]);
	expect(replaced({}, element('p', element('a', element('em', '火灾'))))).toEqual([]);
});

test('a page may forgo links of terms, and what is no page of the library has none', () => {
	const tree = element('p', '火灾');
	expect(replaced({ terms: false }, tree)).toEqual([]);
	expect(replaced({}, tree, '/x/content/topics/b.mdx')).toEqual([]);
	expect(textLinks(() => ({ site, glossary, pages: [] }) as unknown as Library)({})).toBeUndefined();
});
