import { expect, test } from 'vitest';
import { moveItem, placeItem } from '../../../../src/questions/core/ordering.ts';

test('an item that is placed changes places with the one that was there', () => {
	expect(placeItem(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
	expect(placeItem(['', 'b', ''], 0, 'b')).toEqual(['b', '', '']);
	expect(placeItem(['a', '', ''], 1, 'c')).toEqual(['a', 'c', '']);
	expect(placeItem(['a', 'b', 'c'], 1, '')).toEqual(['a', '', 'c']);
});

test('an item is moved up and down, and stays at the ends', () => {
	expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
	expect(moveItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
	expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
	expect(moveItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
