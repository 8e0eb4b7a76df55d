import { expect, test } from 'vitest';
import { withFolds } from '../../../../src/reading/core/folded.ts';
import { withHeadingLinks } from '../../../../src/reading/core/heading-links.ts';

const page = '<h2 id="a">一</h2><h3 id="b">二</h3><p>字</p><h3 id="c">三</h3><ul></ul><h2 id="d">四</h2>';

test('a part is folded from its heading to the next, and its heading no longer leads to itself', () => {
	expect(withFolds(withHeadingLinks(page), ['c'])).toBe(
		'<h2 id="a"><a href="#a">一</a></h2><h3 id="b"><a href="#b">二</a></h3><p>字</p>' +
			'<details class="fold"><summary><h3 id="c">三</h3></summary><ul></ul></details>' +
			'<h2 id="d"><a href="#d">四</a></h2>',
	);
});

test('two parts in a row are folded each for itself, the last one to the end of the page', () => {
	const html = withFolds('<h3 id="b">二</h3><p>字</p><h3 id="c">三</h3><p>话</p>', ['b', 'c']);
	expect(html.match(/<details class="fold">.*?<\/details>/g)).toEqual([
		'<details class="fold"><summary><h3 id="b">二</h3></summary><p>字</p></details>',
		'<details class="fold"><summary><h3 id="c">三</h3></summary><p>话</p></details>',
	]);
});

test('what names no heading of the third level folds nothing', () => {
	expect(withFolds(page, ['a', 'x'])).toBe(page);
});
