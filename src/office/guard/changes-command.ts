import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentDirOrExit } from '../content-dir.ts';
import { lastFolder } from '../last-folder.ts';
import { bad, say } from '../said.ts';
import { publishedChanges } from './changes.ts';

// `npm run changes [-- --since FOLDER|COMMIT]`
const [option, since, ...more] = process.argv.slice(2);
if (option === undefined || (option === '--since' && since !== undefined && more.length === 0)) {
	say(publishedChanges(contentDirOrExit(), since && hereOr(since), lastFolder()));
} else say(bad('写法：npm run changes，或者 npm run changes -- --since 已发布的文件夹'));

/** A folder is looked for where the command was typed, not where npm runs it; a commit is no folder. */
function hereOr(since: string): string {
	const place = path.resolve(process.env['INIT_CWD'] ?? '', since);
	return existsSync(place) ? place : since;
}
