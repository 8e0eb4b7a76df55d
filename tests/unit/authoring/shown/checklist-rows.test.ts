import { expect, test } from 'vitest';
import { checklistRows } from '../../../../src/authoring/shown/checklist-rows.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { checklist } from '../../../../src/model/checklist.ts';
import { sound } from '../edited-folder.ts';

const { library } = readLibrary(sound);
function rowOf(item: object) {
	const groups = [{ title: '甲', items: [{ id: 'x', text: '乙', ...item }] }];
	return checklistRows(
		library,
		checklist.parse({ id: 'a', title: '甲', description: '乙', order: 1, roles: ['staff'], groups }),
	)[0]!.rows[0]!;
}

test('an item shows its measure with the units that answer for it, and its time', () => {
	expect(rowOf({ measure: 'lesson', schedule: 'lesson' })).toMatchObject({
		measure: { title: '消防课', href: '/measures/lesson/' },
		when: '11 月 4 日',
		approximate: false,
		units: ['reading-room'],
		times: ['2026-11'],
	});
});

test('without a measure the units are those of the time, without both there are none', () => {
	expect(rowOf({ schedule: 'inspection' })).toMatchObject({ measure: undefined, units: ['facilities'] });
	expect(rowOf({})).toMatchObject({
		when: undefined,
		approximate: false,
		periods: [],
		units: [],
		times: ['undated'],
	});
});

test('what has a date comes first, by date, then what comes again, then the rest in its groups', () => {
	const item = (id: string, schedule?: string): object => ({ id, text: id, ...(schedule && { schedule }) });
	const groups = [
		{ title: '甲', items: [item('plain'), item('weekly', 'inspection'), item('late', 'drill')] },
		{ title: '乙', items: [item('early', 'lesson')] },
	];
	const list = { id: 'a', title: '甲', description: '乙', order: 1, roles: ['staff'], groups };
	const shown = checklistRows(library, checklist.parse(list));
	expect(shown.map(({ title, rows }) => [title, ...rows.map(({ id }) => id)])).toEqual([
		['有日期的', 'early', 'late'],
		['每周、每月做的', 'weekly'],
		['甲', 'plain'],
	]);
});

test('what recurs is one time, what has no day is another, what is rough says so', () => {
	expect(rowOf({ schedule: 'inspection' }).times).toEqual(['recurring']);
	expect(rowOf({ schedule: 'meeting' }).times).toEqual(['recurring']);
	expect(rowOf({ schedule: 'visit' }).times).toEqual(['undated']);
	expect(rowOf({ schedule: 'drill' })).toMatchObject({
		approximate: true,
		when: '11 月下旬',
	});
});
