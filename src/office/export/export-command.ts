import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../../authoring/read/read-library.ts';
import { describeProblems } from '../../authoring/tell/problem.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import { dayIn } from '../../schedule/core/calendar-day.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { distinct } from '../file-name.ts';
import { FileRefused } from '../file-refused.ts';
import { runCommand } from '../run-command.ts';
import { writeOrRefuse } from '../write-whole.ts';
import { findWhat, whatThereIs } from './find-what.ts';
import type { ToWrite } from './find-what.ts';
import { wordFile } from './word-file.ts';
import { wordPicture } from './word-picture.ts';
import type { WordPicture } from './word-picture.ts';

const USAGE = '用法：npm run export -- 要写成Word文件的页面、题库、清单或者工作表，例如 topics/ideals';

// `npm run export -- WHAT…`
await runCommand(run);

async function run(): Promise<number> {
	const asked = process.argv.slice(2);
	const contentDir = contentDirOrExit();
	const { library: whole, problems } = readLibrary(contentDir);
	if (problems.length > 0)
		throw new FileRefused(`内容有${problems.length}处要改，改好再导出：\n${describeProblems(problems)}`);
	const library = publishedPart(whole, dayIn(whole.site.programme.timeZone, Date.now()));
	if (asked.length === 0)
		throw new FileRefused(`没有写导出什么。${USAGE}\n可以写：\n${whatThereIs(library)}`);
	const files: ToWrite[] = [];
	let isWhole = true;
	for (const what of asked) {
		const found = findWhat(library, what, contentDir);
		if (found === undefined || typeof found[0] === 'string') {
			isWhole = false;
			console.error(
				found === undefined
					? `没有“${what}”，没有导出。可以写：\n${whatThereIs(library)}`
					: `叫“${what}”的不止一个，没有导出。写清楚是哪一个：${found.join('、')}`,
			);
		} else files.push(...(found as ToWrite[]));
	}
	const folder = path.resolve(process.env['INIT_CWD'] ?? '');
	const { site } = library;
	const frame = { head: site.title, foot: `${site.organisation} · ${site.programme.name}` };
	const names = distinct(files.map(({ name }) => name));
	for (const [at, { make }] of files.entries()) {
		const { title, blocks, lost } = make();
		const file = path.join(folder, `${names[at]!}.docx`);
		const pictures = new Map<string, WordPicture>();
		for (const block of blocks) {
			if (block.kind !== 'picture' || pictures.has(block.file)) continue;
			const picture = await wordPicture(readFileSync(path.join(contentDir, block.file)));
			if (picture) pictures.set(block.file, picture);
			else lost.push(`图片没有写进去，文件读不出来：${block.file}`);
		}
		writeOrRefuse(file, await wordFile(blocks, { ...frame, title }, pictures));
		console.log(`写好 ${file}`);
		for (const what of lost) console.error(`  ${what}`);
		if (lost.length > 0) isWhole = false;
	}
	return isWhole ? 0 : 1;
}
