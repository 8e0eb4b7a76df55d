import type { ScheduleEntry } from '../../model/schedule.ts';
import { TIMES, occurrences } from '../../schedule/core/occurrences.ts';
import type { Period } from '../../schedule/core/occurrences.ts';

/**
 * When a measure is, as readers filter by it: `2023-10` for each month in which it has a day or a period of its own,
 * `throughout`, `recurring`, or `unscheduled`.
 * @param entries those of the schedule that belong to it
 */
export function measureTimes(
	isThroughout: boolean,
	entries: readonly ScheduleEntry[],
	programme: Period,
): string[] {
	const found = new Set<string>();
	if (isThroughout) found.add('throughout');
	for (const entry of entries) {
		const time = TIMES[entry.kind];
		const own = occurrences(entry, programme);
		if (time === 'recurring') found.add('recurring');
		else if (time === 'none') found.add('unscheduled');
		else if (!isThroughout || time === 'day' || own[0]?.start !== programme.start)
			for (const { start, end } of own) {
				found.add(start.slice(0, 7));
				found.add(end.slice(0, 7));
			}
	}
	return found.size === 0 ? ['unscheduled'] : [...found];
}

/** The months among these times, in order. */
export const monthsAmong = (times: readonly string[]): string[] =>
	[...new Set(times.filter((time) => /^\d/.test(time)))].sort();

/** What a unit has to do with a measure: it leads it, helps, or answers for it where none is said to lead. */
export function partOfUnit(
	{ units, lead }: { units: readonly string[]; lead?: string | undefined },
	unit: string,
): 'leads' | 'helps' | 'answers' | undefined {
	if (!units.includes(unit)) return undefined;
	if (lead === undefined) return 'answers';
	return lead === unit ? 'leads' : 'helps';
}
