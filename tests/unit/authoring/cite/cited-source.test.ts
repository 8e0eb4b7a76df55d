import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { pageById, pagesOf } from '../../../../src/authoring/read/lookup.ts';
import { headingIdsOf, parseSource, resolveSources } from '../../../../src/authoring/cite/cited-source.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
const library = readLibrary(folder).library;

test('a source is a page and a heading, or a document and a place', () => {
	expect(parseSource('topics/escape#route')).toEqual({ page: 'topics/escape', heading: 'route' });
	expect(parseSource('topics/escape')).toEqual({ page: 'topics/escape', heading: undefined });
	expect(parseSource('plan 二（一）3')).toEqual({ document: 'plan', place: '二（一）3' });
	expect(parseSource('plan')).toEqual({ document: 'plan', place: undefined });
	expect(parseSource('plan 第 1/2 页')).toEqual({ document: 'plan', place: '第 1/2 页' });
});

const withoutPages = { ...library, pages: library.pages.filter(({ section }) => section !== 'documents') };
const resolved = (source: string, from = library) => resolveSources(from, [source]);

test('a page is called by its title and heading and leads there', () => {
	expect(resolved('topics/escape#route')).toEqual([
		{ label: '疏散逃生 › 怎么走', href: '/topics/escape/#route', opens: 'page' },
	]);
	expect(resolved('topics/escape')).toEqual([{ label: '疏散逃生', href: '/topics/escape/', opens: 'page' }]);
});

test('a chapter of a material is called by its title', () => {
	expect(resolved('materials/handbook#alarm')).toEqual([
		{ label: '馆内消防手册 › 报警', href: '/materials/handbook/#alarm', opens: 'page' },
	]);
});

test('a document opens at the clause that the source names', () => {
	expect(resolved('plan 二2')).toEqual([
		{ label: '活动方案 二2', href: '/documents/plan/#c2-2', opens: 'document' },
	]);
	expect(resolved('plan')).toEqual([{ label: '活动方案', href: '/documents/plan/', opens: 'document' }]);
});

test('of several clauses each is a link, a range is one', () => {
	expect(resolved('plan 一1、二')).toEqual([
		{ label: '活动方案 一1', href: '/documents/plan/#c1-1', opens: 'document' },
		{ label: '活动方案 二', href: '/documents/plan/#c2', opens: 'document' },
	]);
	expect(resolved('plan 二1至2')).toEqual([
		{ label: '活动方案 二1至2', href: '/documents/plan/#c2-1', opens: 'document' },
	]);
});

test('a document without a page opens at its address, and in the list of documents where it has none', () => {
	const named = { label: '活动方案 二', opens: 'document' };
	expect(resolved('plan 二', withoutPages)).toEqual([{ ...named, href: '/documents/#plan' }]);
	const documents = library.site.documents.map((document) => ({
		...document,
		short: undefined,
		url: 'https://example.org/plan',
	}));
	expect(resolved('plan', { ...withoutPages, site: { ...library.site, documents } })).toEqual([
		{ label: '《校图书馆消防安全月活动方案》', href: 'https://example.org/plan', opens: 'document' },
	]);
});

test('every source of the content of this site leads somewhere', () => {
	const { library: own } = readLibrary(path.resolve(import.meta.dirname, '../../../../content'));
	const sources = [
		...own.pages.flatMap(({ frontmatter }) => frontmatter.sources ?? []),
		...[...own.schedule, ...own.glossary].flatMap((one) => one.sources),
		...own.quizzes.flatMap(({ questions }) => questions.flatMap((question) => question.sources)),
		...own.checklists.flatMap(({ groups }) =>
			groups.flatMap(({ items }) => items.flatMap((item) => item.sources ?? [])),
		),
	];
	expect(sources.length).toBeGreaterThan(100);
	expect(sources.filter((source) => resolved(source, own).some(({ href }) => !href))).toEqual([]);
});

test('what is made from the frontmatter can be linked too', () => {
	const ids = (id: string) => headingIdsOf(pageById(library, id)!);
	expect(ids('materials/handbook')).toEqual(['about', 'chapters', 'alarm', 'leave']);
	expect(ids('rules/real-drill')).toEqual(['rule', 'self-check']);
});

test('pages are found by id and by section, in their order', () => {
	expect(pageById(library, 'topics/nothing')).toBeUndefined();
	expect(pagesOf(library, 'topics').map(({ slug }) => slug)).toEqual([
		'escape',
		'extinguisher',
		'alarm',
		'torch',
	]);
	expect(library.pages.map(({ section }) => section)[0]).toBe('programme');
});
