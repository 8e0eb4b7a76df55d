import { z } from 'zod';
import { exception, formerIds, held, id, line, slug, sources } from './fields.ts';

/** What a reader fills in of a worksheet: a column of its table, or a field of each sheet (栏目). */
const worksheetColumn = z.strictObject({
	/** Unique within the worksheet: what readers wrote hangs on it. */
	id: id.refine((value) => value !== 'status', {
		error: '“status”留给“状态”一栏，请换一个；要有“状态”一栏，在工作表里写 status: true',
	}),
	label: line,
	/** What to write here, shown where it is written. */
	hint: line.optional(),
	/** True where several lines are wanted. */
	long: z.boolean().default(false),
	formerIds,
	exception,
});

/** A worksheet (工作表) that readers fill in for themselves: `content/worksheets/<id>.yaml`. */
export const worksheet = z.strictObject({
	/** Same as the file's name. */
	id: id.refine((value) => !value.startsWith('own-'), {
		error: 'own- 开头的编号留给读者自己写的内容，请换一个',
	}),
	title: line,
	description: line,
	order: z.number().int().min(1),
	/** `table`: one table, a thing a row; `sheets`: a sheet for each time. */
	layout: z.enum(['table', 'sheets'], {
		error: '版式只能是 table（一张表，一行一件事）或 sheets（一份一份写）',
	}),
	/** True where each row says how far it is. */
	status: z.boolean().default(false),
	columns: z.array(worksheetColumn).min(1, { error: '至少写一栏' }),
	/** Pages that it is filled in for, `measures/self-examination`; they lead to it. */
	pages: z.array(z.string()).default([]),
	/** Rules whose questions stand beside it. */
	checks: z.array(slug).default([]),
	/** Other names by which search finds it. */
	aliases: z.array(line).default([]),
	/** What readers ask that is answered here, in their own words; only search uses it. */
	asked: z.array(line).default([]),
	sources: sources.optional(),
	formerIds,
	...held,
	exception,
});

export type Worksheet = z.infer<typeof worksheet>;
