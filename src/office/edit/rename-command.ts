import { contentDirOrExit } from '../content-dir.ts';
import { runSaying } from '../run-command.ts';
import { bad } from '../said.ts';
import { renameContent } from './rename-content.ts';

// `npm run rename -- OLD NEW [--quotes] [--yes]`
const args = process.argv.slice(2);
const [before, after, ...more] = args.filter((arg) => arg !== '--yes' && arg !== '--quotes');
await runSaying(() =>
	before === undefined || after === undefined || more.length > 0
		? bad('写法：npm run rename -- 旧的 新的。有空格的，两头加英文双引号。先列出每一处，加上 --yes 才改。')
		: renameContent(contentDirOrExit(), before, after, args.includes('--yes'), args.includes('--quotes')),
);
