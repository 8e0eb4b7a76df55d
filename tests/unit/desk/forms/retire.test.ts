import { expect, test } from 'vitest';
import { savedInside } from '../../../../src/desk/forms/retire.ts';

const GROUP = { title: '演练', items: [{ id: 'a', text: '一' }, { id: 'b', text: '二' }, { text: '三' }] };

test('of what an entry holds, that counts which has an id and was saved', () => {
	const inside = savedInside('checklists/staff.yaml', ['groups', 0], GROUP, new Set(['a', 'z']));
	expect(inside).toEqual([{ kind: 'items', id: 'a' }]);
	expect(savedInside('checklists/staff.yaml', ['groups', 0], GROUP, new Set())).toEqual([]);
});

test('ids of which readers keep nothing are none', () => {
	expect(savedInside('site.yaml', ['strands', 0], { units: [{ id: 'a' }] }, new Set(['a']))).toEqual([]);
	expect(savedInside('index.mdx', ['tiles', 0], '一句话', new Set(['a']))).toEqual([]);
});
