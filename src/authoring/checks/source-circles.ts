import type { Check } from './check.ts';
import { parseSource } from '../cite/cited-source.ts';

/**
 * No page proves itself: pages that name pages as their sources come to a document in the end. Pages that lead to each
 * other otherwise, and terms that do, are no circles: readers want the way there and back.
 */
export const checkSourceCircles: Check = ({ library, report }) => {
	const sources = new Map(
		library.pages.map(({ id, frontmatter }) => [
			id,
			(frontmatter.sources ?? []).map((source) => {
				const parsed = parseSource(source);
				return 'page' in parsed ? parsed.page : undefined;
			}),
		]),
	);
	for (const { id, file } of library.pages) {
		for (const [at, page] of sources.get(id)!.entries()) {
			const way = page === undefined ? undefined : wayBack(page, id, sources);
			if (!way) continue;
			const what = `出处绕成了一个圈：${[id, ...way].join(' → ')}`;
			report('source-circle', file, ['sources', at], what, page);
		}
	}
};

/** The shortest way along sources from a page to another, both included. */
function wayBack(
	from: string,
	to: string,
	sources: ReadonlyMap<string, readonly (string | undefined)[]>,
): string[] | undefined {
	const ways = [[from]];
	const seen = new Set([from]);
	for (const way of ways) {
		const last = way.at(-1)!;
		if (last === to) return way;
		for (const next of sources.get(last) ?? []) {
			if (next === undefined || seen.has(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	}
	return undefined;
}
