import { beforeEach, expect, test } from 'vitest';
import { blockOf } from '../../../../../src/search/find/index/site-words.ts';
import { siteWordsOf } from '../words-of.ts';

const strangers = Array.from({ length: 11 }, (_, block) => (block === blockOf('蔬') ? 'shu蔬' : ''));
const tables = {
	...{ syllables: 'du读|shu书数|xue学', traditional: '書书學学', text: '读书。数学', strangers },
	names: [['读书', 'a/', '页面'] as const],
};
let words = siteWordsOf(tables);
beforeEach(() => void (words = siteWordsOf(tables)));

test('what the site writes itself needs no other table than that of its characters', async () => {
	expect(await words.strangeIn('读书abc1。')).toEqual(new Set());
	expect(await words.simplified('读书')).toBe('读书');
	expect(words.asked).toEqual(['syllables']);
});

test('characters that the site has not are told from those that nobody knows', async () => {
	expect(await words.strangeIn('读蔬〇')).toEqual(new Set(['蔬']));
	expect(words.asked.sort()).toEqual(['strangers-6', 'syllables', 'traditional']);
});

test('a text in traditional characters needs none of the tables for wrong ones', async () => {
	expect(await words.strangeIn('書學書學')).toEqual(new Set(['書', '學']));
	expect(await words.simplified('讀書學蔬')).toBe('讀书学蔬');
	expect(words.asked.sort()).toEqual(['syllables', 'traditional']);
});

test('a wrong character is read, but never put in the place of another one', async () => {
	const { readings, characters, pairs } = await words.spelling('蔬');
	expect(readings.get('蔬')).toEqual(['shu']);
	expect(characters.get('shu')).toEqual(['书', '数']);
	expect([pairs.know('读书'), pairs.know('书数'), pairs.know('ab'), pairs.has('蔬')]).toEqual([
		...[true, false, true, false],
	]);
});
