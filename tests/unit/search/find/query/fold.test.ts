import { expect, test } from 'vitest';
import { findFolded, fold } from '../../../../../src/search/find/query/fold.ts';

test('width, case, spaces and punctuation make no difference', () => {
	expect(fold('「９ 月 ２８ 日」，ＡＢ')).toBe('9月28日ab');
});

test('a folded wording is found where it stands in the original', () => {
	const text = '请在 9 月 28 日前报送。';
	const [[start, end]] = findFolded(text, ['9月28日']) as [[number, number]];
	expect(text.slice(start, end)).toBe('9 月 28 日');
});

test('every occurrence is found, in order', () => {
	expect(findFolded('学习，再学习', ['学习', '再'])).toEqual([
		[0, 2],
		[3, 4],
		[4, 6],
	]);
});
