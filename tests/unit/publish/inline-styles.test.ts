import { expect, test } from 'vitest';
import { InlineStyles, SiteStyles, sheetsAsked } from '../../../src/publish/inline-styles.ts';
import { rewriteMarkup } from '../../../src/publish/markup.ts';

const SHEETS = new Map([
	['/_astro/site.css', 'p{top:0}.note{top:1px}.search{top:2px}dialog{top:3px}'],
	['/_astro/quiz.css', 'p:where(.astro-q){top:4px}#top{top:5px}'],
]);
const SITE = '<link rel="stylesheet" href="/_astro/site.css">';
const QUIZ = '<link rel="stylesheet" href="/_astro/quiz.css">';

async function inlined(page: string, ...brought: string[]): Promise<string> {
	const styles = new InlineStyles(new SiteStyles(SHEETS, brought), (taken) => taken.join(''));
	return rewriteMarkup(page, styles.see);
}

test('its sheets become one style element, in their order, with what the page needs', async () => {
	expect(await inlined(`<head>${SITE}<meta>${QUIZ}</head><p id="top">`)).toBe(
		'<head><style>p{top:0}#top{top:5px}</style><meta></head><p id="top">',
	);
	expect(await inlined(`<head>${SITE}</head><p class="a note">`)).toBe(
		'<head><style>p{top:0}.note{top:1px}</style></head><p class="a note">',
	);
});

test('what a script, or a part of a page that it fetches, may bring keeps its rules', async () => {
	const page = `<head>${SITE}${QUIZ}</head><b>`;
	expect(await inlined(page)).toBe('<head><style></style></head><b>');
	expect(await inlined(page, 'e.className=`button search`')).toContain('<style>.search{top:2px}</style>');
	expect(await inlined(page, 'document.createElement("dialog")')).toContain('<style>dialog{top:3px}</style>');
	expect(await inlined(page, '<p class="astro-q">')).toContain('<style>p{top:0}p:where(.astro-q){top:4px}');
	expect(await inlined(`${page}<script>e.classList.add('note')</script>`)).toContain('{top:1px}');
});

test('what a noscript holds is of the page too', async () => {
	const page = `<head>${SITE}</head><noscript><p></noscript>`;
	expect(await inlined(page)).toBe('<head><style>p{top:0}</style></head><noscript><p></noscript>');
});

test('a style element and a sheet of another site stay as they are', async () => {
	const page = '<head><style media="not all">i{}</style><link rel="stylesheet" href="other.css"></head><p>';
	expect(await inlined(page)).toBe(page);
});

test('the key is another one where a page may take something else of its own sheets', () => {
	const keyOf = (sheet: string, script: string): string =>
		new SiteStyles(
			new Map([
				['/_astro/a.css', sheet],
				['/_astro/b.css', '.tone{top:0}'],
			]),
			[script],
		).keyOf(['/_astro/a.css']);
	expect(keyOf('.note{top:0}', 'a.note')).toBe(keyOf('.note{top:0}', 'b("note", "tone")'));
	expect(keyOf('.note{top:0}', 'a.note')).not.toBe(keyOf('.note{top:0}', 'a.tone'));
	expect(keyOf('.note{top:0}', 'a.note')).not.toBe(keyOf('.note{top:1px}', 'a.note'));
});

test('a sheet for some media alone stays for them', async () => {
	const print = '<link rel="StyleSheet" href="/_astro/quiz.css" media="print">';
	expect(await inlined(`<head>${SITE}${print}</head><p id="top">`)).toContain(
		'<style>p{top:0}@media print{#top{top:5px}}</style>',
	);
	expect(await inlined(`<head>${print}</head><p>`)).toContain('<style></style>');
});

test('a sheet that a reader or a script may choose is left to them', async () => {
	for (const link of [
		'<link rel="alternate stylesheet" href="/_astro/site.css">',
		'<link rel="stylesheet" title="large" href="/_astro/site.css">',
		'<link rel="preload" as="style" href="/_astro/site.css">',
	])
		expect(await inlined(link)).toBe(link);
});

test('what still asks for a dropped sheet is a problem', () => {
	const sheets = ['_astro/site.css', '_astro/quiz.css'];
	expect(
		sheetsAsked('a/index.html', '<link rel="preload" as="style" href="../_astro/quiz.css">', sheets),
	).toEqual([expect.stringMatching(/^a\/index\.html：还要取样式文件 _astro\/quiz\.css，/)]);
	expect(sheetsAsked('_astro/a.js', 'p.style.cssText="";load("./site.css")', sheets)).toHaveLength(1);
	expect(sheetsAsked('a/index.html', '<style>p{top:0}</style>', sheets)).toEqual([]);
});

test.each([
	['option', 'list.add(new Option("一"))'],
	['img', 'new Image'],
	['tr', 'table.insertRow()'],
	['td', 'row.insertCell()'],
	['thead', 'table.createTHead()'],
	['tr', 'e.innerHTML="<table><td>"'],
	['div', 'document.createElement("DIV")'],
	['foreignobject', 'make("foreignObject")'],
	['.note', String.raw`e.innerHTML="<p class='a\nnote\tb'>"`],
	['.note', 'e.innerHTML=`<p class="a\nnote">`'],
	['.note', String.raw`e.className="\x6eote"`],
	['.题', 'e.className="题"'],
	['.题', String.raw`e.className="\u9898"`],
	['.\\31 a', 'e.className="1a"'],
	['.-x', 'e.className="-x"'],
	['.note', 'i=-note'],
])('%s is seen in a script: %s', async (selector, script) => {
	const styles = new InlineStyles(
		new SiteStyles(new Map([['/_astro/site.css', `${selector}{top:0}`]]), [script]),
		(taken) => taken.join(''),
	);
	expect(await rewriteMarkup(SITE, styles.see)).toContain('{top:0}');
});
