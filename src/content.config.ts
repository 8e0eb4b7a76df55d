import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { unpublishedFiles } from './authoring/current.ts';
import { pagesLoader } from './authoring/pages-loader.ts';

const base = process.env.CONTENT_DIR ?? 'content';
/**
 * Bodies only. Frontmatter is read, checked and typed by `authoring/`, which knows lines and speaks Chinese;
 * Starlight's schema takes the fields that it needs and leaves the rest.
 */
export const collections = {
	docs: defineCollection({
		loader: pagesLoader(base, '*/**/*.mdx', unpublishedFiles),
		schema: docsSchema(),
	}),
	home: defineCollection({ loader: pagesLoader(base, 'index.mdx') }),
};
