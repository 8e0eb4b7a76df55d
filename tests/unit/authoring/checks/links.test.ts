import { expect, test } from 'vitest';
import { told } from '../edited-folder.ts';

const linked = (href: string): string[] =>
	told({ 'help/start.mdx': (text) => `${text}\n见[这里](${href})。\n` }).map((line) =>
		line.replace(/ \|.*/, ''),
	);

test('links to pages, places, made addresses and other sites pass', () => {
	for (const href of [
		'/topics/escape/#route',
		'#steps',
		'/my/?a=1',
		'/glossary/#exit',
		'/schedule/#drill',
		'https://a.cn/b',
	])
		expect(linked(href)).toEqual([]);
});

test('a link is told what it lacks', () => {
	expect(linked('/topics/escape')).toEqual(['12 链接结尾少了斜线']);
	expect(linked('topics/escape/')).toEqual([
		'12 链接要从斜线写起，写到斜线为止，是不是想写“/topics/escape/”',
	]);
	expect(linked('www.a.cn')).toEqual(['12 别的网站的地址要从 https:// 写起']);
	expect(linked('/topics/nothing-like-it/')).toEqual(['12 链接的页面不存在']);
	expect(linked('#step')).toEqual(['12 那一页没有这个小标题，是不是想写“steps”']);
	expect(linked('/glossary/#exits')).toEqual(['12 那一页没有这个小标题，是不是想写“exit”']);
});

test('worksheets have their addresses', () => {
	for (const href of ['/worksheets/', '/worksheets/walk-check/']) expect(linked(href)).toEqual([]);
	expect(linked('/worksheets/walk-chek/')).toEqual([
		'12 链接的页面不存在，是不是想写“/worksheets/walk-check/”',
	]);
});

test('booklets and what is shown to a room have their addresses, where there are such', () => {
	for (const href of [
		'/print/',
		'/print/topics/',
		'/print/schedule/',
		'/print/quizzes/',
		'/present/topics/escape/',
		'/present/quizzes/basics/',
		'/present/schedule/',
	])
		expect([href, linked(href)]).toEqual([href, []]);
	for (const href of ['/print/exams/', '/present/help/start/', '/present/topics/'])
		expect([href, linked(href)]).toEqual([href, [expect.stringMatching(/^12 链接的页面不存在/)]]);
});

test('a link to a former address is told where it leads now, of a page and of a bank', () => {
	expect(linked('/quizzes/first-quiz/')).toEqual(['12 这一页换了地址，写“/quizzes/basics/”']);
});

test('a former id of a bank that another has is told', () => {
	expect(told({ 'quizzes/basics.yaml': (text) => text.replace('first-quiz', 'alarm') })).toEqual([
		'2 旧编号现在还有别的条目在用 | alarm',
	]);
});
