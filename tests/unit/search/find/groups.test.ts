import { expect, test } from 'vitest';
import { groupsOf } from '../../../../src/search/find/groups.ts';
import type { Hit } from '../../../../src/search/find/hit.ts';

const hit = (title: string, type: string): Hit => ({ title, type, question: type === 'question' }) as Hit;
const shown = (...hits: readonly Hit[]): string[][] =>
	groupsOf(hits).map((group) => group.map(({ type }) => type));

test('a page, its bank and its term are one result', () => {
	expect(shown(hit('担当作为', 'page'), hit('担当作为', 'term'), hit('担当作为', 'quiz'))).toEqual([
		['page', 'term', 'quiz'],
	]);
});

test('what bears another name, or is of the same kind, stays a result of its own', () => {
	expect(shown(hit('甲', 'page'), hit('甲', 'page'), hit('乙', 'term'), hit('甲', 'entry'))).toEqual([
		['page'],
		['page'],
		['term'],
		['entry'],
	]);
	expect(shown(hit('甲', 'question'), hit('甲', 'term'))).toEqual([['question'], ['term']]);
});

test('the order is that of the first of each', () => {
	expect(shown(hit('乙', 'page'), hit('甲', 'quiz'), hit('乙', 'quiz'), hit('甲', 'term'))).toEqual([
		['page', 'quiz'],
		['quiz', 'term'],
	]);
});
