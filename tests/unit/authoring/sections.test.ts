import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { namedBy, pageById, pagesOf } from '../../../src/authoring/read/lookup.ts';
import { footerLinks, headerLinks } from '../../../src/authoring/shown/navigation.ts';
import { SECTIONS_TAKEN } from '../../../src/model/site.ts';
import { sound, told } from './edited-folder.ts';

const library = checkContent(sound).library!;

test('a section of the office stands in the navigation where site.yaml says', () => {
	expect(headerLinks(library)).toContainEqual({ label: '通知公告', href: '/notices/' });
	expect(footerLinks(library)).toEqual([
		{ label: '帮助', href: '/help/' },
		{ label: '案例', href: '/cases/' },
		{ label: '文件', href: '/documents/' },
	]);
});

test('pages of a dated section stand newest first, others by their order', () => {
	expect(pagesOf(library, 'notices').map(({ slug }) => slug)).toEqual(['drill-day', 'stairs-closed']);
	expect(pagesOf(library, 'topics').map(({ slug }) => slug)).toEqual([
		'escape',
		'extinguisher',
		'alarm',
		'torch',
	]);
});

test('a page knows the pages of such sections that name it', () => {
	const namedIn = (id: string) =>
		namedBy(library, pageById(library, id)!).map(({ label, pages }) => [
			label,
			...pages.map(({ slug }) => slug),
		]);
	expect(namedIn('topics/escape')).toEqual([['通知公告', 'stairs-closed']]);
	expect(namedIn('cases/night-reading-room')).toEqual([['通知公告', 'stairs-closed']]);
	expect(namedIn('topics/alarm')).toEqual([]);
});

const notice = 'notices/drill-day.mdx';

test('what a page of such a section names has to be there', () => {
	expect(told({ [notice]: (text) => text.replace('[evacuation]', '[evacuatoin]') })).toEqual([
		'6 没有这个措施，应当是 measures 文件夹里的编号，是不是想写“evacuation” | evacuatoin',
	]);
	expect(told({ [notice]: (text) => text.replace('date: ', 'pages: [cases/day]\ndate: ') })).toEqual([
		'5 没有这个页面，应当是各栏目文件夹里的编号 | cases/day',
	]);
});

test('a dated page needs its day and no order, an ordered one its order', () => {
	expect(told({ [notice]: (text) => text.replace('date: 2026-11-12\n', '') })).toEqual(['2 缺少“date” | ']);
	expect(told({ [notice]: (text) => text.replace('2026-11-12', '2026/11/12') })).toEqual([
		'5 “date”要写成2026-11-12 | 2026/11/12',
	]);
	expect(told({ 'cases/night-reading-room.mdx': (text) => text.replace('order: 1\n', '') })).toEqual([
		'2 缺少“order” | ',
	]);
});

test('a section cannot take an address of the site itself', () => {
	expect(told({ 'site.yaml': (text) => text.replace('id: cases', 'id: search') })[0]).toContain(
		'这个名字网站另有用处，栏目换一个，例如 notices | search',
	);
	const own = readdirSync(path.resolve(import.meta.dirname, '../../../src/pages'), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.filter((name) => !name.startsWith('[') && !library.site.sections.some(({ id }) => id === name));
	expect(own.filter((name) => !SECTIONS_TAKEN.includes(name))).toEqual([]);
});

test('a folder of pages that no section names is told, with where to write it', () => {
	const [problem] = told({ 'site.yaml': (text) => text.replace(/.*id: notices.*\n/, '') });
	expect(problem).toContain('网站不会用到这个文件');
});
