import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest, suggestion } from '../../../../src/authoring/tell/nearest.ts';

test('a slip of the keyboard finds the word that was meant', () => {
	expect(nearest('timeing', ['title', 'timing', 'topics'])).toBe('timing');
	expect(nearest('souces', ['sources', 'order'])).toBe('sources');
	expect(nearest('tiltle', ['title', 'terms'])).toBe('title');
	expect(nearest('Title', ['title'])).toBe('title');
});

test('of several the nearest is taken', () => {
	expect(nearest('schedul', ['scheme', 'schedule', 'scheduler'])).toBe('schedule');
});

test('a word that resembles none suggests none', () => {
	expect(nearest('colour', ['title', 'order'])).toBeUndefined();
	expect(suggestion('colour', ['title'])).toBe('');
});

test('the folder that two names share makes them no more alike', () => {
	expect(nearest('measures/visits', ['measures/opinions', 'topics/visits'])).toBeUndefined();
	expect(nearest('/measures/visist/', ['/measures/opinions/', '/measures/visits/'])).toBe(
		'/measures/visits/',
	);
	expect(nearest('measure/visits', ['measures/visits'])).toBe('measures/visits');
});

test('a word never suggests itself', () => {
	expect(nearest('title', ['title'])).toBeUndefined();
});

test('a swap of neighbours is one mistake', () => {
	expect(editDistance('overveiw', 'overview')).toBe(1);
});

test('the distance is symmetric, zero for the same word only, and at most the longer length', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
	fc.assert(
		fc.property(word, word, (a, b) => {
			const distance = editDistance(a, b);
			expect(distance).toBe(editDistance(b, a));
			expect(distance === 0).toBe(a === b);
			expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
		}),
	);
});
