import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Library } from '../../authoring/library.ts';
import { readBuiltPage } from './built-page.ts';
import { documentOf, recordsOf } from './records.ts';
import type { SearchRecord } from './records.ts';
import { writeSidecars } from './sidecars.ts';
import { slimIndex } from './slim-index.ts';

/** Of all that Pagefind writes, what our own search loads. */
const NEEDED =
	/^(pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(meta|index|fragment|filter))$/;

/** Makes the search index of the built site. Put it before what changes the addresses in built pages. */
export function searchIndex(library: () => Library): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
					.map((name) => name.split(path.sep).join('/'))
					.filter((name) => name === 'index.html' || name.endsWith('/index.html'))
					.sort()
					.map((name) =>
						readBuiltPage(name.slice(0, -'index.html'.length), readFileSync(dist + name, 'utf8')),
					);
				const records = recordsOf(library(), pages);
				await writeIndex(records, path.join(dist, 'pagefind'));
				writeSidecars(records, pages, path.join(dist, 'search', 'words'));
				logger.info(`${records.length} places in ${pages.length} pages`);
			},
		},
	};
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
