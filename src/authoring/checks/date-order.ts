import type { Check } from './check.ts';

/** Periods run forwards and lie in the programme's; updates stand newest first. */
export const checkDateOrder: Check = ({ library: { site, schedule, updates }, unknown, report }) => {
	const { start, end } = site.programme;
	const isKnown = !['start', 'end'].some((field) => unknown.covers('site.yaml', ['programme', field]));
	if (isKnown && start > end)
		report('date-order', 'site.yaml', ['programme', 'end'], `结束日期早于开始日期${start}`, end);
	schedule.forEach((entry, at) => {
		const isUnclear =
			unknown.covers('schedule.yaml', [at, 'start']) || unknown.covers('schedule.yaml', [at, 'end']);
		if (!isUnclear && 'start' in entry && entry.start && entry.end && entry.start > entry.end) {
			report('date-order', 'schedule.yaml', [at, 'end'], `结束日期早于开始日期${entry.start}`, entry.end);
			return;
		}
		if (!isKnown || start > end || entry.approximate || unknown.covers('schedule.yaml', [at, 'approximate']))
			return;
		for (const field of ['date', 'start', 'end'] as const) {
			const day = (entry as Partial<Record<typeof field, string>>)[field];
			if (day !== undefined && (day < start || day > end)) {
				const what = `日期不在${start}至${end}之间`;
				report('date-outside', 'schedule.yaml', [at, field], what, day);
			}
		}
	});
	if (updates.some((_, at) => unknown.covers('updates.yaml', [at, 'date']))) return;
	updates.forEach(({ date }, at) => {
		const before = updates[at - 1];
		if (!before || before.date >= date) return;
		// Whichever of the two is out of place among its neighbours.
		const above = updates[at - 2];
		const below = updates[at + 1];
		if ((!above || above.date >= date) && below && below.date > before.date) {
			report('updates-order', 'updates.yaml', [at - 1, 'date'], '比下一条还旧', before.date);
		} else report('updates-order', 'updates.yaml', [at, 'date'], '比上一条还新', date);
	});
};
