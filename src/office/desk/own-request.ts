import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from the desk itself: to this machine by its number, from the page of this server, with its
 * token. Another site that is open in the same browser has none of it; one that had its own name lead here has another
 * host.
 */
export function isOwnRequest(
	{ headers, url = '/', method = 'GET' }: Pick<IncomingMessage, 'headers' | 'url' | 'method'>,
	port: number,
	token: string,
): boolean {
	const host = `127.0.0.1:${port}`;
	if (headers.host !== host || !url.startsWith(`/${token}/`)) return false;
	const { origin } = headers;
	if (origin !== undefined && origin !== `http://${host}`) return false;
	if (method !== 'GET' && method !== 'HEAD' && origin === undefined) return false;
	const site = headers['sec-fetch-site'];
	if (site === undefined || site === 'same-origin') return true;
	// From the address bar, or from the desk of another programme of this machine, which stands at another port.
	const isOpened = site === 'none' || (site === 'same-site' && headers['sec-fetch-dest'] === 'document');
	return isOpened && method === 'GET';
}
