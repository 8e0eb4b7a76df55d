import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_SITE } from '../browser/built-folders.ts';

/** One page of every kind, of the small programme: what the site's own content says does not matter here. */
const KINDS = [
	'index.html',
	'programme/overview/index.html',
	'topics/index.html',
	'topics/alarm/index.html',
	'materials/handbook/index.html',
	'measures/index.html',
	'measures/lesson/index.html',
	'rules/index.html',
	'rules/real-drill/index.html',
	'help/start/index.html',
	'schedule/index.html',
	'glossary/index.html',
	'updates/index.html',
	'search/index.html',
	'quizzes/index.html',
	'quizzes/basics/index.html',
	'exams/drill/index.html',
	'review/index.html',
	'checklists/index.html',
	'checklists/staff/index.html',
	'checklists/mine/index.html',
	'my/index.html',
	'my/plan/index.html',
	'404.html',
];

const textOf = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** The landmarks and the headings of the first two levels, as they come. */
function landmarksOf(html: string): string[] {
	const main = [html.indexOf('<main'), html.indexOf('</main>')] as const;
	const found: string[] = [];
	for (const { 0: tag, 1: name, 2: attributes, index } of html.matchAll(
		/<(header|nav|main|aside|footer|search|h1|h2)\b([^>]*)>/g,
	)) {
		// In the text a header or footer is that of a part, not of the page.
		if (/header|footer/.test(name!) && index > main[0] && index < main[1]) continue;
		const label = /aria-label="([^"]*)"/.exec(attributes!)?.[1];
		const end = html.indexOf(`</${name}>`, index);
		const words = /^h\d/.test(name!) ? textOf(html.slice(index + tag.length, end)) : label;
		found.push([name, ...(words ? [words] : [])].join(' '));
	}
	return found;
}

test('Starlight: every kind of page has the landmarks and headings that it had (else: src/overrides/, src/pages/)', async () => {
	const all = KINDS.map((page) => {
		const html = readFileSync(path.join(SMALL_SITE, page), 'utf8');
		return `${page}\n${landmarksOf(html)
			.map((line) => `  ${line}\n`)
			.join('')}`;
	});
	await expect(all.join('\n')).toMatchFileSnapshot('landmarks.txt');
});

test('Starlight: every page has one main part, one heading above all and names for its navigations', () => {
	for (const page of KINDS) {
		const found = landmarksOf(readFileSync(path.join(SMALL_SITE, page), 'utf8'));
		expect(
			found.filter((line) => line.startsWith('main')),
			page,
		).toHaveLength(1);
		expect(
			found.filter((line) => line.startsWith('h1')),
			page,
		).toHaveLength(1);
		const navigations = found.filter((line) => line.startsWith('nav'));
		expect(navigations, page).not.toContain('nav');
		expect(new Set(navigations).size, page).toBe(navigations.length);
	}
});
