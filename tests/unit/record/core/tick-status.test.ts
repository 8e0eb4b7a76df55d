import { expect, test } from 'vitest';
import { ticksToStatuses } from '../../../../src/record/core/tick-status.ts';

test('a tick becomes a status and keeps its day and time', () => {
	const items = {
		a: { at: 1, done: true, doneOn: '2023-09-28' },
		b: { at: 2, done: true },
		c: { at: 3, done: false, doneOn: '2023-09-28' },
	};
	expect(ticksToStatuses(items, 'ticks')).toEqual({
		a: { at: 1, status: 'done', doneOn: '2023-09-28' },
		b: { at: 2, status: 'done' },
		c: { at: 3, status: 'todo' },
	});
});

test('what was taken away, is no tick or is of another kind stays as it is', () => {
	const items = {
		gone: { at: 1, del: true as const },
		odd: { at: 2, done: 'yes' },
		next: { at: 3, status: 'na' },
	};
	expect(ticksToStatuses(items, 'ticks')).toEqual(items);
	const answers = { q: { at: 1, done: true } };
	expect(ticksToStatuses(answers, 'answers')).toBe(answers);
});
