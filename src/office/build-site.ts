import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Builds the site; the built folder, or in words why not. */
export function buildSite(): { folder: string } | { why: string } {
	const outDir = process.env['OUT_DIR'] || 'dist';
	const astro = path.join(
		path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
		'bin/astro.mjs',
	);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--max-semi-space-size=32', astro, 'build'],
		{
			encoding: 'utf8',
			maxBuffer: 1 << 28,
			// With another one drafts would be on the site.
			env: { ...process.env, NODE_ENV: 'production', OUT_DIR: outDir },
		},
	);
	return status === 0 ? { folder: outDir } : { why: `${stdout}\n${stderr}`.trim() };
}
