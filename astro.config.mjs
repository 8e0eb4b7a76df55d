import starlight from '@astrojs/starlight';
import { satteri } from '@astrojs/markdown-satteri';
import { contentIntegration } from './src/authoring/integration.ts';
import { currentCheck, currentLibrary } from './src/authoring/read/current-content.ts';
import './src/authoring/read/site-collections.ts';
import { filesBeside } from './src/authoring/beside/integration.ts';
import { headingIds } from './src/authoring/body/heading-ids.ts';
import { showFiles } from './src/authoring/beside/show-files.ts';
import { offerPdfs } from './src/paper/build/integration.ts';
import { publishedList } from './src/office/guard/published-list.ts';
import { publishSite } from './src/publish/integration.ts';
import { searchIndex } from './src/search/build/integration.ts';
import * as notes from './src/reading/text/footnotes.ts';
import { shareSite } from './src/reading/build/integration.ts';
import { textLinks } from './src/authoring/cite/text-links.ts';

// Nobody is told that a site is built here; in a network without a way out, that would hold up the end of a build.
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

const contentDir = process.env.CONTENT_DIR ?? 'content';
const outDir = process.env.OUT_DIR ?? 'dist';
const footnotes = {
	label: notes.label,
	backContent: notes.back,
	backLabel: notes.backLabel,
	clobberPrefix: 'note-',
};
const empty = './src/overrides/Nothing.astro';

// What `astro/config` brings along, such as an optimizer of drawings, takes a tenth of a second to load.
/** @type {import('astro').AstroUserConfig} */
export default {
	outDir: `./${outDir}`,
	cacheDir: `./node_modules/.cache/astro-${outDir.replace(/\W+/g, '-')}`,
	trailingSlash: 'always',
	prefetch: false,
	devToolbar: { enabled: false },
	markdown: {
		syntaxHighlight: false,
		processor: satteri({
			features: { smartPunctuation: false, gfm: { footnotes } },
			hastPlugins: [headingIds, textLinks(currentLibrary), showFiles(currentLibrary, contentDir)],
		}),
	},
	integrations: [
		offerPdfs(currentLibrary),
		contentIntegration(currentCheck),
		starlight({
			title: '—',
			locales: { root: { label: '简体中文', lang: 'zh-CN' } },
			customCss: ['./src/styles/tokens.css', './src/styles/type.css', './src/styles/base.css'],
			sidebar: [],
			disable404Route: true,
			expressiveCode: false,
			lastUpdated: false,
			pagefind: false,
			markdown: { processedDirs: [`./${contentDir}/`], headingLinks: false },
			components: {
				Head: './src/overrides/Head.astro',
				ThemeProvider: './src/overrides/ThemeProvider.astro',
				SkipLink: './src/overrides/SkipLink.astro',
				PageFrame: './src/overrides/PageFrame.astro',
				Header: './src/overrides/Header.astro',
				Sidebar: './src/overrides/Sidebar.astro',
				TwoColumnContent: './src/overrides/TwoColumnContent.astro',
				PageSidebar: './src/overrides/PageSidebar.astro',
				ContentPanel: './src/overrides/ContentPanel.astro',
				PageTitle: './src/overrides/PageTitle.astro',
				MarkdownContent: './src/overrides/MarkdownContent.astro',
				Footer: './src/overrides/Footer.astro',
				Banner: empty,
				Hero: empty,
				FallbackContentNotice: empty,
				DraftContentNotice: empty,
			},
		}),
		filesBeside(),
		publishSite(),
		searchIndex(currentLibrary),
		publishedList(currentLibrary),
		shareSite(currentLibrary, contentDir),
		// In place of Starlight's own, which knows no folder of a host.
		{ name: '@astrojs/sitemap', hooks: {} },
	],
};
