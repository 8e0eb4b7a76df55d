import { z } from 'zod';

const ids = z
	.array(
		z.string().regex(/^[a-z][a-z0-9-]*(\/[a-z0-9-]+)?$/, {
			error:
				'停用的编号照原来的写：题和条目写编号，篇章写“材料/篇章”，工作表的栏写“工作表/栏”，页面写“栏目/文件名”',
		}),
	)
	.default([]);

/**
 * `content/retired.yaml`: what was taken down on purpose, by kind. Readers' records of it are kept, and nothing else
 * may take its id. The file may be missing.
 */
export const retired = z.strictObject({
	questions: ids,
	items: ids,
	/** `charter/chapter-1` */
	chapters: ids,
	schedule: ids,
	terms: ids,
	/** `topics/ideals` */
	pages: ids,
	quizzes: ids,
	checklists: ids,
	exams: ids,
	worksheets: ids,
	/** `three-lists/who` */
	columns: ids,
});

export type Retired = z.infer<typeof retired>;
export type RetiredKind = keyof Retired;
