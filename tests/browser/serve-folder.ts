import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.json': 'application/json',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
	'.ics': 'text/calendar; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.wasm': 'application/wasm',
};

/** Where the tests serve the same folder a second time, deeper than the root. */
export const DEEP_PATH = '/x/y/';

/** Where the tests serve the small programme beside it: where it does not matter which, pages are lighter there. */
export const SMALL_PATH = '/small/';

/** In what a host differs from a good one. */
export interface Oddities {
	/** What it answers where nothing is. */
	missing?: { file: string; status: number };
	headers?: Readonly<Record<string, string>>;
}

/** The file that a path of the site asks for. */
function find(folder: string, pathname: string, small?: string): string | undefined {
	const isSmall = small !== undefined && pathname.startsWith(SMALL_PATH);
	const [root, at] = isSmall
		? [small, SMALL_PATH]
		: [folder, pathname.startsWith(DEEP_PATH) ? DEEP_PATH : '/'];
	let file = path.join(root, path.normalize(decodeURIComponent(pathname.slice(at.length - 1))));
	if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
	return existsSync(file) ? file : undefined;
}

/**
 * Serves a built site from a folder, at the root and at `DEEP_PATH`; a free port where none is given.
 * @param small what to serve at `SMALL_PATH`
 */
export async function serveFolder(
	folder: string,
	port = 0,
	{ missing = { file: '404.html', status: 404 }, headers = {} }: Oddities = {},
	small?: string,
): Promise<{ base: string; server: Server }> {
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://site');
		const found = find(folder, pathname, small);
		if (found?.endsWith('index.html') && !/\/(index\.html)?$/.test(pathname)) {
			response.writeHead(301, { Location: `${pathname}/${search}` }).end();
			return;
		}
		const file = found ?? path.join(folder, missing.file);
		if (!existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
		response.writeHead(found ? 200 : missing.status, { 'Content-Type': type, ...headers });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { base: `http://127.0.0.1:${address.port}`, server };
}
