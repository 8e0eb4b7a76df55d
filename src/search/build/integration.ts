import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../authoring/read/library.ts';

/** Makes the search index of the built site. Put it before what changes the addresses in built pages. */
export function searchIndex(library: () => Library): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				// Only a build needs it, Pagefind and the tables of characters; `astro dev` starts without them.
				const { makeIndex } = await import('./make-index.ts');
				const { places, pages } = await makeIndex(library(), fileURLToPath(dir));
				logger.info(`${places} places in ${pages} pages`);
			},
		},
	};
}
