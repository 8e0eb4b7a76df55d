import type { Check } from './check.ts';
import { headingIdsOf } from '../source.ts';

/** Pages that code makes. */
const MADE = [
	'',
	'schedule',
	'quizzes',
	'exams',
	'review',
	'checklists',
	'my',
	'glossary',
	'updates',
	'search',
];

/** Links in bodies lead to pages and headings that exist; bodies hold no code. */
export const checkLinks: Check = ({ library, outlines, reportLine }) => {
	const pages = new Map(library.pages.map((page) => [page.path, page]));
	const others = new Set([
		...MADE.map((name) => `/${name}/`.replace('//', '/')),
		...library.site.sections.map(({ id }) => `/${id}/`),
		...library.quizzes.map(({ id }) => `/quizzes/${id}/`),
		...library.checklists.map(({ id }) => `/checklists/${id}/`),
		'/schedule.ics',
		'/updates.xml',
	]);
	const anchors: Record<string, readonly string[]> = {
		'/glossary/': library.glossary.map(({ id }) => id),
		'/schedule/': library.schedule.map(({ id }) => id),
	};
	for (const [file, { links, markup }] of outlines) {
		for (const { text, line } of markup) reportLine('body-markup', file, line, '正文里有代码', text);
		const own = library.pages.find((page) => page.file === file);
		for (const { href, line } of links) {
			if (/^(https?:|mailto:|tel:)/.test(href)) continue;
			const [target, heading] = href.split('#') as [string, string?];
			const page = target === '' ? own : pages.get(target);
			if (!page && !others.has(target)) {
				reportLine('dead-link', file, line, '链接的页面不存在', href);
			} else if (heading) {
				const ids = page ? headingIdsOf(page) : anchors[target];
				if (ids && !ids.includes(heading)) reportLine('dead-link', file, line, '那一页没有这个小标题', href);
			}
		}
	}
};
