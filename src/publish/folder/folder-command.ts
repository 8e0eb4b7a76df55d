// `npm run build:folder`: builds the site and makes of it a folder that works by double click, `dist-folder`.
// `-- --to FOLDER` makes it there, `-- --from dist-small` of a site that is built already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeFolder } from './make-folder.ts';
import { NOTE } from './reader-note.ts';
import { targetFault } from './target-fault.ts';

const { values } = parseArgs({
	options: { from: { type: 'string' }, to: { type: 'string', default: 'dist-folder' } },
});
const from = path.resolve(values.from ?? process.env['OUT_DIR'] ?? 'dist');
const to = path.resolve(values.to);

function end(why: string): never {
	console.error(`✗ 没有生成：${why}`);
	process.exit(1);
}

const sources = ['src', 'public', process.env['CONTENT_DIR'] ?? 'content'].map((folder) =>
	path.resolve(folder),
);
/** Ends where the folder may not stand there: asked before the site is built and after, when it may hold more. */
function guard(): void {
	const fault = targetFault(to, from, sources);
	if (fault !== undefined) end(fault);
}
/** What a disk refuses, and what to do. */
const DISK: Readonly<Record<string, string>> = {
	ENOSPC: '盘上放不下。做好以前旧的还留着，要有两份的地方：腾出地方，或者先做在电脑上，再整个复制过去。',
	...Object.fromEntries(
		['EACCES', 'EPERM', 'EROFS', 'EBUSY'].map((code) => [
			code,
			`“${to}”写不进去：看U盘是不是设成了只读，里面的文件是不是正在别的软件里打开。`,
		]),
	),
};
guard();
if (values.from === undefined) {
	const astro = path.join(
		path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
		'bin/astro.mjs',
	);
	const { status } = spawnSync(process.execPath, ['--max-semi-space-size=32', astro, 'build'], {
		stdio: 'inherit',
	});
	if (status !== 0) end('网站没有构建成，原因见上面。原来的文件夹没有动。');
} else if (!existsSync(path.join(from, 'index.html'))) end(`“${from}”里没有构建好的网站。`);

guard();
const { files, bytes, builtBytes } = await makeFolder(from, to).catch((error: NodeJS.ErrnoException) => {
	const why = error.code === undefined ? undefined : DISK[error.code];
	if (why === undefined) throw error;
	return end(`${why}原来的文件夹没有动。`);
});
const times = (bytes / builtBytes).toFixed(2);
console.log(
	`生成了 ${to}：${files}个文件，${(bytes / 1e6).toFixed(1)} MB（网站的${times}倍）。把整个文件夹复制到U盘，双击里面的 index.html 打开；和网站不同的地方写在“${NOTE}”。`,
);
