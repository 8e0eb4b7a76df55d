import { describe, expect, test } from 'vitest';
import { correctlySpelled, spelled } from '../../../../../src/search/find/spelling/correct-spelling.ts';
import { namesSpelled } from '../../../../../src/search/find/spelling/latin.ts';
import { looseSyllable, splitSyllables } from '../../../../../src/search/find/spelling/sounds.ts';
import { splitsOf } from '../../../../../src/search/find/spelling/splits.ts';
import { wordsOf } from '../words-of.ts';

const words = await wordsOf({
	syllables:
		'shu述书数树|xue学雪|du读独|ban班办搬|zhong重中种|chong重充|fu复服|xin心新|xing行兴性|hang行航|jiu究|yan研言|zong总综|lian联连|nian年念',
	text: '述学|读书|书班|重复|行心|研究|总心|年新',
	names: [
		['述学', 'glossary/#study-report', '名词'],
		['读书班', 'schedule/#reading', '日程'],
		['重复', 'rules/x/', '规定'],
		['行心', 'rules/y/', '规定'],
	],
});

test('a wrong character that sounds alike is correctlySpelled by its neighbour', () => {
	expect(correctlySpelled('数学', words, 3)[0]).toBe('述学');
	expect(correctlySpelled('独书搬', words, 3)[0]).toBe('读书班');
});

test('a character that sounds nearly alike is correctlySpelled too', () => {
	expect(correctlySpelled('中心', words, 3)).toContain('总心');
	expect(correctlySpelled('联新', words, 3)).toContain('年新');
});

test('a correctlySpelled wording is never the query itself', () => {
	expect(correctlySpelled('述学', words, 3)).not.toContain('述学');
});

test('letters are taken apart into syllables', () => {
	expect(splitSyllables('dushuban', words.characters)).toEqual([['du', 'shu', 'ban']]);
	expect(splitSyllables('dushx', words.characters)).toEqual([]);
});

test('syllables spell wordings of the site only', () => {
	expect(spelled(['du', 'shu', 'ban'], words, 3)).toEqual(['读书班']);
	expect(spelled(['ban', 'du'], words, 3)).toEqual([]);
});

describe('names', () => {
	const found = async (query: string): Promise<string[]> =>
		(await namesSpelled(query, words)).map(([text]) => text);

	test('are found by full pinyin, its beginning and a part of it', async () => {
		expect(await found('dushuban')).toEqual(['读书班']);
		expect(await found('dush')).toEqual(['读书班']);
		expect(await found('shuban')).toEqual(['读书班']);
	});

	test('are found by initials', async () => {
		expect(await found('dsb')).toEqual(['读书班']);
	});

	test('are found by every reading of a character', async () => {
		expect(await found('chongfu')).toEqual(['重复']);
		expect(await found('hangxin')).toEqual(['行心']);
	});

	test('are found where sounds are mixed up', async () => {
		expect(await found('cong fu')).toEqual([]);
		expect(await found('xinxin')).toEqual(['行心']);
	});
});

test('sounds that many do not tell apart are one', () => {
	expect(['zhong', 'cheng', 'shan', 'nian', 'xing'].map(looseSyllable)).toEqual([
		'zong',
		'cen',
		'san',
		'lian',
		'xin',
	]);
});

test('a query is cut where two characters never meet', () => {
	expect(words.pairs.know('读书班')).toBe(true);
	expect(splitsOf('读书重复', words.pairs)).toEqual([{ wording: '读书 重复', strange: true }]);
});
