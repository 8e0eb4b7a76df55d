import type { Site } from '../../model/site.ts';

/** What a programme asks for and what it is to reach: every list of set phrases that `programme` in `site.yaml` has. */
export function programmeItems({ programme }: Site): string[][] {
	return Object.values(programme as Record<string, unknown>).map((part) => {
		const items = typeof part === 'object' && part !== null && 'items' in part ? part.items : [];
		return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : [];
	});
}
