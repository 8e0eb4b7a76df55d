import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { spreadOverWeeks, weeksUntil } from './spread-over-weeks.ts';
import { PACE, chaptersOf, paceOf, weekOf } from './plan.ts';
import type { Pace, Plan, PlanEntry, PlannedChapter } from './plan.ts';
import { hasOwn } from '../../page/core/own.ts';

/** What changes in a plan; `undefined` takes an entry away. */
export type PlanChange = Record<string, PlanEntry | undefined>;

/**
 * A plan of the chosen among the chapters on offer (ids, in the order of reading). What was read already stays where it
 * was; what is offered and no longer chosen goes. A chapter that is not on offer, since it was withdrawn, was not given
 * up by the reader: it stays as it is.
 */
export function makePlan(
	plan: Plan,
	offered: readonly string[],
	chosen: readonly string[],
	pace: Pace,
): PlanChange {
	const known = Object.fromEntries(chaptersOf(plan));
	const change: PlanChange = Object.fromEntries(
		offered.filter((id) => hasOwn(known, id)).map((id) => [id, undefined]),
	);
	const unread = chosen.filter((id) => !known[id]?.doneOn);
	const weeks = spreadOverWeeks(unread.length, pace.start, pace);
	for (const [order, id] of chosen.entries()) {
		const at = unread.indexOf(id);
		change[id] = at < 0 ? { ...bare(known[id]!), order } : { kind: 'chapter', week: weeks[at]!, order };
	}
	return { ...change, [PACE]: pace };
}

/** What a form asks of a plan: the ids of the chapters that it offers and of those that are chosen, and the pace. */
export interface PlanForm {
	readonly offered: readonly string[];
	readonly chosen: readonly string[];
	readonly pace: Pace;
}

/**
 * A plan as a form asks for it that showed the plan `began`, of the plan as it is now: where the form was left as it was,
 * what another window made of it stays.
 */
export function remakePlan(plan: Plan, began: Plan, { offered, chosen, pace }: PlanForm): PlanChange {
	const [was, is] = [paceOf(began), paceOf(plan)];
	// The first plan, or one again.
	if (!was || !is) return makePlan(plan, offered, chosen, pace);
	const wanted = offered.filter((id) => {
		const isChosen = chosen.includes(id);
		return isChosen === hasOwn(began, id) ? hasOwn(plan, id) : isChosen;
	});
	const isLeft = pace.start === was.start && pace.end === was.end && pace.perWeek === was.perWeek;
	return makePlan(plan, offered, wanted, isLeft ? is : pace);
}

/**
 * Lays what is left over the weeks from today's on, at the same pace; where the end has passed, at the pace that the
 * plan began with. Nothing is late: the plan moves.
 */
export function rePlan(plan: Plan, today: CalendarDay): PlanChange {
	const pace = paceOf(plan);
	if (!pace) return {};
	const chapters = chaptersOf(plan);
	const left = chapters.filter(([, { doneOn }]) => !doneOn);
	const from = weekOf(pace.start, today);
	const { end } = pace;
	const isOver = end !== undefined && end < today;
	const perWeek = isOver ? Math.ceil(chapters.length / weeksUntil(pace.start, end)) : pace.perWeek;
	const weeks = spreadOverWeeks(left.length, from, {
		...(perWeek === undefined ? {} : { perWeek }),
		...(end === undefined || isOver ? {} : { end }),
	});
	return Object.fromEntries(
		left.flatMap(([id, chapter], at) =>
			chapter.week === weeks[at] ? [] : [[id, { ...bare(chapter), week: weeks[at]! }]],
		),
	);
}

/** A chapter without what the record adds to it. */
const bare = ({ kind, week, order, doneOn }: PlannedChapter): PlannedChapter => ({
	kind,
	week,
	order,
	...(doneOn ? { doneOn } : {}),
});

/** The chapter marked as read on a day, or as not read. */
export const markRead = (chapter: PlannedChapter, doneOn: CalendarDay | undefined): PlannedChapter => {
	const { kind, week, order } = chapter;
	return { kind, week, order, ...(doneOn ? { doneOn } : {}) };
};
