import { expect, test } from 'vitest';
import { matchesTerm } from '../../../../src/reading/core/match-term.ts';

const term = { text: '四不两直 不发通知、不打招呼 "四不两直"工作法', pinyin: 'si bu liang zhi' };

test.each(['', '  ', '四不', '打招呼', 'si bu', 'sibuliang', 'SBLZ', 'sb'])(
	'a term answers to “%s”',
	(typed) => {
		expect(matchesTerm(term, typed)).toBe(true);
	},
);
test.each(['三严', 'bu liang', 'sbz', 'si bu x', '不 发'])('a term does not answer to “%s”', (typed) => {
	expect(matchesTerm(term, typed)).toBe(false);
});
