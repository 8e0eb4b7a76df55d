import type { Check } from './check.ts';

/** Periods run forwards; updates stand newest first. */
export const checkDates: Check = ({ library: { site, schedule, updates }, report }) => {
	if (site.programme.start > site.programme.end) {
		report(
			'date-order',
			'site.yaml',
			['programme', 'end'],
			`结束日期早于开始日期 ${site.programme.start}`,
			site.programme.end,
		);
	}
	schedule.forEach((entry, at) => {
		if ('start' in entry && entry.start && entry.end && entry.start > entry.end) {
			report('date-order', 'schedule.yaml', [at, 'end'], `结束日期早于开始日期 ${entry.start}`, entry.end);
		}
	});
	updates.forEach(({ date }, at) => {
		const before = updates[at - 1];
		if (before && before.date < date)
			report('updates-order', 'updates.yaml', [at, 'date'], '比上一条还新', date);
	});
};
