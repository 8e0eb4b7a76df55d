/**
 * The address under which this site stands, with a slash at its end. Pages carry it as a link relative to themselves,
 * so that one built folder works at any path.
 */
export function siteRoot(): URL {
	const link = document.querySelector<HTMLLinkElement>('link[rel="home"]');
	return new URL(link?.href ?? '/', location.href);
}
