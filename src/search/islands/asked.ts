import { siteRoot } from '../../page/store/site-root.ts';

/** No address of a query is longer. */
const MOST = 200;

/** What is looked for of what stands in the input. */
export const asked = ({ value }: HTMLInputElement): string => value.trim().slice(0, MOST);

/** The search page with a query. */
export function searchAddress(query: string): string {
	const url = new URL('search/', siteRoot());
	url.searchParams.set('q', query);
	return url.href;
}
