import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as pagefind from 'pagefind';
import { serveFolder } from '../../browser/serve-folder.ts';

/** A site that holds the built site's index with Pagefind's own script beside it, and a page to run it in. */
export async function serveStock(built: string): Promise<{ base: string; close(): void }> {
	const folder = mkdtempSync(path.join(tmpdir(), 'bench-stock-'));
	cpSync(path.join(built, 'pagefind'), path.join(folder, 'pagefind'), { recursive: true });
	const { index } = await pagefind.createIndex({ writePlayground: false });
	for (const file of (await index!.getFiles()).files)
		if (/^(pagefind\.js|wasm\..*\.pagefind)$/.test(file.path))
			writeFileSync(path.join(folder, 'pagefind', file.path), file.content);
	await pagefind.close();
	writeFileSync(
		path.join(folder, 'index.html'),
		'<!doctype html><html lang="zh-CN"><title>stock</title></html>',
	);
	const { base, server } = await serveFolder(folder);
	return {
		base,
		close() {
			server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
