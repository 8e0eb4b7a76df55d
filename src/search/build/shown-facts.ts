import { wordOfMonthDay, wordsOfDays } from '../find/query/spoken-dates.ts';
import { checklistItemOf } from './content-by-id.ts';
import type { ContentById } from './content-by-id.ts';
import { noFacts } from './search-record.ts';
import type { SearchRecord } from './search-record.ts';

const LONG = 46 * 86_400_000;

/** What stands in a page's fields: who answers for a measure, and when it is. */
export function pageFacts({ library, pages }: ContentById, path: string): Record<string, string> {
	const own = pages.get(`/${path}`);
	if ((own?.frontmatter as { audience?: string } | undefined)?.audience === 'office') return { office: '1' };
	if (own?.section !== 'measures') return {};
	const { units, timing } = own.frontmatter as { units: string[]; timing: string };
	const names = library.site.units.filter(({ id }) => units.includes(id)).map(({ name }) => name);
	return { units: names.join('、'), timing };
}

/** What a part says of itself, and the days on which it is. */
export function partFacts(
	content: ContentById,
	id: string,
	type: string,
): Pick<SearchRecord, 'facts' | 'days'> {
	if (type === 'term') {
		const term = content.terms.get(id);
		return term ? { facts: { says: term.definition }, days: [] } : noFacts;
	}
	if (type === 'item') {
		const item = checklistItemOf(content, id);
		return item?.hint ? { facts: { says: item.hint }, days: [] } : noFacts;
	}
	const entry = type === 'entry' && content.entries.get(id);
	if (!entry) return noFacts;
	const units = content.library.site.units
		.filter((unit) => entry.units.includes(unit.id))
		.map(({ name }) => name);
	const facts = {
		when: entry.when,
		...(units.length > 0 && { units: units.join('、') }),
		...(entry.place && { where: entry.place }),
		...(entry.note && { says: entry.note }),
	};
	switch (entry.kind) {
		case 'date':
		case 'deadline':
			return {
				facts: { ...facts, start: entry.date, end: entry.date, ...(entry.approximate && { rough: '1' }) },
				days: wordsOfDays(entry.date, entry.date),
			};
		case 'window': {
			// What takes months is no answer to what is on one day.
			const long = Date.parse(entry.end) - Date.parse(entry.start) > LONG;
			return {
				facts: { ...facts, start: entry.start, end: entry.end, ...(entry.approximate && { rough: '1' }) },
				days: long ? [] : wordsOfDays(entry.start, entry.end),
			};
		}
		case 'monthly':
			return { facts, days: entry.day ? [wordOfMonthDay(entry.day)] : [] };
		case 'weekly':
		case 'unscheduled':
			return { facts, days: [] };
	}
}
