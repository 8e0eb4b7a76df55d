import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { contentDirOrExit } from '../content-dir.ts';
import { noteFolder } from '../last-folder.ts';
import { bad, say } from '../said.ts';
import { thisHolder } from './lock.ts';
import { publish, publishBack } from './publish.ts';

// `npm run publish -- FOLDER [--back] [--unlock]`
const args = process.argv.slice(2);
const [named, ...more] = args.filter((arg) => arg !== '--back' && arg !== '--unlock');
const taking = { self: thisHolder(), isForced: args.includes('--unlock') };
// Where the command was typed, not where npm runs it.
const folder = named === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? '', named);
if (folder === undefined || more.length > 0) {
	say(
		bad(
			'写法：npm run publish -- "文件夹"，退回上一个版本：npm run publish -- "文件夹" --back。路径有空格的，两头加英文双引号。',
		),
	);
} else if (args.includes('--back')) say(publishBack(folder, undefined, taking));
else {
	const said = publish(contentDirOrExit(), folder, { build, say: console.log, taking });
	say(said);
	if (said.isGood) noteFolder(folder);
}

function build(): { folder: string } | { why: string } {
	const outDir = process.env['OUT_DIR'] || 'dist';
	const astro = path.join(
		path.dirname(createRequire(import.meta.url).resolve('astro/package.json')),
		'bin/astro.mjs',
	);
	const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		env: { ...process.env, OUT_DIR: outDir },
	});
	return status === 0 ? { folder: outDir } : { why: `${stdout}\n${stderr}`.trim() };
}
