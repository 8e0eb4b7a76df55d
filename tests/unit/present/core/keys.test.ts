import { expect, test } from 'vitest';
import { actOf, swipeOf } from '../../../../src/present/core/keys.ts';

const press = (key: string, held: Partial<Parameters<typeof actOf>[0]> = {}): string | undefined =>
	actOf({ key, isWithControl: false, isOnControl: false, ...held });

test("a presenter's remote leads on and back, and makes the screen black", () => {
	expect(['PageDown', 'PageUp', '.', 'b', 'B'].map((key) => press(key))).toEqual([
		'forward',
		'back',
		'black',
		'black',
		'black',
	]);
});

test('space and Enter press the button that has the focus, arrows lead on all the same', () => {
	expect(press(' ', { isOnControl: true })).toBeUndefined();
	expect(press('Enter', { isOnControl: true })).toBeUndefined();
	expect(press('ArrowRight', { isOnControl: true })).toBe('forward');
	expect(press('Enter')).toBe('reveal');
});

test("with Ctrl, Alt or the command key a key is the browser's, and so is one that means nothing here", () => {
	expect(press('f', { isWithControl: true })).toBeUndefined();
	expect(['x', 'Tab', 'ArrowDown', 'constructor'].map((key) => press(key))).toEqual(Array(4).fill(undefined));
});

test('a finger leads on by going left, far and straight enough', () => {
	expect(swipeOf(-80, 10)).toBe('forward');
	expect(swipeOf(80, -10)).toBe('back');
	expect(swipeOf(-30, 0)).toBeUndefined();
	expect(swipeOf(-80, 60)).toBeUndefined();
});
