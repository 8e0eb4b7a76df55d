import { expect, test } from 'vitest';
import { told } from '../edited-folder.ts';

test('a programme that ends before it begins is told, and no entry is blamed for it', () => {
	expect(told({ 'site.yaml': (text) => text.replace('end: 2026-11-30', 'end: 2026-10-30') })).toEqual([
		'9 结束日期早于开始日期2026-11-01 | 2026-10-30',
	]);
});

test('days outside of the programme are told unless they are only rough', () => {
	const earlier = (text: string): string => text.replace('date: 2026-11-04', 'date: 2025-11-04');
	expect(told({ 'schedule.yaml': earlier })).toEqual(['2 日期不在2026-11-01至2026-11-30之间 | 2025-11-04']);
	expect(
		told({ 'schedule.yaml': (text) => earlier(text).replace('2025-11-04', '2025-11-04, approximate: true') }),
	).toEqual([]);
});

test('nothing is said of days where a part of what they are judged by cannot be read', () => {
	const early = { 'schedule.yaml': (text: string) => text.replace('date: 2026-11-04', 'date: 2025-11-04') };
	expect(
		told({ ...early, 'site.yaml': (text) => text.replace('start: 2026-11-01', 'start: 十一月') }),
	).toHaveLength(1);
	const roughly = (text: string): string =>
		early['schedule.yaml'](text).replace('2025-11-04', '2025-11-04, approximate: 是');
	expect(told({ 'schedule.yaml': roughly })).toEqual(['2 “approximate”应当是 true 或 false | 是']);
	expect(told({ 'updates.yaml': (text) => text.replace('2026-11-05', '十一月') })).toHaveLength(1);
});
