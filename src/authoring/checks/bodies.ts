import { suggestion } from '../tell/nearest.ts';
import type { Check } from './check.ts';

/** Bodies hold no code; their headings begin below the page's title and have ids of their own; what a page folds
 * is there. */
export const checkBodies: Check = ({ library, outlines, report, reportLine }) => {
	for (const { file, frontmatter } of library.pages) {
		const ids = outlines.get(file)?.headings.flatMap(({ id, depth }) => (depth === 3 ? [id] : []));
		for (const [at, id] of ids ? frontmatter.folded.entries() : []) {
			const what = `正文里没有编号为“${id}”的三级小标题${suggestion(id, ids!)}`;
			if (!ids!.includes(id)) report('unknown-reference', file, ['folded', at], what, id);
		}
	}
	for (const [file, { headings, markup, marks }] of outlines) {
		for (const { kind, what, text, line } of marks) reportLine(kind, file, line, what, text);
		for (const { text, line } of markup) reportLine('body-markup', file, line, '正文里有代码', text);
		const seen = new Map<string, number>();
		let depth = 1;
		for (const heading of headings) {
			const { id, text, line } = heading;
			if (heading.depth === 1) reportLine('heading-level', file, line, '正文里有一级标题', text);
			else if (heading.depth > depth + 1) {
				const what = `${heading.depth}级标题前面没有${heading.depth - 1}级标题`;
				reportLine('heading-level', file, line, what, text);
			}
			depth = heading.depth;
			const first = seen.get(id);
			if (first) reportLine('duplicate-heading', file, line, `小标题的编号和第${first}行相同`, id);
			else seen.set(id, line);
		}
	}
};
