import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
};

/** Serves a folder as a good host does: texts packed with brotli, each once. */
export async function servePacked(folder: string): Promise<{ base: string; close(): void }> {
	const packed = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://site');
		let file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
		if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
		if (!existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const type = TYPES[path.extname(file)];
		let body = packed.get(file);
		if (!body) {
			const bytes = readFileSync(file);
			packed.set(file, (body = type ? brotliCompressSync(bytes) : bytes));
		}
		response.writeHead(200, {
			'Content-Type': type ?? 'application/octet-stream',
			...(type && { 'Content-Encoding': 'br' }),
		});
		response.end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { base: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
