import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';

const base = process.env.CONTENT_DIR ?? 'content';
// The id is the path: Astro's own slugs would drop what is not a word character.
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

/**
 * Bodies only. Frontmatter is read, checked and typed by `authoring/`, which knows lines and speaks Chinese;
 * Starlight's schema takes the fields that it needs and leaves the rest.
 */
export const collections = {
	docs: defineCollection({
		loader: glob({ base, pattern: '*/**/*.mdx', generateId }),
		schema: docsSchema(),
	}),
	home: defineCollection({ loader: glob({ base, pattern: 'index.mdx', generateId }) }),
};
