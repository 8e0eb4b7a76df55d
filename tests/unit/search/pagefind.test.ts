import { expect, test } from 'vitest';
import { normaliseQuery, splitExcerpt } from '../../../src/search/pagefind.ts';

test('a query loses width, quotation marks and control characters', () => {
	expect(normaliseQuery(' 「９月２８日」\u0000 ＡＢ ')).toBe('9月28日 AB');
});

test('a query is cut at 64 characters', () => {
	expect(normaliseQuery('学'.repeat(10_000))).toHaveLength(64);
});

test('an excerpt becomes text and marked text, with entities resolved', () => {
	expect(splitExcerpt('甲&lt;b&gt; <mark>乙</mark> 丙')).toEqual([
		{ text: '甲<b> ', hit: false },
		{ text: '乙', hit: true },
		{ text: ' 丙', hit: false },
	]);
});
