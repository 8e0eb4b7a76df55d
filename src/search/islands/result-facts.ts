import { daysBetween } from '../../schedule/core/calendar-day.ts';
import * as words from '../text/search-script.ts';

/** Where a dated thing stands today: how long it is still off, or that it is on or over. */
function standing({ start, end, rough }: Readonly<Record<string, string>>, today: string): string {
	if (!start || !end) return '';
	if (today > end) return words.over;
	if (start !== end && today >= start) return words.going;
	return rough ? '' : words.daysLeft(daysBetween(today, start));
}

/** What the content says of a place in its fields, in one line: its date, or who answers for it and when. */
export function factsOf(facts: Readonly<Record<string, string>>, today: string): string {
	const { when, units, timing } = facts;
	return (when ? [when, standing(facts, today)] : [units, timing]).filter(Boolean).join(' · ');
}
