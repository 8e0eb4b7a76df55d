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
	'.xml': 'application/xml',
	'.ics': 'text/calendar; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.wasm': 'application/wasm',
};

/** Where the tests serve the same folder a second time, deeper than the root. */
export const DEEP_PATH = '/x/y/';

/** The file that a path of the site asks for, or its 404 page. */
function find(folder: string, pathname: string): { file: string; status: number } {
	const inner = pathname.startsWith(DEEP_PATH) ? pathname.slice(DEEP_PATH.length - 1) : pathname;
	let file = path.join(folder, path.normalize(decodeURIComponent(inner)));
	if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
	return existsSync(file) ? { file, status: 200 } : { file: path.join(folder, '404.html'), status: 404 };
}

/** Serves a built site from a folder, at the root and at `DEEP_PATH`; a free port where none is given. */
export async function serveFolder(folder: string, port = 0): Promise<{ base: string; server: Server }> {
	const server = createServer((request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://site');
		const { file, status } = find(folder, pathname);
		if (status === 200 && file.endsWith('index.html') && !/\/(index\.html)?$/.test(pathname)) {
			response.writeHead(301, { Location: `${pathname}/${search}` }).end();
			return;
		}
		if (!existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(status, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
		createReadStream(file).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { base: `http://127.0.0.1:${address.port}`, server };
}
