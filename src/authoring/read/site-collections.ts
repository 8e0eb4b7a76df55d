import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import type { SchemaContext } from 'astro/content/config';
import { shared } from '../../cache/shared.ts';
import { unpublishedFiles } from './current.ts';
import { pagesLoader } from './pages-loader.ts';

const base = process.env['CONTENT_DIR'] ?? 'content';
/** Made anew for every page it would take longer than all checks of the content: no page of ours has a hero's picture. */
const makeSchema = docsSchema();
let schema: ReturnType<typeof makeSchema> | undefined;

/**
 * Bodies only. Frontmatter is read, checked and typed by `authoring/`, which knows lines and speaks Chinese;
 * Starlight's schema takes the fields that it needs and leaves the rest.
 */
const collections = {
	docs: defineCollection({
		loader: pagesLoader(base, '*/**/*.mdx', unpublishedFiles),
		schema: (context: SchemaContext) => (schema ??= makeSchema(context)),
	}),
	home: defineCollection({ loader: pagesLoader(base, 'index.mdx') }),
};

/** What `content.config.ts` says. Astro rewrites that file and all that it imports, module by module; this runs as it is. */
export type SiteCollections = typeof collections;
shared<SiteCollections>('site collections').value = collections;
