import { occurrences } from '../../schedule/core/occurrences.ts';
import type { Period } from '../../schedule/core/occurrences.ts';
import type { Checklist, ChecklistItem } from '../../model/checklist.ts';
import type { Every } from '../../checklists/core/round.ts';
import * as words from '../../checklists/text/checklist.ts';
import { timeText } from '../../schedule/text/schedule.ts';
import type { Library } from '../read/library.ts';
import { pageById } from '../read/lookup.ts';

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
	/** How often it comes again, where it does. */
	every: Every | undefined;
	units: string[];
	/** Months (`2023-09`), `recurring` or `undated`: what it can be filtered by. */
	times: string[];
}

export interface ChecklistGroup {
	title: string;
	rows: ChecklistRow[];
}

/**
 * The items of a checklist, each with its measure and time. What has a date comes first, by date, then what comes again
 * and again; the others stand in the groups that the list has.
 */
export function checklistRows(library: Library, { groups }: Checklist): ChecklistGroup[] {
	const sorted = groups.map(({ title, items }) => ({
		title,
		rows: items.map((item) => rowOf(library, item)),
	}));
	const all = sorted.flatMap(({ rows }) => rows);
	const dated = all.filter(({ every, periods }) => !every && periods.length > 0);
	dated.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
	const again = all.filter(({ every }) => every);
	const isPlaced = (row: ChecklistRow): boolean => dated.includes(row) || again.includes(row);
	return [
		{ title: words.dated, rows: dated },
		{ title: words.again, rows: again },
		...sorted.map(({ title, rows }) => ({ title, rows: rows.filter((row) => !isPlaced(row)) })),
	].filter(({ rows }) => rows.length > 0);
}

const dueOf = ({ periods }: ChecklistRow): string => periods[0]!.end;

/** How often an item comes again, where it does. */
export function everyOf({ schedule }: Library, item: ChecklistItem): Every | undefined {
	const kind = schedule.find(({ id }) => id === item.schedule)?.kind;
	return kind === 'weekly' ? 'week' : kind === 'monthly' ? 'month' : undefined;
}

function rowOf(library: Library, item: ChecklistItem): ChecklistRow {
	const page = item.measure === undefined ? undefined : pageById(library, `measures/${item.measure}`);
	const entry = library.schedule.find(({ id }) => id === item.schedule);
	const periods = entry ? occurrences(entry, library.site.programme) : [];
	const months = periods.flatMap(({ start, end }) => [start.slice(0, 7), end.slice(0, 7)]);
	const every = everyOf(library, item);
	const times = every ? ['recurring'] : months.length > 0 ? [...new Set(months)] : ['undated'];
	return {
		id: item.id,
		formerIds: item.formerIds,
		text: item.text,
		hint: item.hint,
		measure: page && { title: page.frontmatter.title, href: page.path },
		when: entry && timeText(entry),
		approximate: entry?.approximate ?? false,
		periods,
		every,
		units: page && 'units' in page.frontmatter ? page.frontmatter.units : (entry?.units ?? []),
		times,
	};
}
