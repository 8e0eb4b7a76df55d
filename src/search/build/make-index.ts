import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../../authoring/read/library.ts';
import { Kept } from '../../cache/kept.ts';
import { toolsIn } from '../../cache/tools.ts';
import { readBuiltPage } from './built-page.ts';
import { charactersOf } from './letters.ts';
import { otherWordsOf } from './other-words-of.ts';
import { documentOf } from './document-of.ts';
import { recordsOf } from './records.ts';
import type { SearchRecord } from './search-record.ts';
import { preloadSearch } from './preload.ts';
import { writeSidecars } from './sidecars.ts';
import { slimIndex } from './slim-index.ts';
import type { IndexFile } from './slim-index.ts';
import type { TableSums } from '../find/index/site-words.ts';

/** Of all that Pagefind writes, what our own reader loads. */
const ENTRY = 'pagefind-entry.json';
const NEEDED = /^(pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;

/**
 * Makes the search index of a built site in its folder, and lets the search page know of it.
 * @returns how many places of how many pages it holds
 */
export async function makeIndex(library: Library, dist: string): Promise<{ places: number; pages: number }> {
	// Pagefind is a program of its own: it starts, and later works, while this one does.
	const begun = pagefind.createIndex({ forceLanguage: 'zh-CN', writePlayground: false });
	const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((name) => name.split(path.sep).join('/'))
		.filter((name) => name === 'index.html' || name.endsWith('/index.html'))
		.sort()
		.map((name) =>
			readBuiltPage(name.slice(0, -'index.html'.length), readFileSync(path.join(dist, name), 'utf8')),
		);
	const records = recordsOf(library, pages);
	const index = await indexOf(records, begun);
	const made = index.getFiles();
	const kept = Kept.open(`search ${path.basename(dist)}`);
	const tools = toolsIn('search/build', 'cache');
	const characters = await kept.takeJson(`characters ${tools}`, charactersOf);
	const sums = writeSidecars(records, pages, (siteText) => otherWordsOf(library, siteText), characters, dist);
	const { files } = await made;
	await pagefind.close();
	writeIndex(await slimIndex(files, kept, tools), sums, path.join(dist, 'pagefind'));
	kept.save();
	preloadSearch(dist);
	return { places: records.length, pages: pages.length };
}

async function indexOf(
	records: readonly SearchRecord[],
	begun: ReturnType<typeof pagefind.createIndex>,
): Promise<pagefind.PagefindIndex> {
	const { index, errors } = await begun;
	if (!index) throw new Error(errors.join('\n'));
	await Promise.all(
		records.map(async (record) => {
			const added = await index.addHTMLFile({ url: record.url, content: documentOf(record) });
			if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('\n')}`);
		}),
	);
	return index;
}

function writeIndex(files: readonly IndexFile[], words: TableSums, folder: string): void {
	for (const file of files) {
		const name = path.posix.basename(file.path);
		if (!NEEDED.test(name)) continue;
		const target = path.join(folder, file.path);
		mkdirSync(path.dirname(target), { recursive: true });
		if (name !== ENTRY) writeFileSync(target, file.content);
		// What is fetched first says what the tables beside the index are called.
		else
			writeFileSync(target, JSON.stringify({ ...JSON.parse(Buffer.from(file.content).toString()), words }));
	}
}
