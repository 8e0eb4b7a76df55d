import { expect, test } from 'vitest';
import { groupsOf } from '../../../../../src/search/find/ranking/groups.ts';
import type { Hit } from '../../../../../src/search/find/shown/hit.ts';

const hit = (title: string, type: string, place = `${title}-${type}/`): Hit =>
	({ title, type, place, page: place.split('#')[0]!, question: type === 'question' }) as Hit;
const shown = (...hits: readonly Hit[]): string[][] =>
	groupsOf(hits).map(({ first, alike }) => [first, ...alike].map(({ type }) => type));
const parted = (...hits: readonly Hit[]): string[][] =>
	groupsOf(hits).map(({ first, parts }) => [first, ...parts].map(({ place }) => place));

test('a page, its bank and its term are one result', () => {
	expect(shown(hit('担当作为', 'page'), hit('担当作为', 'term'), hit('担当作为', 'quiz'))).toEqual([
		['page', 'term', 'quiz'],
	]);
});

test('what bears another name, or is of the same kind, stays a result of its own', () => {
	expect(
		shown(hit('甲', 'page', '1/'), hit('甲', 'page', '2/'), hit('乙', 'term'), hit('甲', 'entry')),
	).toEqual([['page'], ['page'], ['term'], ['entry']]);
	expect(shown(hit('甲', 'question'), hit('甲', 'term'))).toEqual([['question'], ['term']]);
});

test('the order is that of the first of each', () => {
	expect(shown(hit('乙', 'page'), hit('甲', 'quiz'), hit('乙', 'quiz'), hit('甲', 'term'))).toEqual([
		['page', 'quiz'],
		['quiz', 'term'],
	]);
});

test('clauses, chapters and items of one page are one result with the page, the best of them first', () => {
	expect(
		parted(
			hit('第二条', 'clause', 'plan/#c2'),
			hit('别页', 'page', 'other/'),
			hit('第一条', 'clause', 'plan/#c1'),
			hit('方案', 'list', 'plan/'),
			hit('一条', 'item', 'list/#1'),
			hit('另一条', 'item', 'list/#2'),
		),
	).toEqual([['plan/#c2', 'plan/#c1', 'plan/'], ['other/'], ['list/#1', 'list/#2']]);
});

test('terms, entries and questions are things of their own, wherever they stand', () => {
	const [one, other] = ['terms/#a', 'terms/#b'];
	expect(parted(hit('甲', 'term', one), hit('乙', 'term', other), hit('名词', 'list', 'terms/'))).toEqual([
		[one],
		[other],
		['terms/'],
	]);
	expect(parted(hit('甲', 'question', 'q/#1'), hit('乙', 'question', 'q/#2'))).toEqual([['q/#1'], ['q/#2']]);
});
