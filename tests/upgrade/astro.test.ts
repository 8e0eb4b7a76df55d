import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A site of two pages and four integrations, built by the real Astro: what we lean on inside it, and nothing else. */
const root = path.resolve(import.meta.dirname, '../..');
let folder = '';
let order: string[] = [];

const write = (file: string, text: string): void => {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), text);
};
const source = (file: string): string => JSON.stringify(pathToFileURL(path.join(root, file)).pathname);

beforeAll(() => {
	const cache = path.join(root, 'node_modules/.cache');
	mkdirSync(cache, { recursive: true });
	folder = mkdtempSync(path.join(cache, 'upgrade-'));
	write('package.json', '{ "type": "module" }');
	write('content/a/one.mdx', '---\ntitle: 一\n---\n\n## 标题\n\n第一页{不是代码}。\n');
	write('content/a/Two_b.mdx', '---\ntitle: 二\n---\n\n- 甲\n- 乙\n');
	write(
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';
		import { pagesLoader } from ${source('src/authoring/read/pages-loader.ts')};
		export const collections = { docs: defineCollection({ loader: pagesLoader('content', '**/*.mdx') }) };`,
	);
	write(
		'src/pages/entries.json.ts',
		`import { getCollection, render } from 'astro:content';
		export const GET = async () => {
			const entries = await getCollection('docs');
			const all = await Promise.all(entries.map(async (entry) => {
				const { headings } = await render(entry);
				return { id: entry.id, title: entry.data.title, html: entry.rendered.html, headings };
			}));
			return new Response(JSON.stringify(all));
		};`,
	);
	write(
		'astro.config.mjs',
		`import { appendFileSync } from 'node:fs';
		const note = (name, hook) => appendFileSync(new URL('order.txt', import.meta.url), name + ' ' + hook + '\\n');
		const named = (name, adds) => ({ name, hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				note(name, 'setup');
				if (adds) updateConfig({ integrations: [named(adds)] });
			},
			'astro:config:done': () => note(name, 'config'),
			'astro:build:done': async () => {
				await new Promise((resolve) => setTimeout(resolve, adds ? 50 : 0));
				note(name, 'built');
			},
		} });
		export default { integrations: [named('first', 'added-by-first'), named('second'), named('third', 'added-by-third')] };`,
	);
	execFileSync(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
		cwd: folder,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
		stdio: 'pipe',
	});
	order = readFileSync(path.join(folder, 'order.txt'), 'utf8').trim().split('\n');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Astro: its loaders are handed how files are read, so that .mdx is read as Markdown (else: src/authoring/read/pages-loader.ts)', () => {
	const text = readFileSync(path.join(folder, 'dist/entries.json'), 'utf8');
	const entries = JSON.parse(text) as { id: string }[];
	expect(Object.fromEntries(entries.map(({ id, ...rest }) => [id, rest]))).toEqual({
		'a/one': {
			title: '一',
			html: expect.stringContaining('<p>第一页{不是代码}。</p>') as string,
			headings: [{ depth: 2, slug: '标题', text: '标题' }],
		},
		'a/Two_b': {
			title: '二',
			html: expect.stringMatching(/<ul>\s*<li>甲<\/li>\s*<li>乙<\/li>\s*<\/ul>/) as string,
			headings: [],
		},
	});
});

test('Astro: an integration that another adds comes after all of the settings (else: src/publish/integration.ts, src/authoring/integration.ts)', () => {
	const after = (hook: string): string[] =>
		order.filter((line) => line.endsWith(` ${hook}`)).map((line) => line.split(' ')[0]!);
	const all = ['first', 'second', 'third', 'added-by-first', 'added-by-third'];
	expect(after('setup')).toEqual(all);
	expect(after('config')).toEqual(all);
	expect(after('built')).toEqual(all);
});
