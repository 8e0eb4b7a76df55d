import { expect, test } from 'vitest';
import { withoutFuture } from '../../../../src/record/core/item.ts';

test('what is dated more than a day ahead is dated a day ahead; a clock may be a little fast', () => {
	const items = { past: { at: 1 }, fast: { at: 86_400_100 }, far: { at: 8.64e15, note: 'x' } };
	expect(withoutFuture(items, 100)).toEqual({ ...items, far: { at: 86_400_100, note: 'x' } });
	expect(withoutFuture({ past: items.past }, 100)).toEqual({ past: { at: 1 } });
});
