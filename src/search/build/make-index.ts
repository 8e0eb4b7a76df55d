import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../../authoring/read/library.ts';
import { writeBuilt } from '../../cache/earlier-files.ts';
import { Kept } from '../../cache/kept.ts';
import { toolsIn } from '../../cache/tools.ts';
import { readBuiltPage } from './built-page.ts';
import type { MakeTables } from './letter-tables.ts';
import { otherWordsOf } from './other-words-of.ts';
import { documentOf } from './document-of.ts';
import { recordsOf } from './records.ts';
import type { SearchRecord } from './search-record.ts';
import { preloadSearch } from './preload.ts';
import { wordingOf, writeSidecars } from './sidecars.ts';
import { slimIndex } from './slim-index.ts';
import type { IndexFile } from './slim-index.ts';
import type { TableSums } from '../find/index/site-words.ts';

const FOLDER = 'pagefind';
/** Of all that Pagefind writes, what our own reader loads. */
const ENTRY = 'pagefind-entry.json';
const NEEDED = /^(pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;

/** Waits for an index, writes it, and says how many places of how many pages it holds. */
export type FinishIndex = () => Promise<{ places: number; pages: number }>;

/**
 * Begins the search index of a built site, from what is in its folder. Pagefind is a program of its own, and the tables
 * of characters are made beside: both work on while others go on here.
 * @returns what writes the index into the folder and lets the search page know of it
 */
export async function beginIndex(
	library: Library,
	makeTables: MakeTables,
	dist: string,
): Promise<FinishIndex> {
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
	// There before its files are: an address that begins with it is the site's own.
	mkdirSync(path.join(dist, FOLDER), { recursive: true });
	const made = index.getFiles();
	// Who waits for it hears of it.
	made.catch(() => undefined);
	const wording = wordingOf(records, pages);
	const tables = makeTables({ text: wording.text, names: wording.names.map(([name]) => name) });
	return async () => {
		const kept = Kept.open(`search ${path.basename(dist)}`);
		const tools = toolsIn('search/build', 'cache');
		const others = otherWordsOf(library, wording.text);
		const sums = writeSidecars(wording, others, await tables, dist);
		const { files } = await made;
		await pagefind.close();
		writeIndex(await slimIndex(files, kept, tools), sums, dist);
		kept.save();
		preloadSearch(dist);
		return { places: records.length, pages: pages.length };
	};
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

function writeIndex(files: readonly IndexFile[], words: TableSums, dist: string): void {
	for (const file of files) {
		const name = path.posix.basename(file.path);
		if (!NEEDED.test(name)) continue;
		const target = path.join(FOLDER, file.path);
		mkdirSync(path.dirname(path.join(dist, target)), { recursive: true });
		if (name !== ENTRY) writeBuilt(dist, target, file.content);
		// What is fetched first says what the tables beside the index are called.
		else
			writeBuilt(
				dist,
				target,
				JSON.stringify({ ...JSON.parse(Buffer.from(file.content).toString()), words }),
			);
	}
}
