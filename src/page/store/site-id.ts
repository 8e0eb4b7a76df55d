/** The site's name in this browser: every key begins with it. */
export function siteId(): string {
	return document.querySelector<HTMLMetaElement>('meta[name="site-id"]')?.content ?? 'site';
}
