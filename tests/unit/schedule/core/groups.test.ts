import { expect, test } from 'vitest';
import { schedule } from '../../../../src/model/schedule.ts';
import { scheduleGroups } from '../../../../src/schedule/core/groups.ts';

const programme = { start: '2023-04-01', end: '2023-11-30' };
const common = { title: '一件事', when: '某时', sources: ['plan 一'] };

test('what lasts stands apart, dated entries stand by month in order, the rest at the end', () => {
	const entries = schedule.parse([
		{ ...common, id: 'whole', kind: 'window', ...programme },
		{ ...common, id: 'weekly', kind: 'weekly' },
		{ ...common, id: 'october', kind: 'window', start: '2023-10-01', end: '2023-10-20' },
		{ ...common, id: 'deadline', kind: 'deadline', date: '2023-09-28' },
		{ ...common, id: 'window', kind: 'window', start: '2023-09-11', end: '2023-10-05' },
		{ ...common, id: 'some-day', kind: 'unscheduled' },
	]);
	const { lasting, months, undated } = scheduleGroups(entries, programme);
	const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
	expect(ids(lasting)).toEqual(['whole', 'weekly']);
	expect(months.map(({ month, entries: own }) => [month, ids(own)])).toEqual([
		['2023-09', ['window', 'deadline']],
		['2023-10', ['october']],
	]);
	expect(ids(undated)).toEqual(['some-day']);
});
