import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/library.ts';
import { pageById, pagesOf } from '../../../src/authoring/lookup.ts';
import { headingIdsOf, parseSource, resolveSource } from '../../../src/authoring/source.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/other-programme');
const library = readLibrary(folder).library;

test('a source is a page and a heading, or a document and a place', () => {
	expect(parseSource('topics/escape#route')).toEqual({ page: 'topics/escape', heading: 'route' });
	expect(parseSource('topics/escape')).toEqual({ page: 'topics/escape', heading: undefined });
	expect(parseSource('plan 二（一）3')).toEqual({ document: 'plan', place: '二（一）3' });
	expect(parseSource('plan')).toEqual({ document: 'plan', place: undefined });
	expect(parseSource('plan 第 1/2 页')).toEqual({ document: 'plan', place: '第 1/2 页' });
});

test('a page is called by its title and heading and leads there', () => {
	expect(resolveSource(library, 'topics/escape#route')).toEqual({
		label: '疏散逃生 › 怎么走',
		href: '/topics/escape/#route',
	});
	expect(resolveSource(library, 'topics/escape')).toEqual({ label: '疏散逃生', href: '/topics/escape/' });
});

test('a chapter of a material is called by its title', () => {
	expect(resolveSource(library, 'materials/handbook#alarm')).toEqual({
		label: '馆内消防手册 › 报警',
		href: '/materials/handbook/#alarm',
	});
});

test('a document is called by its short title, and by the full one where there is none', () => {
	expect(resolveSource(library, 'plan 二')).toEqual({ label: '活动方案 二' });
	const documents = library.site.documents.map((document) => ({
		...document,
		short: undefined,
		url: 'https://example.org/plan',
	}));
	expect(resolveSource({ ...library, site: { ...library.site, documents } }, 'plan')).toEqual({
		label: '《校图书馆消防安全月活动方案》',
		href: 'https://example.org/plan',
	});
});

test('what is made from the frontmatter can be linked too', () => {
	const ids = (id: string) => headingIdsOf(pageById(library, id)!);
	expect(ids('materials/handbook')).toEqual(['about', 'chapters', 'alarm', 'leave']);
	expect(ids('rules/real-drill')).toEqual(['rule', 'self-check']);
});

test('pages are found by id and by section, in their order', () => {
	expect(pageById(library, 'topics/nothing')).toBeUndefined();
	expect(pagesOf(library, 'topics').map(({ slug }) => slug)).toEqual(['escape', 'extinguisher', 'alarm']);
	expect(library.pages.map(({ section }) => section)[0]).toBe('programme');
});
