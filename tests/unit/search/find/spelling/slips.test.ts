import { expect, test } from 'vitest';
import { slipsIn, strangePairs } from '../../../../../src/search/find/spelling/slips.ts';

const sounds = {
	readings: new Map([
		['提', ['ti']],
		['错', ['cuo']],
		['删', ['shan']],
	]),
	characters: new Map([
		['ti', ['提', '题', '体']],
		['cuo', ['错']],
	]),
	names: [['错题和复习', 'review/', '个人']] as [string, string, string][],
};

test('a character of which no pair stands anywhere is strange, not one where two words meet', () => {
	const standing = new Set(['打开', '清单']);
	expect(strangePairs('打开清单', standing)).toEqual([]);
	expect(strangePairs('错提 清单', standing)).toEqual(['错提']);
	expect(strangePairs('清单坏', standing)).toEqual(['单坏']);
});

test('a pair that sounds like one in a name was meant so', () => {
	expect(slipsIn(['错提'], sounds)).toEqual(['错题']);
});

test('what sounds like no name stays', () => {
	expect(slipsIn(['删提', '无关'], sounds)).toEqual([]);
});
