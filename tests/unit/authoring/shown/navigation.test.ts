import { expect, test } from 'vitest';
import type { Library, LibraryPage } from '../../../../src/authoring/read/library.ts';
import {
	headerLinks,
	neighbours,
	linkAbove,
	sectionWindow,
} from '../../../../src/authoring/shown/navigation.ts';
import { tools } from '../../../../src/reading/text/site.ts';

function library(count: number): Library {
	const pages = Array.from({ length: count }, (_, at) => ({ section: 'topics', slug: `p${at}` }));
	pages.push({ section: 'help', slug: 'other' });
	const sections = [
		{ id: 'topics', label: '专题' },
		{ id: 'help', label: '帮助' },
	];
	return { pages, site: { sections } } as unknown as Library;
}
const slugs = (pages: readonly LibraryPage[]) => pages.map(({ slug }) => slug);
const around = (count: number, at: number) => {
	const built = library(count);
	const { pages, total } = sectionWindow(built, built.pages[at]!);
	return { first: pages[0]!.slug, last: pages.at(-1)!.slug, shown: pages.length, total };
};

test('the header leads to the sections but help, then to the tools', () => {
	expect(headerLinks(library(1))).toEqual([{ label: '专题', href: '/topics/' }, ...tools]);
});

test('every page stands under its list, and exams and reviews under the self-test', () => {
	const under = (address: string) => linkAbove(library(1), address)?.href;
	expect(under('/topics/p0/')).toBe('/topics/');
	expect(under('/help/other/')).toBe('/help/');
	expect(under('/checklists/mine/')).toBe('/checklists/');
	expect(under('/my/plan/')).toBe('/my/');
	expect(under('/quizzes/')).toBe('/quizzes/');
	for (const address of ['/exams/general/', '/review/']) expect(under(address)).toBe('/quizzes/');
	for (const address of ['/', '/search/', '/404/']) expect(under(address)).toBeUndefined();
});

test('a small section is shown whole, without pages of other sections', () => {
	expect(around(19, 0)).toEqual({ first: 'p0', last: 'p18', shown: 19, total: 19 });
});

test('of a large section the part around the page is shown, always of the same size', () => {
	expect(around(300, 150)).toEqual({ first: 'p141', last: 'p159', shown: 19, total: 300 });
	expect(around(300, 0)).toEqual({ first: 'p0', last: 'p18', shown: 19, total: 300 });
	expect(around(300, 299)).toEqual({ first: 'p281', last: 'p299', shown: 19, total: 300 });
});

test('the first page of a section has none before it, the last none after it', () => {
	const built = library(3);
	const { previous, next } = neighbours(built, built.pages[1]!);
	expect(slugs([previous!, next!])).toEqual(['p0', 'p2']);
	expect(neighbours(built, built.pages[0]!)).toEqual({ next: built.pages[1] });
	expect(neighbours(built, built.pages[2]!)).toEqual({ previous: built.pages[1] });
});
