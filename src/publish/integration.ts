import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles, rewriteFile } from './built-files.ts';
import { joinScripts } from './join-scripts.ts';
import { selfContained } from './not-found.ts';
import { writeOffline } from './offline/write-offline.ts';
import { plainImports } from './plain-imports.ts';
import { blockedByPolicy, withPolicy } from './policy.ts';
import { precompress } from './precompress.ts';
import { relocateMarkup, relocateStyle, rootAddresses } from './relocate.ts';
import { trimFiles, trimPage } from './trim.ts';

const NOT_FOUND = '404.html';

/** What every page's script shares with others goes into one file: an article costs four requests. */
const ONE_SHARED_CHUNK = {
	codeSplitting: {
		groups: [
			{
				name: 'site',
				test: /vite\/preload-helper|\/src\/(?:core\/settings|store\/(?:site-id|site-root|place|settings))\.ts$/,
			},
		],
	},
};

/**
 * Turns what Astro and Pagefind wrote into a folder that works at any path, offline and locked down. Put it last: its
 * hook has to run after every other one.
 */
export function publishSite(): AstroIntegration {
	return {
		name: 'publish-site',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					vite: {
						plugins: [plainImports()],
						environments: { client: { build: { rolldownOptions: { output: ONE_SHARED_CHUNK } } } },
					},
					integrations: [publishBuilt()],
				});
			},
		},
	};
}

function publishBuilt(): AstroIntegration {
	return {
		name: 'publish-built',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const problems = publish(folder, await joinScripts(folder, trimFiles(folder, builtFiles(folder))));
				if (problems.length > 0) {
					for (const problem of problems) logger.error(problem);
					throw new Error(`${problems.length} 处使网站不能放到任意位置，没有生成完`);
				}
				const { files, bytes } = await writeOffline(folder);
				const packed = await precompress(folder, builtFiles(folder));
				logger.info(`离线保存 ${files} 个文件 ${(bytes / 1e6).toFixed(1)} MB，压好 ${packed} 个文件`);
			},
		},
	};
}

/** Makes the files of a built folder relocatable and locked down, in place; returns what would not work. */
function publish(folder: string, files: readonly string[]): string[] {
	for (const file of files) {
		if (file === NOT_FOUND) rewriteFile(folder, file, (html) => selfContained(trimPage(html), folder));
		else if (file.endsWith('.html'))
			rewriteFile(folder, file, (html) => relocateMarkup(trimPage(html), file));
		else if (file.endsWith('.xml')) rewriteFile(folder, file, (xml) => relocateMarkup(xml, file));
		else if (file.endsWith('.css')) rewriteFile(folder, file, (css) => relocateStyle(css, file));
	}
	const problems = files.flatMap((file) => problemsOf(folder, file, topsOf(files)));
	for (const file of files) if (file.endsWith('.html')) rewriteFile(folder, file, withPolicy);
	return problems;
}

const topsOf = (files: readonly string[]): string[] => [...new Set(files.map((file) => file.split('/')[0]!))];

function problemsOf(folder: string, file: string, tops: readonly string[]): string[] {
	// Pagefind finds its own place from the address of its script.
	if (!/\.(?:html|js|css|xml)$/.test(file) || file === NOT_FOUND || file.startsWith('pagefind/')) return [];
	const text = readFileSync(path.join(folder, file), 'utf8');
	return [
		...rootAddresses(text, file, tops).map((address) => `${file}：从根开始的地址 ${address}，应写成相对地址`),
		...(file.endsWith('.html') ? blockedByPolicy(text).map((part) => `${file}：安全策略会拦住 ${part}`) : []),
	];
}
