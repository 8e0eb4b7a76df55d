import path from 'node:path';
import { questionSheet } from './question-sheet.ts';
import { freeName, writeWhole } from '../write-whole.ts';

// `npm run new -- KIND`
const [kind] = process.argv.slice(2);
if (kind === 'sheet') {
	const file = freeName(path.join(process.env['INIT_CWD'] ?? '', '题目.xlsx'));
	writeWhole(file, await questionSheet());
	console.log(`空的题目表写在 ${file}。填好以后：npm run import -- ${path.basename(file)} --bank 题库编号`);
} else {
	console.error(
		`${kind === undefined ? '没有写要新建什么' : `不会新建“${kind}”`}。用法：npm run new -- sheet（一张空的题目表）`,
	);
	process.exitCode = 1;
}
