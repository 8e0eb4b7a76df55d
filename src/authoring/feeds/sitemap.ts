import { escapeHtml } from '../../page/core/escape-html.ts';
import { contentDay } from '../dates/content-day.ts';
import type { Library } from '../read/library.ts';
import { formerAddresses } from '../addresses/former-addresses.ts';
import { siteAddress } from '../addresses/site-address.ts';

/** Pages that hold what is the reader's own, find others, or only lead on. */
const LEFT_OUT = /^(?:404|my|present|print|questions|review|search)(?:\/|$)/;

/**
 * The site map (sitemaps.org) of the built pages; undefined where the site's own address is not known.
 * @param paths of the pages from the root, as Astro names them: `topics/ideals/`
 */
export function sitemap(library: Library, paths: readonly string[], contentDir: string): string | undefined {
	const { url } = library.site;
	if (url === undefined) return undefined;
	const pages = new Map(library.pages.map((page) => [page.path.slice(1), page]));
	const former = formerAddresses(library);
	const entries = paths
		.filter((at) => !LEFT_OUT.test(at) && !former.has(at.replace(/\/$/, '')))
		.sort()
		.map((at) => {
			const page = pages.get(at);
			const changed = page && contentDay(library, contentDir, page.id);
			return `<url><loc>${escapeHtml(siteAddress(url, at))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>\n`;
		});
	return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

/** `robots.txt`: all may be read; where the site map is, where the site's address is known. */
export const robots = ({ site }: Library): string =>
	`User-agent: *\nDisallow:\n${site.url === undefined ? '' : `Sitemap: ${siteAddress(site.url, '/sitemap.xml')}\n`}`;
