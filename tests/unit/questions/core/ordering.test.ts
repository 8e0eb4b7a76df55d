import { expect, test } from 'vitest';
import { completeOrder, moveItem, placeItem } from '../../../../src/questions/core/ordering.ts';

test('an item that is placed changes places with the one that was there', () => {
	expect(placeItem(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
	expect(placeItem(['', 'b', ''], 0, 'b')).toEqual(['b', '', '']);
	expect(placeItem(['a', '', ''], 1, 'c')).toEqual(['a', 'c', '']);
	expect(placeItem(['a', 'b', 'c'], 1, '')).toEqual(['a', '', 'c']);
});

test('an order that is not whole is filled with what is missing, as it is listed', () => {
	expect(completeOrder(['', '', ''], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
	expect(completeOrder(['', 'a', ''], ['a', 'b', 'c'])).toEqual(['b', 'a', 'c']);
	expect(completeOrder(['c', 'b', 'a'], ['a', 'b', 'c'])).toEqual(['c', 'b', 'a']);
});

test('an item is moved up and down, and stays at the ends', () => {
	expect(moveItem(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
	expect(moveItem(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
	expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
	expect(moveItem(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
