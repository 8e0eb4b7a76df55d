import type { Library } from './library.ts';
import { pagesOf } from './lookup.ts';

/** A material to choose chapters from. */
export interface Reading {
	slug: string;
	title: string;
	href: string;
	/** Each with its address in the content, `charter/chapter-1`. */
	chapters: { address: string; title: string }[];
}

/** What can be planned for reading. A material without known chapters counts as one; platforms are not read. */
export function readingOf(library: Library): Reading[] {
	return pagesOf(library, 'materials')
		.filter(({ frontmatter }) => frontmatter.kind !== 'platform')
		.map(({ slug, path, frontmatter: { title, chapters } }) => ({
			slug,
			title,
			href: path,
			chapters:
				chapters.length > 0
					? chapters.map((chapter) => ({ address: `${slug}/${chapter.id}`, title: chapter.title }))
					: [{ address: slug, title }],
		}));
}
