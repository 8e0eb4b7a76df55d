import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../browser/serve-folder.ts';
import { openChromium } from './search/chromium.ts';
import type { Asker } from './search/chromium.ts';
import { readCorpus } from './search/corpus.ts';
import { drawQueries, isRecalled } from './search/draw.ts';
import type { Draw } from './search/draw.ts';
import { openFirefox } from './search/firefox.ts';
import { generateContent } from './search/generate.ts';
import { measureBytes } from './search/first-bytes.ts';
import { openNode } from './search/node.ts';
import { judge } from './search/judge.ts';
import { report } from './search/report.ts';
import { serveStock } from './search/stock.ts';

/**
 * `npm run bench:search`: draws fresh random queries from the built site and runs them through the search page in a
 * browser. Options: `--seed N` (again for more seeds; two fresh ones by themselves), `--queries N` a class, `--class NAME`
 * that one only, `--content DIR` another content folder, `--pages N` that many generated pages beside those of the
 * content, `--built DIR` where the built site is kept: built there the first time, used again the next,
 * `--browser firefox`, `--browser node` (none: the same search code on the built folder), `--without Intl.Segmenter` (again
 * for more), `--everywhere`: in Chromium, in Firefox, and without Intl.Segmenter and WebAssembly, in one go.
 */
const fresh = Date.now() % 1_000_000;
const { values } = parseArgs({
	options: {
		seed: { type: 'string', multiple: true, default: [String(fresh), String(fresh + 1)] },
		queries: { type: 'string', default: '100' },
		content: { type: 'string', default: 'content' },
		pages: { type: 'string' },
		built: { type: 'string' },
		browser: { type: 'string', default: 'chromium' },
		without: { type: 'string', multiple: true, default: [] },
		everywhere: { type: 'boolean', default: false },
		class: { type: 'string', multiple: true },
	},
});
const root = path.resolve(import.meta.dirname, '../..');
const runs = values.everywhere
	? [
			{ browser: 'chromium', without: [] },
			{ browser: 'firefox', without: [] },
			{ browser: 'chromium', without: ['Intl.Segmenter', 'WebAssembly'] },
		]
	: [{ browser: values.browser, without: values.without }];

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
const corpus = readCorpus(path.resolve(root, outDir));

/** A way to ask: a browser, and what it has to do without. */
type Run = (typeof runs)[number];

const open = async ({ browser, without }: Run): Promise<Asker> =>
	browser === 'node'
		? openNode(path.resolve(root, outDir))
		: browser === 'firefox'
			? openFirefox(base)
			: openChromium(base, stock.base, without);

/** Asks everywhere at the same time; what is timed and weighed comes after, one after another. */
async function measure(seed: number, draws: readonly Draw[]): Promise<void> {
	const queries = draws.map(({ class: name, query, source }) =>
		isRecalled(name) ? { query, source } : { query },
	);
	const verbatim = draws.filter((draw) => draw.class === 'verbatim').map(({ query }) => query);
	const opened = await Promise.all(
		runs.map(async (run) => {
			const browser = await open(run);
			return { run, browser, answers: await browser.ask(queries) };
		}),
	);
	for (const { run, browser, answers } of opened) {
		const latency = await browser.latency?.(verbatim);
		await browser.close();
		// A script weighs the same, whatever the browser lacks.
		const isPlain = run.browser === 'chromium' && run.without.length === 0;
		const bytes = isPlain ? await measureBytes(base, draws) : undefined;
		const scores = judge(corpus, draws, answers);
		console.log(report({ seed, corpus, draws, scores, latency, bytes, asked: run }));
	}
}

try {
	for (const seed of values.seed.map(Number)) {
		const draws = drawQueries(corpus, seed, Number(values.queries), values.class);
		await measure(seed, draws);
	}
} finally {
	server.close();
	stock.close();
	if (!values.built) rmSync(path.resolve(root, outDir), { recursive: true, force: true });
	if (values.pages && !built) rmSync(content, { recursive: true, force: true });
}
