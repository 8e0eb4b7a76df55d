import { expect, test } from 'vitest';
import { currentLibrary } from '../../../../src/authoring/read/current-content.ts';
import { otherWordsOf } from '../../../../src/search/build/other-words-of.ts';

const library = { ...currentLibrary(), synonyms: [{ word: '三张清单', others: ['三张表', '台账'] }] };

test('a site is given the everyday words of which it writes one, and which one that is', () => {
	const groups = otherWordsOf(library, '夜间用深色');
	const dark = groups.find(([typed]) => typed.includes('刺眼'))!;
	expect(dark[1].split('|').sort()).toEqual(['夜间', '深色'].sort());
	expect(groups.every(([, written]) => written !== '')).toBe(true);
	expect(groups.some(([typed]) => typed.includes('媳妇'))).toBe(false);
});

test('what the content lists, and other names of terms, lead to what the site writes', () => {
	const groups = otherWordsOf(library, '');
	expect(groups).toContainEqual(['三张表|台账', '三张清单']);
	const { term, aliases } = library.glossary.find((one) => one.aliases.length > 0)!;
	expect(groups).toContainEqual([aliases.join('|'), term]);
});
