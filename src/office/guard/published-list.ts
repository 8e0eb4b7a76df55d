import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import type { Library } from '../../authoring/read/library.ts';
import { PUBLISHED_LIST } from '../../authoring/read/stray-files.ts';
import { publishedOf } from './published.ts';

/** Puts the list of what is published into the built folder: the next publication is compared with it. */
export function publishedList(library: () => Library): AstroIntegration {
	return {
		name: 'published-list',
		hooks: {
			'astro:build:done': ({ dir }) => {
				writeFileSync(new URL(PUBLISHED_LIST, dir), `${JSON.stringify(publishedOf(library()))}\n`);
			},
		},
	};
}
