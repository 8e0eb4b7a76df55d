import { writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { dropAside, putAside, takeAllBack } from '../cache/earlier-files.ts';
import { giveBuffersRoom } from './buffer-room.ts';
import { FLOOR, SCRIPTS } from './floor.ts';
import { ownStyles } from './own-styles.ts';
import { Packing } from './packing.ts';
import { plainImports } from './plain-imports.ts';

/** What every page's script shares with others goes into one file: an article costs three requests. */
const ONE_SHARED_CHUNK = {
	codeSplitting: {
		groups: [
			{
				name: 'site',
				test: /vite\/preload-helper|\/src\/(?:page\/store\/(?:import-again|shared-machine|site-id|site-root)|reading\/(?:core\/settings|store\/(?:last-read|settings)))\.ts$/,
			},
		],
	},
};

/** What a folder holds whose build failed. */
const LEFT = {
	earlier: '里还是上一次构建的网站',
	nothing: '是空的',
	half: '里只有一半的网站，不要发布',
} as const;

/** A Vite plugin that has scripts and styles written for the floor; said by a plugin, as plain-imports.ts has it. */
const forTheFloor = () => ({
	name: 'for-the-floor',
	configEnvironment: (name: string) => ({
		build: { cssTarget: FLOOR, ...(name === 'client' && { target: SCRIPTS }) },
	}),
});

/**
 * Turns what Astro wrote into a folder that works at any path, offline and locked down. Put it behind whatever writes
 * pages, scripts and styles, and before the search index, which comes to the published pages.
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
			'astro:build:start': () => {
				putAside(folder);
				process.once('exit', () => {
					const left = takeAllBack(folder);
					if (left) console.error(`没有构建成，“${path.basename(folder)}”${LEFT[left]}。`);
				});
				// By default a process that is stopped does no such thing.
				for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
					process.once(signal, () => process.exit(128 + constants.signals[signal]));
			},
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command === 'build') giveBuffersRoom();
				updateConfig({
					// All of them in files: each page then takes what it needs (inline-styles.ts).
					build: { inlineStylesheets: 'never' },
					vite: {
						// It was emptied above: Astro would delete the repository that may be in it, too.
						build: { emptyOutDir: false },
						plugins: [plainImports(), ownStyles(), forTheFloor(), shippedModules(modules)],
						environments: { client: { build: { rolldownOptions: { output: ONE_SHARED_CHUNK } } } },
					},
					integrations: [publishPages()],
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

/** Stands before what waits for the search index: pages are published while Pagefind works. */
function publishPages(): AstroIntegration {
	const packing = new Packing();
	return {
		name: 'publish-pages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ integrations: [publishFiles(packing)] });
			},
			'astro:build:done': async ({ dir, logger }) => {
				// Only a build needs these, and what they bring; `astro dev` starts without them.
				const { publishFolder } = await import('./publish-folder.ts');
				const folder = fileURLToPath(dir);
				const problems = await publishFolder(folder, path.basename(folder));
				if (problems.length > 0) {
					for (const problem of problems) logger.error(problem);
					throw new Error(`${problems.length}处使网站不能放到任意位置，没有生成完`);
				}
				// The search index says in its own page what it is called.
				packing.begin(folder, (file) => file !== 'search/index.html');
			},
		},
	};
}

/** Stands behind all others: lists what is kept offline, and packs. */
function publishFiles(packing: Packing): AstroIntegration {
	return {
		name: 'publish-files',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { writeOffline } = await import('./service-worker/write-offline.ts');
				const folder = fileURLToPath(dir);
				const { files, bytes } = writeOffline(folder);
				const packed = await packing.finish();
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
