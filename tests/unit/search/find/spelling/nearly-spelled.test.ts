import { expect, test } from 'vitest';
import { namesNearly } from '../../../../../src/search/find/spelling/nearly-spelled.ts';
import { wordsOf } from '../words-of.ts';

const words = await wordsOf({
	syllables: 'dou读|du读独|shu书述|ban班|xue学',
	names: [
		['办好读书班', 'schedule/#reading', '日程'],
		['述学', 'glossary/#report', '名词'],
	],
});

test('a letter that is wrong, missing or too many is forgiven', async () => {
	for (const query of ['duzhuban', 'dushubn', 'dushhuban', 'dushuuban'])
		expect((await namesNearly(query, words))[0]).toBe('读书班');
});

test('short or quite other letters name nothing', async () => {
	expect(await namesNearly('sxue', words)).toEqual([]);
	expect(await namesNearly('zzzzqqqq', words)).toEqual([]);
});
