import { defineCollection } from 'astro:content';
import type { SchemaContext } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { unpublishedFiles } from './authoring/read/current.ts';
import { pagesLoader } from './authoring/read/pages-loader.ts';

const base = process.env.CONTENT_DIR ?? 'content';
/** Made anew for every page it would take longer than all checks of the content: no page of ours has a hero's picture. */
const makeSchema = docsSchema();
let schema: ReturnType<typeof makeSchema> | undefined;

/**
 * Bodies only. Frontmatter is read, checked and typed by `authoring/`, which knows lines and speaks Chinese;
 * Starlight's schema takes the fields that it needs and leaves the rest.
 */
export const collections = {
	docs: defineCollection({
		loader: pagesLoader(base, '*/**/*.mdx', unpublishedFiles),
		schema: (context: SchemaContext) => (schema ??= makeSchema(context)),
	}),
	home: defineCollection({ loader: pagesLoader(base, 'index.mdx') }),
};
