import type { Library } from '../../authoring/read/library.ts';
import { suggestion } from '../../authoring/tell/nearest.ts';
import { headingIdsOf } from '../../authoring/cite/cited-source.ts';

/** Where sources can lead: ids with the names by which people call them. */
export interface SourceNames {
	documents: { id: string; names: string[] }[];
	pages: { id: string; names: string[]; headings: string[] }[];
}

/** What the library has for sources to lead to. */
export const sourceNames = ({ site, pages }: Pick<Library, 'site' | 'pages'>): SourceNames => ({
	documents: site.documents.map(({ id, short, title }) => ({ id, names: [short ?? title, title].map(bare) })),
	pages: pages.map((page) => ({
		id: page.id,
		names: [bare(page.frontmatter.title)],
		headings: headingIdsOf(page),
	})),
});

/**
 * A source as the content has it: “方案 二（一）3” and “《方案》二（一）3” become `plan 二（一）3`.
 * @returns what is wrong with it instead
 */
export function findSource(
	written: string,
	{ documents, pages }: SourceNames,
): { source: string } | { fault: string } {
	const text = written.trim().replace(/\s+/g, ' ');
	const [head = ''] = text.split(/[ #]/);
	const page = pages.find(({ id, names }) => id === head || names.includes(bare(text.split('#')[0]!)));
	if (page) {
		const heading = text.split('#')[1]?.trim();
		if (heading === undefined) return { source: page.id };
		if (page.headings.includes(heading)) return { source: `${page.id}#${heading}` };
		return { fault: `页面 ${page.id} 里没有编号为“${heading}”的小标题${suggestion(heading, page.headings)}` };
	}
	if (documents.some(({ id }) => id === head)) return { source: text };
	// The longest name first: one title may begin with another.
	const named = documents
		.flatMap(({ id, names }) => names.map((name) => ({ id, name })))
		.sort((a, b) => b.name.length - a.name.length)
		.find(({ name }) => bare(text).startsWith(name));
	if (named) {
		const place = afterName(text, named.name);
		return { source: place === '' ? named.id : `${named.id} ${place}` };
	}
	const ids = [...documents.map(({ id }) => id), ...pages.map(({ id }) => id)];
	return {
		fault: `出处“${text}”找不到${suggestion(head, ids)}：写文件的编号和位置（编号见 site.yaml 的 documents），或者“栏目/页面#小标题”`,
	};
}

/** A name without title marks and blanks. */
const bare = (name: string): string => name.replace(/[《》〈〉\s]/g, '');

/** What stands after a name, whose marks and blanks do not count. */
function afterName(text: string, name: string): string {
	let at = 0;
	for (let matched = 0; matched < name.length; at++) if (text[at] === name[matched]) matched++;
	return text.slice(at).replace(/^[》〉\s，,、]+/, '');
}
