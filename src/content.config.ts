import type { SiteCollections } from './authoring/read/site-collections.ts';
import { shared } from './cache/shared.ts';

/** As `astro.config.mjs` loads them. */
export const collections = shared<SiteCollections>('site collections').value!;
