import { expect, test } from 'vitest';
import { decodeTick } from '../../../src/store/ticks.ts';

test.each([
	[{ done: true, at: 1 }, { done: true }],
	[
		{ done: true, doneOn: '2023-09-28' },
		{ done: true, doneOn: '2023-09-28' },
	],
	[{ done: false, doneOn: 'yesterday' }, { done: false }],
	[{ done: 1 }, undefined],
	[{}, undefined],
])('%j is read as %j', (raw, tick) => {
	expect(decodeTick(raw)).toEqual(tick);
});
