import { escapeHtml } from '../../page/core/escape-html.ts';
import { dateOf } from '../read/library.ts';
import type { Library } from '../read/library.ts';
import { siteAddress } from '../addresses/site-address.ts';

/** The updates and the pages of dated sections as one list, the newest first; a page that an update tells of once. */
function newsOf({ site, updates, pages }: Library): Library['updates'] {
	const told = new Set(updates.map(({ page }) => page));
	const dated = new Set(
		site.sections.filter(({ list, feed }) => list === 'date' && feed).map(({ id }) => id),
	);
	const notices = pages
		.filter(({ id, section }) => dated.has(section) && !told.has(id))
		.map((page) => {
			const { title, description: summary } = page.frontmatter;
			return { id: page.id, date: dateOf(page)!, title, summary, page: page.id };
		});
	return [...updates, ...notices].sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
}

/** What is new as an Atom feed (RFC 4287). Addresses are relative where the site's own is not configured. */
export function updateFeed(library: Library): string {
	const { site } = library;
	const updates = newsOf(library);
	const link = (path: string): string => siteAddress(site.url, path);
	const entries = updates.map(
		({ id, date, title, summary, page }) => `
	<entry>
		<id>tag:${site.id},${date}:${id}</id>
		<title>${escapeHtml(title)}</title>
		<updated>${date}T00:00:00Z</updated>
		<link href="${escapeHtml(link(page ? `/${page}/` : `/updates/#${id}`))}"/>
		<summary>${escapeHtml(summary)}</summary>
	</entry>`,
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
	<id>tag:${site.id},${site.programme.start}:updates</id>
	<title>${escapeHtml(site.title)}</title>
	<author><name>${escapeHtml(site.organisation)}</name></author>
	<updated>${updates[0]?.date ?? site.programme.start}T00:00:00Z</updated>
	<link rel="self" href="${escapeHtml(link('/updates.xml'))}"/>${entries.join('')}
</feed>
`;
}
