import { expect, test } from 'vitest';
import { busiestMonths } from '../../../../src/schedule/core/busiest.ts';

const programme = { start: '2023-04-03', end: '2023-11-30' };
const on = (day: string, end = day) => ({ start: day, end });

test('the two months with most in them are found, both ends whole', () => {
	const periods = [on('2023-05-01'), on('2023-09-11', '2023-09-30'), on('2023-09-28'), on('2023-10-20')];
	expect(busiestMonths(periods, programme)).toEqual({ start: '2023-09-01', end: '2023-10-31' });
});

test('of several the earliest; at the turn of a year too', () => {
	const year = { start: '2023-11-01', end: '2024-03-31' };
	const periods = [on('2023-12-30'), on('2024-01-02'), on('2024-01-31')];
	expect(busiestMonths(periods, year)).toEqual({ start: '2023-12-01', end: '2024-01-31' });
});

test('where little falls together, or the programme is short, there is nothing to enlarge', () => {
	expect(busiestMonths([on('2023-05-01'), on('2023-09-28')], programme)).toBeUndefined();
	const short = { start: '2023-09-01', end: '2023-11-30' };
	expect(busiestMonths([on('2023-09-01'), on('2023-09-02'), on('2023-09-03')], short)).toBeUndefined();
});
