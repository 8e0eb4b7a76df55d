import { find } from '../../../src/search/find/find.ts';
import { SearchFault } from '../../../src/search/find/index/search-fault.ts';
import { SiteIndex } from '../../../src/search/find/index/site-index.ts';
import type { Asker } from './chromium.ts';
import { BuiltFiles } from './files.ts';

/**
 * Search without a browser, on the built folder itself: the same code, and much quicker to ask many things. Nothing of
 * the index is there before a query, which tells what each has to load.
 */
export function openNode(folder: string): Asker {
	return {
		async ask(asked) {
			const answers = [];
			for (const { query, source } of asked) {
				const files = new BuiltFiles(folder);
				const ground = { index: new SiteIndex(files), scope: {}, today: '2023-09-20' };
				const began = performance.now();
				try {
					const { listing, suggestions } = await find(query, ground);
					const milliseconds = performance.now() - began;
					const bytes = files.received;
					const results = listing.hits.map(({ page: path, title }) => ({ path, title }));
					const holds = (): boolean => listing.hits.some(({ page }) => page === source);
					while (source !== undefined && !holds() && listing.rest > 0) await listing.more(20);
					answers.push({
						...{ results: results.slice(0, 10), recalled: holds(), failed: false },
						...{ suggestions, milliseconds, bytes },
					});
				} catch (error) {
					if (!(error instanceof SearchFault)) throw error;
					answers.push({
						...{ results: [], recalled: false, failed: true, suggestions: [] },
						milliseconds: performance.now() - began,
					});
				}
			}
			return answers;
		},
		close: () => Promise.resolve(),
	};
}
