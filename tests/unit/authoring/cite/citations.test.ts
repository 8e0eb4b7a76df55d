import { expect, test } from 'vitest';
import { citingFrom, splitAtCitations } from '../../../../src/authoring/cite/citations.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';

const pageOf = (slug: string, ...names: string[]) => ({
	id: `documents/${slug}`,
	section: 'documents',
	slug,
	path: `/documents/${slug}/`,
	headings: names.map((name, at) => ({ id: `c${at}`, text: `${name} 标题`, line: at })),
});
const document = (id: string, short: string, title: string, aliases: string[] = []) => ({
	id,
	short,
	title,
	aliases,
});
const library = {
	site: {
		plan: 'plan',
		documents: [
			document('plan', '方案', '防火方案'),
			document('charter', '章程', '消防队章程（部分修改，2022年通过）'),
			document('report', '大会报告', '高举火把——报告', ['报告']),
			document('opinion', '《意见》', '关于防火的意见'),
			document('rules', '《检查规定》', '检查规定（试行）'),
		],
	},
	pages: [
		pageOf('plan', '一', '二', '二（一）', '二（一）1', '二（一）3', '三（三）'),
		pageOf('charter', '总纲', '第一章', '第一章第二条', '第一章第三条', '第七章第九条', '第七章第十条'),
		pageOf('report', '开篇', '第三部分', '第十五部分', '第十五部分（一）', '第十五部分（七）'),
		pageOf('opinion', '一', '二'),
	],
} as unknown as Library;

/** The citations of a text as `text → where`. */
const cited = (text: string, sources: string[] = []): string[] =>
	splitAtCitations(library, text, citingFrom(library, sources, ['plan'])).flatMap((part) =>
		typeof part === 'string' ? [] : [`${part.text} → ${part.href?.replace('/documents/', '') ?? '无'}`],
	);

test('a document and a place in it are a link to the clause, however the place is joined to the name', () => {
	expect(cited('方案二（一）3写明')).toEqual(['方案二（一）3 → plan/#c4']);
	expect(cited('见方案 二（一）3。')).toEqual(['方案 二（一）3 → plan/#c4']);
	expect(cited('报告的第三部分，《意见》二')).toEqual([
		'报告的第三部分 → report/#c1',
		'《意见》二 → opinion/#c1',
	]);
	expect(cited('《高举火把》第三部分')).toEqual(['《高举火把》第三部分 → report/#c1']);
	expect(cited('《消防队章程》总纲')).toEqual(['《消防队章程》总纲 → charter/#c0']);
});

test('an article is found without its chapter, and an item of it belongs to the link', () => {
	expect(cited('章程第三条第四项、第五项')).toEqual(['章程第三条第四项 → charter/#c3']);
	expect(cited('方案一末段')).toEqual(['方案一末段 → plan/#c0']);
	expect(cited('报告第十五部分第七项')).toEqual(['报告第十五部分第七项 → report/#c4']);
});

test('of places in a row each is a link, a range is one', () => {
	expect(cited('章程第二条、第九条和第十条')).toEqual([
		'章程第二条 → charter/#c2',
		'第九条 → charter/#c4',
		'第十条 → charter/#c5',
	]);
	expect(cited('章程第二条至第九条')).toEqual(['章程第二条至第九条 → charter/#c2']);
	expect(cited('方案二（一）1、3；报告第十五部分（一）（七）')).toEqual([
		'方案二（一）1 → plan/#c3',
		'3 → plan/#c4',
		'报告第十五部分（一） → report/#c3',
		'（七） → report/#c4',
	]);
});

test('a bare place is of the document named before it, or of one that the sources name', () => {
	expect(cited('章程总纲之外，第二条也写到')).toEqual(['章程总纲 → charter/#c0', '第二条 → charter/#c2']);
	expect(cited('第二条也写到')).toEqual([]);
	expect(cited('第二条也写到，三（三）另有一句', ['charter 第一章第二条'])).toEqual([
		'第二条 → charter/#c2',
		'三（三） → plan/#c5',
	]);
});

test('a numeral that begins another word is no place', () => {
	expect(cited('方案一共三句，方案一页看懂，方案二十条，报告开篇')).toEqual(['报告开篇 → report/#c0']);
	expect(cited('方案一把它写在前面')).toEqual(['方案一 → plan/#c0']);
	expect(cited('方案二（一）1、3次检查')).toEqual(['方案二（一）1 → plan/#c3']);
	expect(cited('请示报告、工作报告')).toEqual([]);
});

test('each clause is linked once in a block', () => {
	expect(cited('方案一讲目标，方案二讲措施，方案一还讲任务')).toEqual([
		'方案一 → plan/#c0',
		'方案二 → plan/#c1',
	]);
});

test('the name of a document alone opens it, at the clause where the sources name only one', () => {
	expect(cited('《意见》列了六个方面，《意见》还写')).toEqual(['《意见》 → opinion/']);
	expect(cited('《意见》列了六个方面', ['opinion 二'])).toEqual(['《意见》 → opinion/#c1']);
	expect(cited('方案写了章程')).toEqual([]);
});

test('a clause that the page of a document lacks opens nothing, a document without a page the list of documents', () => {
	expect(cited('章程第一百条、报告第十五部分（九）')).toEqual([
		'章程第一百条 → 无',
		'报告第十五部分（九） → 无',
	]);
	expect(cited('《检查规定》第三条，《检查规定（试行）》第四条')).toEqual(['《检查规定》第三条 → #rules']);
});
