import { booklets } from '../shown/booklets.ts';
import type { Check } from './check.ts';
import { knownHeadings, knownIds } from './check.ts';
import type { LibraryPage } from '../read/library.ts';
import { formerAddresses } from '../addresses/former-addresses.ts';
import { suggestion } from '../tell/nearest.ts';
import { presentAddress } from '../addresses/present-address.ts';

/** Addresses that code makes. */
const MADE = [
	'/',
	'/schedule/',
	'/quizzes/',
	'/exams/',
	'/review/',
	'/checklists/',
	'/checklists/mine/',
	'/my/',
	'/my/plan/',
	'/glossary/',
	'/documents/',
	'/reviews/',
	'/updates/',
	'/search/',
	'/schedule.ics',
	'/updates.xml',
];

/** Links in bodies, and those of the home page, lead to pages and headings that exist. */
export const checkLinks: Check = (context) => {
	const { library, outlines, report, reportLine } = context;
	const pages = new Map(library.pages.map((page) => [page.path, page]));
	const former = formerAddresses(library);
	const files = new Map(library.pages.map((page) => [page.file, page]));
	const folders = [...library.site.sections.map(({ id }) => id), 'quizzes', 'checklists'];
	const others = new Set([
		...MADE,
		...folders.map((id) => `/${id}/`),
		...library.quizzes.map(({ id }) => `/quizzes/${id}/`),
		...library.checklists.map(({ id }) => `/checklists/${id}/`),
		...(library.worksheets.length > 0 ? ['/worksheets/'] : []),
		...library.worksheets.map(({ id }) => `/worksheets/${id}/`),
		...booklets(library).map(({ id }) => (id === '' ? '/print/' : `/print/${id}/`)),
		...[
			'schedule',
			...library.pages.map(({ id }) => id),
			...library.quizzes.map(({ id }) => `quizzes/${id}`),
		].flatMap((id) => presentAddress(id) ?? []),
	]);
	const anchors = new Map([
		['/glossary/', knownIds(context, 'glossary.yaml', library.glossary)],
		['/schedule/', knownIds(context, 'schedule.yaml', library.schedule)],
		['/documents/', knownIds(context, 'site.yaml', library.site.documents, ['documents'])],
	]);

	/** What is wrong with a link in a page; undefined also where that cannot be known. */
	function fault(href: string, own: LibraryPage | undefined): string | undefined {
		const [address, heading] = href.split('#') as [string, string?];
		const target = address.split('?')[0]!;
		const page = target === '' ? own : pages.get(target);
		if (!page && target !== '' && !others.has(target)) {
			const known = [...pages.keys(), ...others];
			if (known.includes(`${target}/`)) return '链接结尾少了斜线';
			if (/^www\.|^[\w-]+(\.[\w-]+)*\.(cn|com|org|net)(\/|$)/.test(target))
				return '别的网站的地址要从 https:// 写起';
			const moved = former.get(target.slice(1, -1));
			if (moved) return `这一页换了地址，写“${moved.path}”`;
			const whole = `/${target.replace(/^(\.*\/)+/, '').replace(/\/?$/, '/')}`;
			if (known.includes(whole)) return `链接要从斜线写起，写到斜线为止，是不是想写“${whole}”`;
			return `链接的页面不存在${suggestion(target, known)}`;
		}
		if (!heading) return undefined;
		const ids = page ? knownHeadings(context, page) : anchors.get(target) && [...anchors.get(target)!];
		return !ids || ids.includes(heading) ? undefined : `那一页没有这个小标题${suggestion(heading, ids)}`;
	}

	for (const [file, { links }] of outlines) {
		for (const { href, line } of links) {
			if (/^(https?:|mailto:|tel:)/.test(href)) continue;
			const what = fault(href, files.get(file));
			if (what) reportLine('dead-link', file, line, what, href);
		}
	}
	const { requirement, goals } = library.site.programme;
	const named = [
		...library.home.tiles.map(({ href }, at) => ({ file: 'index.mdx', at: ['tiles', at, 'href'], href })),
		...Object.entries({ requirement, goals }).map(([name, phrases]) => ({
			file: 'site.yaml',
			at: ['programme', name, 'href'],
			href: phrases?.href,
		})),
	];
	for (const { file, at, href } of named) {
		const what = href === undefined ? undefined : fault(href, undefined);
		if (what) report('dead-link', file, at, what, href);
	}
};
