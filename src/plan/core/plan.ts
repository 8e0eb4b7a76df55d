import { addDays, daysBetween, isDay } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { inOrder } from '../../record/core/in-order.ts';
import { isObject } from '../../record/core/item.ts';

/** From when, and how fast: so many chapters a week, or done by a day. */
export interface Pace {
	readonly kind: 'pace';
	readonly start: CalendarDay;
	readonly perWeek?: number;
	readonly end?: CalendarDay;
}

/** A chapter that the reader means to read. */
export interface PlannedChapter {
	readonly kind: 'chapter';
	/** First day of the week that it is planned for. */
	readonly week: CalendarDay;
	/** Its place among all chapters. */
	readonly order: number;
	readonly doneOn?: CalendarDay;
}

export type PlanEntry = Pace | PlannedChapter;
export type Plan = Readonly<Record<string, PlanEntry>>;

/** Under this id stands the pace. */
export const PACE = 'own-pace';
const CHAPTER = 'own-chapter-';

/** Under what id a chapter stands in the record, by its address in the content, and back. */
export const chapterId = (chapter: string): string => CHAPTER + chapter;
export const chapterOf = (id: string): string => id.slice(CHAPTER.length);

/** True for a book that is read as a whole, since its chapters are not known here. */
export const isWhole = (id: string): boolean => !chapterOf(id).includes('/');

/** The most chapters that a pace can ask for. */
const FASTEST = 50;

/** An entry as stored; undefined where it is none. */
export function decodePlanEntry(raw: unknown): PlanEntry | undefined {
	if (!isObject(raw)) return undefined;
	const { kind, start, perWeek, end, week, order, doneOn } = raw;
	if (kind === 'pace' && isDay(start)) {
		if (isDay(end) && end >= start) return { kind, start, end };
		const count = Number.isInteger(perWeek) ? (perWeek as number) : 1;
		return { kind, start, perWeek: Math.min(Math.max(count, 1), FASTEST) };
	}
	if (kind !== 'chapter' || !isDay(week) || typeof order !== 'number' || !Number.isFinite(order))
		return undefined;
	return { kind, week, order, ...(isDay(doneOn) ? { doneOn } : {}) };
}

export const paceOf = (plan: Plan): Pace | undefined =>
	plan[PACE]?.kind === 'pace' ? (plan[PACE] as Pace) : undefined;

/** The chapters of a plan in their order. */
export const chaptersOf = (plan: Plan): [string, PlannedChapter][] =>
	inOrder(
		Object.entries(plan).filter((pair): pair is [string, PlannedChapter] => pair[1].kind === 'chapter'),
	);

/** Which week of a plan begins on a day, counted from 1. */
export function weekNumber(plan: Plan, week: CalendarDay): number {
	const start = paceOf(plan)?.start ?? week;
	return Math.floor(daysBetween(start, week) / 7) + 1;
}

/** The first day of the week of a plan that a day is in; the first week's for a day before it. */
export function weekOf(start: CalendarDay, day: CalendarDay): CalendarDay {
	return addDays(start, Math.max(0, Math.floor(daysBetween(start, day) / 7)) * 7);
}
