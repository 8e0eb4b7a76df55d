import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deskStyles } from './desk-styles.ts';
import { latePinyin } from './late-pinyin.ts';

const SRC = path.resolve(import.meta.dirname, '../..');
const DESK = path.join(SRC, 'desk');

/** Files of the desk as a browser loads them, by name. */
export type DeskFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Bundles the desk for a browser.
 * @param way `server` where the page comes from `npm run office`, `files` where it opens folders and zips
 */
export async function bundleDesk(way: 'server' | 'files'): Promise<DeskFiles> {
	const { rolldown } = await import('rolldown');
	const bundle = await rolldown({
		input: { desk: path.join(DESK, 'entry.ts'), check: path.join(DESK, 'check/check-worker.ts') },
		platform: 'browser',
		// The check runs in a worker, which has no document; what asks for one has another form for workers.
		resolve: { conditionNames: ['worker', 'browser', 'module', 'import', 'default'] },
		transform: { target: 'chrome100', define: { DESK_WAY: JSON.stringify(way) } },
		plugins: [
			latePinyin(path.join(DESK, 'entry.ts')),
			{
				name: 'browser-parser',
				resolveId: (id, importer) =>
					/\/markdown-tree\.ts$/.test(id) && importer?.startsWith(path.join(SRC, 'authoring'))
						? path.join(DESK, 'check/markdown-tree.ts')
						: undefined,
			},
		],
		checks: { bundlerTimings: false },
	});
	const { output } = await bundle.generate({
		format: 'es',
		minify: true,
		entryFileNames: '[name].js',
		chunkFileNames: '[name]-[hash].js',
	});
	await bundle.close();
	const files = new Map<string, Uint8Array>();
	for (const piece of output)
		files.set(piece.fileName, Buffer.from(piece.type === 'chunk' ? piece.code : piece.source));
	files.set('desk.css', Buffer.from(deskStyles()));
	const page = readFileSync(path.join(DESK, 'shell/index.html'), 'utf8');
	// Only this machine's desk shows the site in a frame.
	files.set(
		'index.html',
		Buffer.from(way === 'server' ? page : page.replace(/frame-src [^;]*/, "frame-src 'none'")),
	);
	return files;
}
