import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../../authoring/library.ts';
import { readBuiltPage } from './built-page.ts';
import { otherWordsOf } from './other-words-of.ts';
import { documentOf, recordsOf } from './records.ts';
import type { SearchRecord } from './records.ts';
import { preloadSearch } from './preload.ts';
import { writeSidecars } from './sidecars.ts';
import { slimIndex } from './slim-index.ts';

/** Of all that Pagefind writes, what a browser may load: our own reader, or Pagefind's. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(meta|index|fragment|filter))$/;

/**
 * Makes the search index of a built site in its folder, and lets the search page know of it.
 * @returns how many places of how many pages it holds
 */
export async function makeIndex(library: Library, dist: string): Promise<{ places: number; pages: number }> {
	const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((name) => name.split(path.sep).join('/'))
		.filter((name) => name === 'index.html' || name.endsWith('/index.html'))
		.sort()
		.map((name) =>
			readBuiltPage(name.slice(0, -'index.html'.length), readFileSync(path.join(dist, name), 'utf8')),
		);
	const records = recordsOf(library, pages);
	await writeIndex(records, path.join(dist, 'pagefind'));
	writeSidecars(records, pages, otherWordsOf(library), path.join(dist, 'search', 'words'));
	preloadSearch(dist);
	return { places: records.length, pages: pages.length };
}

async function writeIndex(records: readonly SearchRecord[], folder: string): Promise<void> {
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-CN', writePlayground: false });
	if (!index) throw new Error(errors.join('\n'));
	for (const record of records) {
		const added = await index.addHTMLFile({ url: record.url, content: documentOf(record) });
		if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
	}
	const { files } = await index.getFiles();
	for (const file of slimIndex(files)) {
		if (!NEEDED.test(path.posix.basename(file.path))) continue;
		const target = path.join(folder, file.path);
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileSync(target, file.content);
	}
	await pagefind.close();
}
