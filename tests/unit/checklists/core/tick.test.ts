import { expect, test } from 'vitest';
import { decodeTick, statusOf } from '../../../../src/checklists/core/tick.ts';

test.each([
	[{ status: 'done', at: 1 }, { status: 'done' }],
	[
		{ status: 'done', doneOn: '2023-09-28', note: '想到的' },
		{ status: 'done', doneOn: '2023-09-28', note: '想到的' },
	],
	[{ status: 'na', doneOn: 'yesterday', note: 7 }, { status: 'na' }],
	[{ status: 'todo', doneOn: '2023-02-30', note: '' }, { status: 'todo' }],
	[{ status: 'finished' }, undefined],
	[{ done: true }, undefined],
	[{}, undefined],
	['done', undefined],
	[null, undefined],
])('%j is read as %j', (raw, tick) => {
	expect(decodeTick(raw)).toEqual(tick);
});

test('an item that nothing is noted of is to do', () => {
	expect(statusOf(undefined)).toBe('todo');
	expect(statusOf({ status: 'na' })).toBe('na');
});
