import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../authoring/read/library.ts';
import type { FinishIndex } from './make-index.ts';

/** Makes the search index of the built site. Put it before what changes the addresses in built pages. */
export function searchIndex(library: () => Library): AstroIntegration {
	let finish: FinishIndex;
	return {
		name: 'search-index',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ integrations: [finishIndex(() => finish())] });
			},
			'astro:build:done': async ({ dir }) => {
				// Only a build needs it, Pagefind and the tables of characters; `astro dev` starts without them.
				const { beginIndex } = await import('./make-index.ts');
				finish = await beginIndex(library(), fileURLToPath(dir));
			},
		},
	};
}

/** Stands behind what others do with the built pages: meanwhile Pagefind works. */
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
