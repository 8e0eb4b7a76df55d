import { z } from 'zod';
import { date, exception, formerIds, held, id, line, slug, sources, text } from './fields.ts';

const common = {
	id,
	title: line,
	/** The time in the plan's own terms: “9 月中下旬”. It is what readers see. */
	when: line,
	/** True where the plan's words leave the exact days open. */
	approximate: z.boolean().default(false),
	measures: z.array(slug).default([]),
	units: z.array(id).default([]),
	roles: z.array(id).default([]),
	/** Where it is, where that is known. */
	place: line.optional(),
	/** What to know about it, one or two sentences. */
	note: text.optional(),
	/** What readers ask that it answers, in their own words; only search uses it. */
	asked: z.array(line).optional(),
	sources,
	formerIds,
	exception,
	...held,
};

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], {
	error: '星期写成 mon、tue、wed、thu、fri、sat、sun',
});

/** A schedule entry (日程). Weekly and monthly ones run from `start` to `end`, by default the programme's. */
export const scheduleEntry = z.discriminatedUnion(
	'kind',
	[
		z.strictObject({ ...common, kind: z.literal('date'), date }),
		z.strictObject({ ...common, kind: z.literal('window'), start: date, end: date }),
		z.strictObject({ ...common, kind: z.literal('deadline'), date }),
		z.strictObject({
			...common,
			kind: z.literal('weekly'),
			/** Left out where the plan leaves the day to the branch. */
			weekday: weekday.optional(),
			start: date.optional(),
			end: date.optional(),
		}),
		z.strictObject({
			...common,
			kind: z.literal('monthly'),
			/** Day of the month, 1–28; left out where the plan leaves it open. */
			day: z.number().int().min(1).max(28).optional(),
			start: date.optional(),
			end: date.optional(),
		}),
		z.strictObject({ ...common, kind: z.literal('unscheduled') }),
	],
	{
		error:
			'日程类型只能是 date（某日）、window（时段）、deadline（截止）、weekly（每周）、monthly（每月）、unscheduled（未定日期）',
	},
);

export const schedule = z.array(scheduleEntry);

export type ScheduleEntry = z.infer<typeof scheduleEntry>;
