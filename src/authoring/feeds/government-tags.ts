import { contentDay } from '../dates/content-day.ts';
import type { Library } from '../read/library.ts';
import { pageById } from '../read/lookup.ts';
import { siteAddress } from '../addresses/site-address.ts';

/**
 * The meta tags by which Chinese authorities have their sites say what a page is (国办发〔2017〕47号, 网页设计规范): of
 * the site, of its sections, of what stands in them. None where `site.yaml` names neither host nor registration, and
 * none that would be empty.
 * @param address of the page, `topics/ideals`
 */
export function governmentTags(library: Library, contentDir: string, address: string): [string, string][] {
	const { site } = library;
	const { host, registration, url } = site;
	if (host === undefined && registration === undefined) return [];
	const page = pageById(library, address);
	const section = site.sections.find(({ id }) => id === (page?.section ?? address));
	const tags: [string, string | undefined][] = [
		['SiteName', site.title],
		['SiteDomain', url === undefined ? undefined : new URL(url).host],
		['SiteIDCode', registration?.code],
		['ColumnName', section?.label],
		['ColumnDescription', page ? undefined : section?.summary],
		['ArticleTitle', page?.frontmatter.title],
		['PubDate', page && contentDay(library, contentDir, address)],
		['ContentSource', page && (host ?? site.organisation)],
		['Url', url === undefined || !page ? undefined : siteAddress(url, page.path)],
	];
	return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}
