import { expect, test } from 'vitest';
import { agenda, phase } from '../../../../src/schedule/core/agenda.ts';

const september = { start: '2023-09-11', end: '2023-09-30' };

test('both ends of a period belong to it', () => {
	expect(
		['2023-09-10', '2023-09-11', '2023-09-30', '2023-10-01'].map((day) => phase(september, day)),
	).toEqual(['before', 'during', 'during', 'after']);
});

test('the agenda tells what is on and what comes next, in order, within the horizon', () => {
	const entries = [
		{ id: 'late', periods: [{ start: '2023-12-01', end: '2023-12-01' }] },
		{ id: 'second', periods: [{ start: '2023-10-01', end: '2023-10-01' }] },
		{ id: 'first', periods: [{ start: '2023-09-28', end: '2023-09-28' }] },
		{ id: 'on', periods: [september] },
		{ id: 'past', periods: [{ start: '2023-01-01', end: '2023-01-02' }] },
		{ id: 'undated', periods: [] },
	];
	expect(agenda(entries, '2023-09-20', 30)).toEqual({ now: ['on'], next: ['first', 'second'] });
});

test('a recurring entry that is not on today is next on its coming day', () => {
	const monthly = [
		{ id: 'm', periods: [20, 21].map((d) => ({ start: `2023-0${d - 16}-20`, end: `2023-0${d - 16}-20` })) },
	];
	expect(agenda(monthly, '2023-04-25', 30)).toEqual({ now: [], next: ['m'] });
});

test('the horizon ends with its last day; what begins on the same day keeps its order', () => {
	const on = (id: string, day: string) => ({ id, periods: [{ start: day, end: day }] });
	const entries = [
		on('b', '2023-09-25'),
		on('a', '2023-09-25'),
		on('edge', '2023-09-30'),
		on('out', '2023-10-01'),
	];
	expect(agenda(entries, '2023-09-20', 10).next).toEqual(['b', 'a', 'edge']);
});
