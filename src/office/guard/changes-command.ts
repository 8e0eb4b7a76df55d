import { contentDirOrExit } from '../content-dir.ts';
import { lastFolder } from '../last-folder.ts';
import { bad, say } from '../said.ts';
import { changesOf } from './changes.ts';

// `npm run changes [-- --since FOLDER|COMMIT]`
const [option, since, ...more] = process.argv.slice(2);
if (option === undefined || (option === '--since' && since !== undefined && more.length === 0)) {
	say(changesOf(contentDirOrExit(), since, lastFolder()));
} else say(bad('写法：npm run changes，或者 npm run changes -- --since 已发布的文件夹'));
