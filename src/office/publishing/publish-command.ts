import path from 'node:path';
import { buildSite } from '../build-site.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { lastFolder, noteFolder } from '../last-folder.ts';
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
	const said = publish(contentDirOrExit(), folder, {
		build: buildSite,
		say: console.log,
		taking,
		lastFolder: lastFolder(),
	});
	say(said);
	if (said.isGood) noteFolder(folder);
}
