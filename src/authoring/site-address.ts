/**
 * The address of a path of the site, `/schedule/#a`; the path itself where the site's own address is not configured.
 * @param url where the site stands, a folder of its host too
 */
export const siteAddress = (url: string | undefined, path: string): string =>
	url === undefined ? path : new URL(path.replace(/^\//, ''), url.replace(/\/?$/, '/')).href;
