import { expect, test } from 'vitest';
import { withHeadingLinks } from '../../../../src/reading/core/heading-links.ts';

test('a heading with an id leads to itself, with all that it holds', () => {
	expect(withHeadingLinks('<h2 id="one">一 <b>个</b></h2><p>字</p><h3 id="two">二</h3>')).toBe(
		'<h2 id="one"><a href="#one">一 <b>个</b></a></h2><p>字</p><h3 id="two"><a href="#two">二</a></h3>',
	);
});

test('a heading that holds a link, has no id or stands deeper stays as it is', () => {
	const html = '<h2 id="a"><a class="term" href="/glossary/#b">词</a></h2><h2>无</h2><h4 id="c">深</h4>';
	expect(withHeadingLinks(html)).toBe(html);
});
