import { z } from 'zod';
import { FORMER_NAMES } from './names.ts';

const namesLike = (former: RegExp) =>
	z
		.array(
			z.string().regex(former, {
				error:
					'停用的编号照原来的写：题和条目写编号，篇章写“材料/篇章”，工作表的栏写“工作表/栏”，页面写“栏目/文件名”',
			}),
		)
		.default([]);
const ids = namesLike(FORMER_NAMES.id);

/**
 * `content/retired.yaml`: what was taken down on purpose, by kind. Readers' records of it are kept, and nothing else
 * may take its id. The file may be missing.
 */
export const retired = z.strictObject({
	questions: ids,
	items: ids,
	/** `charter/chapter-1` */
	chapters: namesLike(FORMER_NAMES.chapter),
	schedule: ids,
	terms: ids,
	/** `topics/ideals` */
	pages: namesLike(FORMER_NAMES.page),
	quizzes: ids,
	checklists: ids,
	exams: ids,
	worksheets: ids,
	/** `three-lists/who` */
	columns: namesLike(FORMER_NAMES.column),
});

export type Retired = z.infer<typeof retired>;
export type RetiredKind = keyof Retired;
