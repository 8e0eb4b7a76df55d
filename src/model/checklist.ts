import { z } from 'zod';
import { exception, formerIds, held, id, line, slug, sources } from './fields.ts';

/** An item of a checklist (条目). */
export const checklistItem = z.strictObject({
	/** Unique over all checklists: the reader's tick hangs on it. */
	id: id.refine((value) => !value.startsWith('own-'), {
		error: 'own- 开头的编号留给读者自己加的条目，请换一个',
	}),
	/** What to do, as one plain sentence. */
	text: line,
	/** A hint, folded away until asked for. */
	hint: line.optional(),
	measure: slug.optional(),
	/** The schedule entry that says when. */
	schedule: id.optional(),
	sources: sources.optional(),
	formerIds,
	exception,
	...held,
});

/** A group of items under one heading. */
const checklistGroup = z.strictObject({ title: line, items: z.array(checklistItem).min(1) });

/** A checklist template (清单): `content/checklists/<id>.yaml`. */
export const checklist = z.strictObject({
	/** Same as the file's name. */
	id: id.refine((value) => value !== 'mine', { error: '“mine”是读者自己的清单的网址，请换一个' }),
	title: line,
	description: line,
	/** What readers ask that is answered here, in their own words; only search uses it. */
	asked: z.array(line).default([]),
	order: z.number().int().min(1),
	...held,
	roles: z.array(id).min(1, { error: '至少写一个人员类别' }),
	groups: z.array(checklistGroup).min(1),
});

export type Checklist = z.infer<typeof checklist>;
export type ChecklistItem = z.infer<typeof checklistItem>;
