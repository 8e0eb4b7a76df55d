import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { dropAside, putAside } from '../cache/earlier-files.ts';
import { Kept } from '../cache/kept.ts';
import { builtFiles } from './built-files.ts';
import { FLOOR, SCRIPTS } from './floor.ts';
import { ownStyles } from './own-styles.ts';
import { plainImports } from './plain-imports.ts';
import { precompress } from './precompress.ts';

/** What every page's script shares with others goes into one file: an article costs three requests. */
const ONE_SHARED_CHUNK = {
	codeSplitting: {
		groups: [
			{
				name: 'site',
				test: /vite\/preload-helper|\/src\/(?:page\/store\/(?:shared-machine|site-id|site-root)|reading\/(?:core\/settings|store\/(?:last-read|settings)))\.ts$/,
			},
		],
	},
};

/** A Vite plugin that has scripts and styles written for the floor; said by a plugin, as plain-imports.ts has it. */
const forTheFloor = () => ({
	name: 'for-the-floor',
	configEnvironment: (name: string) => ({
		build: { cssTarget: FLOOR, ...(name === 'client' && { target: SCRIPTS }) },
	}),
});

/**
 * Turns what Astro and Pagefind wrote into a folder that works at any path, offline and locked down. Put it last: its
 * hook has to run after every other one.
 */
export function publishSite(): AstroIntegration {
	const modules = new Set<string>();
	let folder = '';
	return {
		name: 'publish-site',
		hooks: {
			'astro:config:done': ({ config }) => {
				folder = fileURLToPath(config.outDir);
			},
			// Before Astro empties it.
			'astro:build:start': () => putAside(folder),
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({
					// All of them in files: each page then takes what it needs (inline-styles.ts).
					build: { inlineStylesheets: 'never' },
					vite: {
						plugins: [plainImports(), ownStyles(), forTheFloor(), shippedModules(modules)],
						environments: { client: { build: { rolldownOptions: { output: ONE_SHARED_CHUNK } } } },
					},
					integrations: [publishBuilt()],
				});
			},
			// Before the links of the built pages are checked: one leads there.
			'astro:build:done': async ({ dir }) => {
				const { LICENCES, licencesOf } = await import('./licences.ts');
				writeFileSync(fileURLToPath(new URL(LICENCES, dir)), licencesOf(modules));
			},
		},
	};
}

function publishBuilt(): AstroIntegration {
	return {
		name: 'publish-built',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				// Only a build needs these, and what they bring; `astro dev` starts without them.
				const { publishFolder } = await import('./publish-folder.ts');
				const { writeOffline } = await import('./service-worker/write-offline.ts');
				const folder = fileURLToPath(dir);
				const name = path.basename(folder);
				const problems = await publishFolder(folder, name);
				if (problems.length > 0) {
					for (const problem of problems) logger.error(problem);
					throw new Error(`${problems.length}处使网站不能放到任意位置，没有生成完`);
				}
				const { files, bytes } = writeOffline(folder);
				const kept = Kept.open(`packed ${name}`);
				const packed = await precompress(folder, builtFiles(folder), kept);
				kept.save();
				dropAside(folder);
				logger.info(`离线保存${files}个文件，${(bytes / 1e6).toFixed(1)} MB，压好${packed}个文件`);
			},
		},
	};
}

type VitePlugin = NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>;

/** A Vite plugin that notes which modules are in the scripts that browsers load. */
function shippedModules(modules: Set<string>): VitePlugin {
	return {
		name: 'shipped-modules',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: (_, chunks) => {
			for (const chunk of Object.values(chunks))
				if (chunk.type === 'chunk') for (const module of Object.keys(chunk.modules)) modules.add(module);
		},
	};
}
