import { expect, test } from 'vitest';
import { splitAtTerms } from '../../../src/authoring/term-links.ts';

const names = [
	{ name: '灭火器箱', id: 'box' },
	{ name: '灭火器', id: 'extinguisher' },
];

test('the first occurrence of a term is split off, later ones stay text', () => {
	const parts = splitAtTerms('检查灭火器，再检查灭火器。', names, new Set());
	expect(parts).toEqual(['检查', names[1], '，再检查灭火器', '。']);
});

test('a longer term wins over a shorter one inside it', () => {
	expect(splitAtTerms('灭火器箱', names, new Set())).toEqual([names[0]]);
});

test('a term seen earlier in the page is not linked again', () => {
	expect(splitAtTerms('灭火器', names, new Set(['extinguisher']))).toEqual(['灭火器']);
});
