import { TIMES, occurrences } from '../schedule/core/occurrences.ts';
import type { Period } from '../schedule/core/occurrences.ts';
import type { Checklist, ChecklistItem } from '../model/checklist.ts';
import { timeText } from '../schedule/text/schedule.ts';
import type { Library } from './library.ts';
import { pageById } from './lookup.ts';

/** An item of a checklist with what its page shows beside it. */
export interface ChecklistRow {
	id: string;
	formerIds: string[];
	text: string;
	hint: string | undefined;
	measure: { title: string; href: string } | undefined;
	/** In the plan's own terms. */
	when: string | undefined;
	approximate: boolean;
	/** The days and periods that it falls on. */
	periods: Period[];
	units: string[];
	/** Months (`2023-09`), `recurring` or `undated`: what it can be filtered by. */
	times: string[];
}

/** The groups of a checklist, each item with its measure and time. */
export function checklistRows(
	library: Library,
	{ groups }: Checklist,
): { title: string; rows: ChecklistRow[] }[] {
	return groups.map(({ title, items }) => ({ title, rows: items.map((item) => rowOf(library, item)) }));
}

function rowOf(library: Library, item: ChecklistItem): ChecklistRow {
	const page = item.measure === undefined ? undefined : pageById(library, `measures/${item.measure}`);
	const entry = library.schedule.find(({ id }) => id === item.schedule);
	const periods = entry ? occurrences(entry, library.site.programme) : [];
	const months = periods.flatMap(({ start, end }) => [start.slice(0, 7), end.slice(0, 7)]);
	const recurs = entry && TIMES[entry.kind] === 'recurring';
	const times = recurs ? ['recurring'] : months.length > 0 ? [...new Set(months)] : ['undated'];
	return {
		id: item.id,
		formerIds: item.formerIds,
		text: item.text,
		hint: item.hint,
		measure: page && { title: page.frontmatter.title, href: page.path },
		when: entry && timeText(entry),
		approximate: entry?.approximate ?? false,
		periods,
		units: page && 'units' in page.frontmatter ? page.frontmatter.units : (entry?.units ?? []),
		times,
	};
}
