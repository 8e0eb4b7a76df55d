import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from './corpus.ts';

/**
 * Builds Starlight as it comes with the pages of a corpus, their titles and texts, beside the sources; once built, it
 * is used again.
 * @returns the folder that holds the built site
 */
export function buildStockSite(root: string, { pages }: Corpus): string {
	// Inside this project, so that it finds the same packages.
	const project = path.join(root, 'dist-bench-starlight');
	const built = path.join(project, 'dist');
	if (existsSync(path.join(built, 'pagefind'))) return built;
	rmSync(project, { recursive: true, force: true });
	const write = (name: string, text: string): void => {
		mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
		writeFileSync(path.join(project, name), text);
	};
	write('package.json', '{"type":"module","dependencies":{"astro":"*","@astrojs/starlight":"*"}}');
	write(
		'astro.config.mjs',
		`import starlight from '@astrojs/starlight';
		export default { cacheDir: './cache', integrations: [starlight({ title: 'x', locales: { root: { label: 'zh', lang: 'zh-CN' } } })] };`,
	);
	write(
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';
		import { docsLoader } from '@astrojs/starlight/loaders';
		import { docsSchema } from '@astrojs/starlight/schema';
		export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
	);
	symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
	for (const { path: page, title, lines } of pages) {
		const text = lines.map((line) => line.replace(/[<>{}\\`*_#|[\]]/g, '\\$&')).join('\n\n');
		write(
			`src/content/docs/${page || 'index/'}index.md`,
			`---\ntitle: ${JSON.stringify(title || 'x')}\n---\n\n${text}\n`,
		);
	}
	execFileSync('npx', ['astro', 'build'], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
	return built;
}
