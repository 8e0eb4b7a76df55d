import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clausesNamed } from '../../../../src/authoring/cite/clauses.ts';
import type { Clause } from '../../../../src/authoring/cite/clauses.ts';

const clausesOf = (...names: string[]): Clause[] =>
	names.map((name, at) => ({ name, title: `${name} 标题`, href: `/documents/x/#c${at}`, line: at }));

const plan = clausesOf(
	'开头',
	'一',
	'二',
	'二（一）',
	'二（一）1',
	'二（一）2',
	'二（一）3',
	'三',
	'三（四）',
);
const charter = clausesOf(
	'总纲',
	'第一章',
	'第一章第二条',
	'第一章第三条',
	'第一章第六条',
	'第七章',
	'第七章第九条',
);
const report = clausesOf('开篇', '第一部分', '第三部分', '第十五部分', '第十五部分（四）', '结束语');

const named = (place: string, clauses: readonly Clause[]): string[] | undefined =>
	clausesNamed(place, clauses)?.map(({ name }) => name);

test.each([
	['开头', plan, ['开头']],
	['二', plan, ['二']],
	['二（一）3', plan, ['二（一）3']],
	['总纲', charter, ['总纲']],
	['第七章', charter, ['第七章']],
	['第一章第二条、第六条', charter, ['第一章第二条', '第一章第六条']],
	['第一章第二条、第七章第九条', charter, ['第一章第二条', '第七章第九条']],
	['第一章第二条至第六条', charter, ['第一章第二条', '第一章第三条', '第一章第六条']],
	['第一部分、第三部分、第十五部分', report, ['第一部分', '第三部分', '第十五部分']],
	['第十五部分（四）', report, ['第十五部分（四）']],
	['二（一）1、3', plan, ['二（一）1', '二（一）3']],
	['二（一）1至3', plan, ['二（一）1', '二（一）2', '二（一）3']],
	['一和三（四）', plan, ['一', '三（四）']],
] as const)('“%s” names its clauses', (place, clauses, names) => {
	expect(named(place, clauses)).toEqual(names);
});

test('brackets and digits of either width, with or without spaces, name the same clause', () => {
	for (const place of ['二(一)3', '二（一）３', '二 （一） 3', ' 二（一）3 ']) {
		expect(named(place, plan)).toEqual(['二（一）3']);
	}
});

test('what points further into a clause names it, the longest where several would do', () => {
	expect(named('二（一）3 读书班', plan)).toEqual(['二（一）3']);
	expect(named('一末段', plan)).toEqual(['一']);
	expect(named('第一章第三条第五项', charter)).toEqual(['第一章第三条']);
});

test('a clause that is not there is not taken for the one above it', () => {
	for (const place of ['四', '二（一）9', '二（一）12', '二（五）', '二 3', '二（一）1、', ''])
		expect(named(place, plan)).toBeUndefined();
	for (const place of ['第一章第九条', '第七章第十条', '第一章第二条、第九十条', '第六条至第二条']) {
		expect(named(place, charter)).toBeUndefined();
	}
});

test('any clauses joined by commas name themselves, in that order', () => {
	const some = fc.array(fc.constantFrom(...[...plan, ...charter, ...report]), { minLength: 1 });
	fc.assert(
		fc.property(some, (clauses) => {
			const all = [...plan, ...charter, ...report];
			const names = clauses.map(({ name }) => name);
			expect(named(names.join('、'), all)).toEqual(names);
		}),
	);
});
