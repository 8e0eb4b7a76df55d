import { addDays } from './calendar-day.ts';
import type { Period } from './occurrences.ts';

/** A picture of two months shows more than one of many only where much falls into them. */
const ENOUGH = 3;

const monthOf = (day: string): string => day.slice(0, 7);
const nextMonth = (month: string): string => monthOf(addDays(`${month}-01`, 31));

/**
 * The two months into which most of some periods fall, as far as the programme goes; of several the earliest. Undefined
 * where few fall into any, or the programme is hardly longer.
 */
export function busiestMonths(periods: readonly Period[], programme: Period): Period | undefined {
	const months: string[] = [];
	for (let month = monthOf(programme.start); month <= monthOf(programme.end); month = nextMonth(month))
		months.push(month);
	if (months.length < 4) return undefined;
	let best: { count: number; found: Period } | undefined;
	for (const month of months.slice(0, -1)) {
		const start = `${month}-01`;
		const end = addDays(`${nextMonth(nextMonth(month))}-01`, -1);
		const count = periods.filter((period) => period.start >= start && period.end <= end).length;
		if (count >= ENOUGH && count > (best?.count ?? 0)) best = { count, found: { start, end } };
	}
	return best?.found;
}
