import { expect, test } from 'vitest';
import { throughAliases } from '../../../../src/record/core/alias.ts';

test('an item under a former id is seen under the current one', () => {
	expect(throughAliases({ old: { at: 1 }, other: { at: 2 } }, { old: 'new' })).toEqual({
		new: { at: 1 },
		other: { at: 2 },
	});
});

test('of several ids of one item the newest change is seen, a removal too', () => {
	const aliases = { older: 'new', old: 'new' };
	const items = { new: { at: 1 }, older: { at: 2 }, old: { at: 3, del: true as const } };
	expect(throughAliases(items, aliases)).toEqual({ new: { at: 3, del: true } });
});

test('an id that is a name of every object is no alias', () => {
	expect(throughAliases({ valueOf: { at: 1 } }, {})).toEqual({ valueOf: { at: 1 } });
});
