import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import writeSheet from 'write-excel-file/node';
import { readLibrary } from '../../authoring/read/read-library.ts';
import { suggestion } from '../../authoring/tell/nearest.ts';
import { faultOfId } from '../../model/names.ts';
import { askInTerminal, canAsk } from '../ask.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { copyContent } from '../content-copy.ts';
import { FileRefused } from '../file-refused.ts';
import { formerText } from '../former-text.ts';
import { describeImport } from './describe-import.ts';
import { sourceNames } from './find-source.ts';
import type { SourceNames } from './find-source.ts';
import { importQuestions } from './import-questions.ts';
import { leftOutSheet } from './left-out-sheet.ts';
import type { BankQuestion } from './question-yaml.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './row.ts';
import { newBank, spliceBank } from './splice-bank.ts';
import type { SplicedBank } from './splice-bank.ts';
import { tidy } from './tidy.ts';
import { freeName, writeOrRefuse } from '../write-whole.ts';
import { oneSource } from '../one-source.ts';
import { readGiven } from '../read-given.ts';
import { runCommand } from '../run-command.ts';

const USAGE = '用法：npm run import -- 文件 --bank 题库编号 [--source 出处] [--title 新题库的名称]';

// `npm run import -- FILE --bank ID [--source S] [--title T]`
await runCommand(run);

async function run(): Promise<number> {
	const { file, bank, source: givenSource, title } = readArguments();
	const { name, bytes } = readGiven(file);
	const contentDir = contentDirOrExit();
	const { library } = readLibrary(contentDir);
	const splice = await bankOf(
		contentDir,
		bank,
		title,
		library.quizzes.map((quiz) => ({ id: quiz.id, order: quiz.order })),
	);
	const read = readRows(bytes, name);
	if (read.rows.length === 0) throw new FileRefused('文件里没有题目。');
	const sources = sourceNames(library);
	const source = await batchSource(givenSource, read.rows, sources);
	const bankFile = `quizzes/${bank}.yaml`;
	// A question leans on the pages and documents that it names; ids and stems of all banks are known here.
	const copy = copyContent(contentDir, (file) => file === 'site.yaml' || file.endsWith('.mdx'));
	try {
		const questions = library.quizzes.flatMap((quiz) => quiz.questions);
		const result = importQuestions(read.rows, {
			bank,
			splice,
			check: (text) => copy.check(bankFile, text).filter((problem) => problem.file === bankFile),
			stems: new Map(questions.map(({ id, stem }) => [id, stem])),
			usedIds: [
				...questions.flatMap(({ id, formerIds }) => [id, ...formerIds]),
				...(existsSync(path.join(contentDir, bankFile))
					? [readFileSync(path.join(contentDir, bankFile), 'utf8')]
					: []),
				formerText(bankFile, contentDir),
			],
			sources,
			source,
		});
		// The sheet first: where it cannot be written, nothing has happened yet.
		const sheet = result.leftOut.length > 0 ? freeName(beside(file)) : undefined;
		if (sheet) {
			const written = await writeSheet(leftOutSheet(result.leftOut), { sheet: '没有导入的题' }).toBuffer();
			writeOrRefuse(sheet, written);
		}
		if (result.text !== undefined) writeOrRefuse(path.join(contentDir, bankFile), result.text);
		console.log(describeImport(result, read));
		if (sheet) console.log(`没有导入的题连同原因写在 ${sheet}，改好以后可以再导入这个表。`);
		if (result.text !== undefined) console.log(`题库：${path.join(contentDir, bankFile)}，别的题没有动。`);
		return result.leftOut.length + read.leftOut.length > 0 ? 1 : 0;
	} finally {
		copy.remove();
	}
}

function readArguments(): {
	file: string;
	bank: string;
	source: string | undefined;
	title: string | undefined;
} {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { bank: { type: 'string' }, source: { type: 'string' }, title: { type: 'string' } },
		});
		const [file] = positionals;
		if (file !== undefined && positionals.length === 1 && values.bank !== undefined) {
			return {
				file: path.resolve(process.env['INIT_CWD'] ?? '', file),
				bank: values.bank,
				source: values.source,
				title: values.title,
			};
		}
		throw new FileRefused(
			`${positionals.length > 1 ? '一次导入一个文件；名字里有空格的，两头加英文双引号。' : file === undefined ? '没有写要导入的文件。' : '没有写导入哪个题库（--bank）。'}\n${USAGE}`,
		);
	} catch (error) {
		if (error instanceof FileRefused) throw error;
		throw new FileRefused(`有一项不认识：${process.argv.slice(2).join(' ')}\n${USAGE}`);
	}
}

/** How questions get into the bank, which is made where it is wanted and not there. */
async function bankOf(
	contentDir: string,
	id: string,
	title: string | undefined,
	banks: readonly { id: string; order: number }[],
): Promise<(questions: readonly BankQuestion[]) => SplicedBank> {
	const file = path.join(contentDir, `quizzes/${id}.yaml`);
	if (existsSync(file)) {
		const text = readFileSync(file, 'utf8');
		return (questions) => {
			const spliced = spliceBank(text, questions);
			if (spliced) return spliced;
			throw new FileRefused(
				`题库文件 ${file} 读不通，没有导入。先运行 npm run check:content，照提示改好，再导入。`,
			);
		};
	}
	const fault = faultOfId(id);
	if (fault !== undefined) throw new FileRefused(`题库编号“${id}”不合规则：${fault}。`);
	const wanted =
		title ??
		(canAsk() ? await askInTerminal(`没有题库“${id}”。要新建，写它的名称；不建，直接回车：`) : undefined);
	if (wanted === undefined) {
		const ids = banks.map((bank) => bank.id);
		throw new FileRefused(
			`没有题库“${id}”${suggestion(id, ids)}。现有的题库：${ids.join('、')}。要新建，加上 --title "题库的名称"。`,
		);
	}
	const order = Math.max(0, ...banks.map((bank) => bank.order)) + 1;
	return (questions) => newBank({ id, title: tidy(wanted), description: tidy(wanted), order }, questions);
}

/** The source of the rows that name none; undefined where all do. */
async function batchSource(
	given: string | undefined,
	rows: readonly Row[],
	sources: SourceNames,
): Promise<string | undefined> {
	const without = rows.filter((row) => tidy(row.source) === '').length;
	if (without === 0 && given === undefined) return undefined;
	return oneSource(given, sources, {
		question: `${without}题没有写出处，它们的出处是？`,
		missing: `${without}题没有写出处`,
		otherwise: '，或者在表里加“出处”一列',
	});
}

function beside(file: string): string {
	const { dir, name } = path.parse(file);
	// What was left out of such a sheet again stands beside it, not under a longer and longer name.
	return path.join(dir, `${name.replace(/-没有导入(-\d+)?$/, '')}-没有导入.xlsx`);
}
