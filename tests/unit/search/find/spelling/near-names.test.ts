import { expect, test } from 'vitest';
import { syllableTables } from '../../../../../src/search/build/letters.ts';
import { nearNames } from '../../../../../src/search/find/spelling/near-names.ts';
import type { Name } from '../../../../../src/search/find/index/site-words.ts';
import { wordsOf } from '../words-of.ts';

const texts = ['消防课', '疏散演练', '应急灯', '安全出口'];
const { site } = syllableTables(`${texts.join('')}音机`, texts);
const words = await wordsOf({ syllables: site, names: texts.map((text): Name => [text, '', '']) });
const near = (query: string): Promise<string[]> => nearNames(query, words, 3);

test('a name but for one character is near', async () => {
	expect(await near('疏散训练')).toEqual(['疏散演练']);
	expect(await near('安全出囗')).toEqual(['安全出口']);
});

test('a name with a character too many or too few is near', async () => {
	expect(await near('消防的课')).toEqual(['消防课']);
	expect(await near('应灯')).toEqual([]);
	expect(await near('安出口')).toEqual(['安全出口']);
});

test('what sounds like a name is near', async () => {
	expect(await near('音机灯')).toEqual(['应急灯']);
});

test('nothing is near to what is far from every name', async () => {
	expect(await near('股票')).toEqual([]);
	expect(await near('灯')).toEqual([]);
});
