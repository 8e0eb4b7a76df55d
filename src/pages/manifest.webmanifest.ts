import { currentLibrary } from '../authoring/read/current.ts';

/** What a browser shows of the site once it is installed; `site` lets the page of a missing address know its own. */
export const GET = (): Response => {
	const { site } = currentLibrary();
	return new Response(
		JSON.stringify({
			site: site.id,
			name: site.title,
			description: site.description,
			lang: 'zh-CN',
			start_url: './',
			scope: './',
			display: 'standalone',
			theme_color: '#9b1b1e',
			background_color: '#ffffff',
			icons: [
				{ src: './favicon.svg', type: 'image/svg+xml', sizes: 'any' },
				{ src: './icon-192.png', type: 'image/png', sizes: '192x192' },
				{ src: './icon-512.png', type: 'image/png', sizes: '512x512' },
				{ src: './icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
			],
		}),
		{ headers: { 'Content-Type': 'application/manifest+json' } },
	);
};
