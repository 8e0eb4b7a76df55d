import { describeProblems } from '../../authoring/problem.ts';
import { contentFiles } from '../content-files.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { applyRenaming, problemsAfter } from './apply.ts';
import { rename } from './rename.ts';
import { describeSplice } from './splice.ts';

/** Shows every place that a change of names concerns; with `isSure` it is written, unless the check would refuse it. */
export function renameContent(contentDir: string, before: string, after: string, isSure: boolean): Said {
	const files = contentFiles(contentDir);
	const renaming = rename(files, before, after);
	if (typeof renaming === 'string') return bad(`没有改：${renaming}。`);
	const { what, splices, move, left = [] } = renaming;
	const rows = splices.map((splice) =>
		describeSplice(files.find(({ file }) => file === splice.file)!.text, splice),
	);
	const moved = move ? `\n文件 ${move.from} → ${move.to}` : '';
	const others = left
		.map(
			({ name, count }) =>
				`\n“${name}”里的${count}处没有改，那是另一个名称。也要改的，另外运行 npm run rename -- "${name}" 新的名称`,
		)
		.join('');
	const shown = `${rows.join('\n')}${moved}\n\n${what}：${splices.length}处，在${new Set(splices.map(({ file }) => file)).size}个文件里。${others}`;
	const problems = problemsAfter(contentDir, files, renaming);
	if (problems.length > 0) {
		return bad(`${shown}\n没有改：改了以后会有${problems.length}处问题。\n${describeProblems(problems)}`);
	}
	if (!isSure) return good(`${shown}\n还没有改。逐处看过以后，在命令后面加上 --yes 再运行一次。`);
	applyRenaming(contentDir, files, renaming);
	return good(`${shown}\n已经改好。再用 npm run changes 看一遍。`);
}
