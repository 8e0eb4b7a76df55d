import { expect, test } from 'vitest';
import { elementAt, readBuiltPage, textOf, withoutIgnored } from '../../../../src/search/build/built-page.ts';

const HTML = `<html><body><main data-pagefind-body><h1 id="_top">名词</h1>
<h2 id="letter-s">S</h2><dl><div id="study-report" data-search="term"><dt>述学</dt><dd>讲 <a href="x">学习</a> &amp; 收获<div>内层</div></dd></div></dl>
<div data-pagefind-ignore><h2 id="more">另见</h2></div></main></body></html>`;

test('a page has a title, headings and parts that are found by themselves', () => {
	const page = readBuiltPage('glossary/', HTML);
	expect(page).toMatchObject({
		title: '名词',
		indexed: true,
		headings: [{ id: 'letter-s', text: 'S' }],
		parts: [{ type: 'term', id: 'study-report', title: '述学' }],
	});
	expect(page.parts[0]!.html).toMatch(/内层<\/div><\/dd><\/div>$/);
});

test('a page without a body for search keeps out of it', () => {
	expect(readBuiltPage('x/', '<main><h1>甲</h1></main>').indexed).toBe(false);
});

test('an element ends at its own closing tag', () => {
	expect(elementAt('<div><div>甲</div></div><div>乙</div>', 0)).toBe('<div><div>甲</div></div>');
});

test('text keeps a line for every block and no markup', () => {
	expect(textOf('<p>一&lt;二</p><p>三<b>四</b></p><script>x</script>')).toBe('一<二\n三四');
});

test('what a reader does not see, and what only leads on, keeps out of search', () => {
	const html =
		'<p>甲</p><div class="a" hidden><div>藏</div></div><input type="text" hidden><nav>上一页</nav>' +
		'<template><p>样</p></template><noscript>没有脚本</noscript><div data-pagefind-ignore="all">旁</div><p>乙</p>';
	expect(textOf(withoutIgnored(html))).toBe('甲\n乙');
});
