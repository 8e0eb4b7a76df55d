import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageSlides } from '../../../../src/present/core/page-slides.ts';
import { SLIDE_LENGTH } from '../../../../src/present/core/portions.ts';
import { topLevel, visibleLength } from '../../../../src/present/core/top-level.ts';

const page = `<h2 id="prepare">准备</h2>
<h3 id="meaning">三句话</h3>
<ol>
<li>一是<a class="term" href="/glossary/#a">名词</a>。</li>
<li>二是。</li>
</ol>
<h3 id="faults">点出的问题</h3>
<p>问题。</p>
<h3 id="pairs">容易混的</h3>
<table>
<thead><tr><th>容易混的</th><th>怎样分</th></tr></thead>
<tbody><tr><td>甲和乙</td><td>甲在前</td></tr><tr><td>丙和丁</td><td>丙在后</td></tr></tbody>
</table>
<h3 id="case">例子</h3>
<p>一件事。</p>
<ul><li><strong>有内容的</strong>：说了。</li><li><strong>空的</strong>：没说。</li></ul>
<h2 id="discussion">研讨题</h2>
<ol><li>第一问？</li><li>第二问？</li></ol>
<h2 id="own">别的</h2>
<p>一段话。</p>`;

test('a page becomes slides in the order in which it was written', () => {
	expect(
		pageSlides(page).map(({ kind, title, part }) => [kind, title, part?.at ?? 0, part?.of ?? 0]),
	).toEqual([
		['text', '三句话', 0, 0],
		['pair', '容易混的', 1, 2],
		['pair', '容易混的', 2, 2],
		['text', '例子', 0, 0],
		['question', '研讨题', 1, 2],
		['question', '研讨题', 2, 2],
		['text', '别的', 0, 0],
	]);
});

test('a room is asked after the pairs and the example, also where the page asks first', () => {
	const [story, questions] = [page.indexOf('<h3 id="pairs">'), page.indexOf('<h2 id="discussion">')];
	const rest = page.indexOf('<h2 id="own">');
	const asksFirst =
		page.slice(0, story) + page.slice(questions, rest) + page.slice(story, questions) + page.slice(rest);
	expect(pageSlides(asksFirst)).toEqual(pageSlides(page));
});

test('a pair is told apart, and an example judged, when that is revealed', () => {
	const [, pair, , example] = pageSlides(page);
	expect(pair!.html).toBe('<p class="pair">甲和乙</p><p data-reveal>甲在前</p>');
	expect(example!.html).toBe(
		'<p>一件事。</p><ul><li data-reveal><strong>有内容的</strong>：说了。</li><li data-reveal><strong>空的</strong>：没说。</li></ul>',
	);
});

test('what a speaker should have read stands in the notes of what it belongs to, or on a slide where that is missing', () => {
	expect(pageSlides(page)[0]!.notes).toBe('<h3>点出的问题</h3><p>问题。</p>');
	const alone = pageSlides('<h2 id="faults">点出的问题</h2><p>问题。</p>');
	expect(alone.map(({ title }) => title)).toEqual(['点出的问题']);
});

test('terms have no links on a wall', () => {
	expect(pageSlides(page)[0]!.html).toContain('一是名词。');
});

test('a long table is cut between its rows, each slide with its head, and a list goes on counting', () => {
	const rows = Array.from({ length: 9 }, (_, at) => `<tr><td>${at}</td><td>${'字'.repeat(50)}</td></tr>`);
	const table = `<table><thead><tr><th>一</th><th>二</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
	const slides = pageSlides(`<h2 id="a">表</h2>${table}`);
	expect(slides.length).toBe(5);
	expect(
		slides.every(({ html }) => html.startsWith('<table><thead>') && html.endsWith('</tbody></table>')),
	).toBe(true);
	const items = Array.from({ length: 4 }, () => `<li>${'字'.repeat(80)}</li>`).join('');
	const list = pageSlides(`<h2 id="a">单</h2><ol>${items}</ol>`);
	expect(list.map(({ html }) => /^<ol[^>]*>/.exec(html)![0])).toEqual([
		'<ol>',
		'<ol start="2">',
		'<ol start="3">',
		'<ol start="4">',
	]);
});

test('no item is lost however a list is cut, and no slide but of one item is over-long', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }), (lengths) => {
			const items = lengths.map((length) => `<li>${'字'.repeat(length)}</li>`);
			const slides = pageSlides(`<h2 id="a">单</h2><ul>${items.join('')}</ul>`);
			const shown = slides.flatMap(({ html }) => topLevel(topLevel(html)[0]!.inner));
			expect(shown.map(({ whole }) => whole)).toEqual(items);
			for (const { html } of slides)
				expect(visibleLength(html) <= SLIDE_LENGTH || html.split('<li>').length === 2).toBe(true);
		}),
	);
});
