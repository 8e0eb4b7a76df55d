import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../browser/serve-folder.ts';
import { openChromium } from './search/chromium.ts';
import { readCorpus } from './search/corpus.ts';
import { drawQueries, isRecalled } from './search/draw.ts';
import { openFirefox } from './search/firefox.ts';
import { generateContent } from './search/generate.ts';
import { measureBytes } from './search/first-bytes.ts';
import { openNode } from './search/node.ts';
import { judge } from './search/judge.ts';
import { report } from './search/report.ts';
import { serveStock } from './search/stock.ts';

/**
 * `npm run bench:search`: draws fresh random queries from the built site and runs them through the search page in a
 * browser. Options: `--seed N` (again for more seeds), `--queries N` a class, `--content DIR` another content folder,
 * `--pages N` that many generated pages beside those of the content, `--built DIR` where the built
 * site is kept: built there the first time, used again the next, `--browser firefox`,
 * `--browser node` (none: the same search code on the built folder), `--without Intl.Segmenter`.
 */
const { values } = parseArgs({
	options: {
		seed: { type: 'string', multiple: true, default: ['1', '2'] },
		queries: { type: 'string', default: '100' },
		content: { type: 'string', default: 'content' },
		pages: { type: 'string' },
		built: { type: 'string' },
		browser: { type: 'string', default: 'chromium' },
		without: { type: 'string' },
		class: { type: 'string', multiple: true },
	},
});
const root = path.resolve(import.meta.dirname, '../..');

// Beside the sources, whichever way it was named.
const outDir = path.relative(root, path.resolve(values.built ?? path.join(root, 'dist-bench-search')));
const built = values.built !== undefined && existsSync(path.resolve(root, outDir));
const content =
	values.pages && !built
		? generateContent(path.resolve(root, values.content), Number(values.pages))
		: path.resolve(root, values.content);
if (!built) {
	execFileSync('npx', ['astro', 'build'], {
		cwd: root,
		env: { ...process.env, CONTENT_DIR: path.relative(root, content), OUT_DIR: outDir },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
}
const { base, server } = await serveFolder(path.resolve(root, outDir));
const stock = await serveStock(path.resolve(root, outDir));
try {
	const corpus = readCorpus(path.resolve(root, outDir));
	for (const seed of values.seed.map(Number)) {
		const draws = drawQueries(corpus, seed, Number(values.queries), values.class);
		const browser =
			values.browser === 'node'
				? openNode(path.resolve(root, outDir))
				: values.browser === 'firefox'
					? await openFirefox(base)
					: await openChromium(base, stock.base, values.without);
		const answers = await browser.ask(
			draws.map(({ class: name, query, source }) => (isRecalled(name) ? { query, source } : { query })),
		);
		const latency = await browser.latency?.(
			draws.filter((draw) => draw.class === 'verbatim').map(({ query }) => query),
		);
		await browser.close();
		const bytes = values.browser !== 'chromium' ? undefined : await measureBytes(base, draws);
		console.log(
			report({ seed, corpus, draws, scores: judge(corpus, draws, answers), latency, bytes, asked: values }),
		);
	}
} finally {
	server.close();
	stock.close();
	if (!values.built) rmSync(path.resolve(root, outDir), { recursive: true, force: true });
	if (values.pages && !built) rmSync(content, { recursive: true, force: true });
}
