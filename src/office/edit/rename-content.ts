import { describeProblems } from '../../authoring/tell/problem.ts';
import { contentFiles } from '../content-files.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { applyRenaming, problemsAfter } from './apply.ts';
import type { Quoted } from './quoted.ts';
import { rename } from './rename.ts';
import { describeSplice } from './splice.ts';
import type { Splice } from './splice.ts';

/** Whose words stay as they are. */
const QUOTED: Readonly<Record<Quoted, string>> = {
	fullText: '文件全文',
	quote: '引文',
	title: '文件的名称',
};

/**
 * Shows every place that a change of names concerns; with `isSure` it is written, unless the check would refuse it.
 * @param withQuotes places in quotations, too
 */
export function renameContent(
	contentDir: string,
	before: string,
	after: string,
	isSure: boolean,
	withQuotes = false,
): Said {
	const files = contentFiles(contentDir);
	const found = rename(files, before, after);
	if (typeof found === 'string') return bad(`没有改：${found}。`);
	const renaming = withQuotes ? { ...found, splices: [...found.splices, ...(found.quoted ?? [])] } : found;
	const { what, splices, move, left = [] } = renaming;
	const row = (splice: Splice): string =>
		describeSplice(files.find(({ file }) => file === splice.file)!.text, splice);
	const rows = splices.map(row);
	const kept = withQuotes ? [] : (found.quoted ?? []);
	const untouched =
		kept.length === 0
			? ''
			: `\n\n引用的原文，不改（连它们一起改，加上 --quotes）：\n${kept.map((place) => `${row(place)}（${QUOTED[place.quoted]}）`).join('\n')}`;
	if (splices.length === 0) return bad(`没有改：“${before}”只在引用的原文里有。${untouched}`);
	const moved = move ? `\n文件 ${move.from} → ${move.to}` : '';
	const others = left
		.map(
			({ name, count }) =>
				`\n“${name}”里的${count}处没有改，那是另一个名称。也要改的，另外运行 npm run rename -- "${name}" 新的名称`,
		)
		.join('');
	const shown = `${rows.join('\n')}${moved}\n\n${what}：${splices.length}处，在${new Set(splices.map(({ file }) => file)).size}个文件里。${others}${untouched}`;
	const problems = problemsAfter(contentDir, files, renaming);
	if (problems.length > 0) {
		return bad(`${shown}\n没有改：改了以后会有${problems.length}处问题。\n${describeProblems(problems)}`);
	}
	if (!isSure) return good(`${shown}\n还没有改。逐处看过以后，在命令后面加上 --yes 再运行一次。`);
	applyRenaming(contentDir, files, renaming);
	return good(`${shown}\n已经改好。再用 npm run changes 看一遍。`);
}
