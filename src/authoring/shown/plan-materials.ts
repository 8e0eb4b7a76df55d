import type { Library } from '../read/library.ts';
import { pagesOf } from '../read/lookup.ts';
import { chapterId } from '../../plan/core/plan.ts';

/** A material to choose chapters from. */
export interface PlanMaterial {
	slug: string;
	title: string;
	href: string;
	/** Each with its address in the content, `charter/chapter-1`, and those that it had. */
	chapters: { address: string; title: string; former: string[] }[];
}

/** What can be planned for reading. A material without known chapters counts as one; platforms are not read. */
export function planMaterials(library: Library): PlanMaterial[] {
	return pagesOf(library, 'materials')
		.filter(({ frontmatter }) => frontmatter.kind !== 'platform')
		.map(({ slug, path, frontmatter: { title, chapters, formerPaths } }) => {
			const slugs = [slug, ...formerPaths.map((former) => former.split('/')[1]!)];
			return {
				slug,
				title,
				href: path,
				chapters:
					chapters.length > 0
						? chapters.map(({ id, title, formerIds }) => {
								const [address, ...former] = slugs.flatMap((of) =>
									[id, ...formerIds].map((chapter) => `${of}/${chapter}`),
								) as [string, ...string[]];
								return { address, title, former };
							})
						: [{ address: slug, title, former: slugs.slice(1) }],
			};
		});
}

/** Former addresses of chapters with the current ones, as the plan's elements carry them: `own-chapter-old:own-chapter-new`. */
export const formerChapters = (reading: readonly PlanMaterial[]): string =>
	reading
		.flatMap(({ chapters }) => chapters)
		.flatMap(({ address, former }) => former.map((old) => `${chapterId(old)}:${chapterId(address)}`))
		.join(' ');
