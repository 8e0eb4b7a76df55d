import path from 'node:path';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const { glossary } = library;

test('the pinyin of every term is how it is read', () => {
	const read = (text: string) =>
		pinyin(text, { toneType: 'none', nonZh: 'removed', type: 'array' }).join(' ').replaceAll('ü', 'v');
	// Figures are read out in pinyin, which the library leaves alone.
	const wrong = glossary.filter(({ term, pinyin: written }) => !/\d/.test(term) && read(term) !== written);
	expect(wrong.map(({ term, pinyin: written }) => `${term} ${written}`)).toEqual([]);
});

test('a definition is three sentences at most', () => {
	const long = glossary.filter(({ definition }) => definition.split(/[。？]/).length - 1 > 3);
	expect(long.map(({ id }) => id)).toEqual([]);
});
