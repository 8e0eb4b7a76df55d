import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../authoring/read/library.ts';
import { beginLetterTables } from './letter-tables.ts';
import type { MakeTables } from './letter-tables.ts';
import type { FinishIndex } from './make-index.ts';

/**
 * Makes the search index of the built site, from the pages as Astro left them. Put it behind `publishSite`, which then
 * publishes them while Pagefind works.
 */
export function searchIndex(library: () => Library): AstroIntegration {
	let folder = '';
	let makeTables: MakeTables;
	let finish: FinishIndex;
	return {
		name: 'search-index',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ integrations: [finishIndex(() => finish())] });
			},
			'astro:config:done': ({ config }) => {
				folder = fileURLToPath(config.outDir);
			},
			// Made beside the scripts and the pages, which keep one processor busy.
			'astro:build:start': () => {
				makeTables = beginLetterTables(path.basename(folder));
			},
			'astro:build:done': async () => {
				// Only a build needs it and Pagefind; `astro dev` starts without them.
				const { beginIndex } = await import('./make-index.ts');
				finish = await beginIndex(library(), makeTables, folder);
			},
		},
	};
}

/** Stands behind what others do with the built pages, and before the folder is packed: meanwhile Pagefind works. */
function finishIndex(finish: FinishIndex): AstroIntegration {
	return {
		name: 'finish-search-index',
		hooks: {
			'astro:build:done': async ({ logger }) => {
				const { places, pages } = await finish();
				logger.info(`${places} places in ${pages} pages`);
			},
		},
	};
}
