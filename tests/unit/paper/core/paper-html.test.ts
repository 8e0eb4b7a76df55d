import { expect, test } from 'vitest';
import { paperHtml } from '../../../../src/paper/core/paper-html.ts';

const targetOf = (href: string) =>
	href === '/topics/a/#b'
		? { label: '专题甲 › 小节乙', id: 'topics.a.b' }
		: href === '/my/'
			? { label: '我的' }
			: undefined;
const made = (html: string) => paperHtml(html, 'rules.x', targetOf);

test('ids carry the page’s name, and links within the page follow them', () => {
	expect(made('<h2 id="do">做</h2><p><a href="#do">上文</a></p>').html).toBe(
		'<h4 id="rules.x.do">做</h4><p><a href="#rules.x.do">上文</a></p>',
	);
});

test('a footnote and the place that calls it lead to each other', () => {
	expect(made('<a href="#fn-1" id="fnref-1">1</a><p id="fn-1"><a href="#fnref-1">↩</a></p>').html).toBe(
		'<a id="rules.x.fnref-1" href="#rules.x.fn-1">1</a><p id="rules.x.fn-1"><a href="#rules.x.fnref-1">↩</a></p>',
	);
});

test('a link whose words name what it leads to needs no note; another has one, the same for the same', () => {
	const { html, notes } = made(
		'<p>见<a href="/topics/a/#b">小节乙</a>，<a href="/topics/a/#b">这里</a>，<a href="/topics/a/#b">那里</a>。</p>',
	);
	expect(notes).toEqual(['专题甲 › 小节乙']);
	expect(html.match(/〔1〕/g)).toHaveLength(2);
	expect(html).toContain('<a href="#topics.a.b">小节乙</a><i data-page-of="topics.a.b"></i>，');
});

test('what is not in the booklet is named without a link, an outer address in a note unless it stands there', () => {
	expect(made('<a href="/my/">记录</a>')).toEqual({ html: '记录<sup>〔1〕</sup>', notes: ['我的'] });
	expect(made('<a href="https://a.example/b">网页</a>').notes).toEqual(['https://a.example/b']);
	expect(made('<a href="https://a.example/b">https://a.example/b</a>').notes).toEqual([]);
});

test('terms are plain words on paper, and what leads to a file keeps its words', () => {
	expect(made('<a class="term" href="/glossary/#t">四个自信</a>').html).toBe('四个自信');
	expect(made('<a href="/_astro/file-1.pdf">附件</a>')).toEqual({ html: '附件', notes: [] });
});
