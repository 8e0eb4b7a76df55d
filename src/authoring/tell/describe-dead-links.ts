import type { DeadLink } from '../addresses/built-links.ts';
import type { CheckedContent } from '../check-programme.ts';
import type { Problem } from './problem.ts';

const WHAT: Record<DeadLink['missing'], string> = {
	address: '生成的页面里有链接不通',
	place: '生成的页面里有链接找不到位置',
};

/**
 * Dead links of the built pages as problems: at the author's line where an author wrote the link, else at the built
 * page. A link that stands in many pages is told once.
 */
export function describeDeadLinks(
	dead: readonly DeadLink[],
	{ library, outlines }: Pick<CheckedContent, 'library' | 'outlines'>,
): Problem[] {
	const byHref = new Map<string, DeadLink[]>();
	for (const link of dead) {
		// A bare `#place` is another link in every page.
		const key = link.href.startsWith('#') ? `${link.page}${link.href}` : link.href;
		byHref.set(key, [...(byHref.get(key) ?? []), link]);
	}
	const authored = new Map(library?.pages.map(({ id, file }) => [`${id}/index.html`, file]));
	authored.set('index.html', 'index.mdx');
	return [...byHref.values()].map((links): Problem => {
		const { page, href, missing } = links[0]!;
		const pages = links.length > 1 ? `（共${links.length}页有）` : '';
		for (const link of links) {
			const file = authored.get(link.page);
			const line = file && outlines.get(file)?.links.find((written) => written.href === href)?.line;
			if (line)
				return { kind: 'dead-link', file: file!, line, what: `${WHAT[missing]}${pages}`, value: href };
		}
		return { kind: 'dead-link', file: page, line: 1, what: `${WHAT[missing]}${pages}`, value: href };
	});
}
