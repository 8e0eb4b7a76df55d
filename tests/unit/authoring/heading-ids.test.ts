import { expect, test } from 'vitest';
import { splitHeadingId } from '../../../src/authoring/heading-ids.ts';

test('an id in brackets at the end of a heading is split off', () => {
	expect(splitHeadingId('要做什么 [#do]')).toEqual({ title: '要做什么', id: 'do' });
});

test('other brackets stay in the heading', () => {
	expect(splitHeadingId('要做什么 [注]')).toBeUndefined();
	expect(splitHeadingId('[#do] 要做什么')).toBeUndefined();
});
