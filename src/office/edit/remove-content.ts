import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../authoring/check-content.ts';
import { describeProblems } from '../../authoring/tell/problem.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import { contentFiles } from '../content-files.ts';
import { findPlaces } from '../find/find-places.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { moveOrRefuse, writeTogether } from '../write-whole.ts';
import { sameness } from './apply.ts';
import { keptAs } from './kept-page.ts';
import { removePage } from './remove-page.ts';
import type { Removal } from './remove-page.ts';
import { valueOf } from './yaml-text.ts';

/**
 * Shows every place that taking a page down concerns; with `isSure` it is done, unless the check would refuse it.
 * @param to a page that takes its place
 * @throws FileRefused where a file cannot be written
 */
export function removeContent(
	contentDir: string,
	typed: string,
	to: string | undefined,
	isSure: boolean,
): Said {
	const files = contentFiles(contentDir);
	const removal = removePage(files, typed, to);
	if (typeof removal === 'string') return bad(`没有删：${removal}。`);
	const { page, rows, texts } = removal;
	const shown = `${rows.join('\n')}\n\n删掉页面“${page}”：别处改${rows.length}处，在${texts.size}个文件里。`;
	const problems = problemsAfter(contentDir, removal);
	if (problems.length > 0) {
		const more = to === undefined ? '；有一页接替它的，在命令后面加上 --to 栏目/文件名，出处就写那一页' : '';
		return bad(
			`${shown}\n没有删：还有${problems.length}处要先由人改好，再运行一次。出处只有这一页的，换一个出处${more}。\n${describeProblems(problems)}`,
		);
	}
	if (!isSure) return good(`${shown}\n还没有删。逐处看过以后，在命令后面加上 --yes 再运行一次。`);
	const { title } = valueOf(files.find(({ file }) => file === `${page}.mdx`)!) as { title: string };
	const kept = apply(contentDir, removal);
	const left = findPlaces(contentFiles(contentDir), title);
	return good(
		[
			`${shown}\n已经删掉，原来的文件放在 ${kept}。`,
			...(left.length > 0
				? [`文字里还有${left.length}处写着“${title}”，看看要不要改：npm run find -- "${title}"`]
				: []),
			...(to === undefined ? [] : ['出处换成了接替的一页的，核对那一页是不是写着。']),
			'再用 npm run changes 看一遍。',
		].join('\n'),
	);
}

/** Writes it, whole or not at all; the page and what lies beside it go to another folder. Returns where the page is now. */
function apply(contentDir: string, { page, texts }: Removal): string {
	const around = path.dirname(path.resolve(contentDir));
	const place = keptAs(`${page}.mdx`, (taken) => existsSync(path.join(around, taken)));
	const kept = path.join(around, place.file);
	const changed = [...texts].map(([file, text]) => [path.join(contentDir, file), text] as const);
	writeTogether(new Map(changed), () => {
		mkdirSync(path.dirname(kept), { recursive: true });
		moveOrRefuse(path.join(contentDir, `${page}.mdx`), kept);
	});
	const beside = path.join(contentDir, page);
	if (existsSync(beside)) moveOrRefuse(beside, path.join(around, place.folder));
	return kept;
}

/** The problems that it would bring, tried on a copy. */
function problemsAfter(contentDir: string, removal: Removal): Problem[] {
	const known = new Set(checkContent(contentDir).problems.map(sameness));
	const place = mkdtempSync(path.join(tmpdir(), 'remove-'));
	try {
		const copy = path.join(place, 'content');
		cpSync(contentDir, copy, { recursive: true });
		for (const [file, text] of removal.texts) writeFileSync(path.join(copy, file), text);
		rmSync(path.join(copy, `${removal.page}.mdx`));
		rmSync(path.join(copy, removal.page), { recursive: true, force: true });
		return checkContent(copy).problems.filter((problem) => !known.has(sameness(problem)));
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}
