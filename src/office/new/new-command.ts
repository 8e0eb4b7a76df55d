import path from 'node:path';
import { contentDirOrExit } from '../content-dir.ts';
import { runSaying } from '../run-command.ts';
import { bad, good } from '../said.ts';
import { localToday } from '../today.ts';
import { freeName, writeOrRefuse } from '../write-whole.ts';
import { newProgramme } from './new-programme.ts';
import { KINDS, writeNewThing } from './new-thing.ts';
import { questionSheet } from './question-sheet.ts';

// `npm run new -- KIND NAME`
const [kind, name, ...more] = process.argv.slice(2);
const here = process.env['INIT_CWD'] ?? '';
const today = localToday(Intl.DateTimeFormat().resolvedOptions().timeZone);
await runSaying(async () => {
	if (kind === 'sheet' && name === undefined) {
		const file = freeName(path.join(here, '题目.xlsx'));
		writeOrRefuse(file, await questionSheet());
		return good(`空的题目表写在 ${file}。填好以后：npm run import -- ${path.basename(file)} --bank 题库编号`);
	}
	if (kind === undefined || name === undefined || more.length > 0) {
		const rows = KINDS.map(([how, what]) => `  npm run new -- ${how}　${what}`);
		return bad(`写法：\n${rows.join('\n')}`);
	}
	return kind === 'programme'
		? newProgramme(path.resolve(here, name), today, contentDirOrExit())
		: writeNewThing(contentDirOrExit(), kind, name, today);
});
