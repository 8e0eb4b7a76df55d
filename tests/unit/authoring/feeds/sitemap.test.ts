import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { robots, sitemap } from '../../../../src/authoring/feeds/sitemap.ts';

const content = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
const whole = checkContent(content).library!;
const at = (url?: string): Library => ({
	...whole,
	site: JSON.parse(JSON.stringify({ ...whole.site, url })) as Library['site'],
});
const built = [
	'',
	'topics/',
	'topics/alarm/',
	'my/',
	'search/',
	'404/',
	'present/topics/alarm/',
	'questions/alarm/0/',
];

test('a site map lists what is there to read, below the folder where the site stands', () => {
	const map = sitemap(at('https://example.org/study'), built, content)!;
	expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map((found) => found[1])).toEqual([
		'https://example.org/study/',
		'https://example.org/study/topics/',
		'https://example.org/study/topics/alarm/',
	]);
	expect(robots(at('https://example.org/study'))).toContain(
		'Sitemap: https://example.org/study/sitemap.xml\n',
	);
});

test('where the address of the site is not known there is no map, and robots.txt names none', () => {
	expect(sitemap(at(), built, content)).toBeUndefined();
	expect(robots(at())).toBe('User-agent: *\nDisallow:\n');
});
