import { expect, test } from 'vitest';
import { decodeStarred } from '../../../../src/record/core/star.ts';

test('a star is a question, or a page with its title, and nothing else comes along', () => {
	expect(decodeStarred({ of: 'question', at: 5, more: 1 })).toEqual({ of: 'question' });
	expect(decodeStarred({ of: 'page', title: '甲', at: 5 })).toEqual({ of: 'page', title: '甲' });
	expect(decodeStarred({ of: 'page' })).toBeUndefined();
	expect(decodeStarred({ of: 'book', title: '甲' })).toBeUndefined();
});
