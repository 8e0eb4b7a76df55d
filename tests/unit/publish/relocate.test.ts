import { expect, test } from 'vitest';
import { rewriteMarkup } from '../../../src/publish/markup.ts';
import { relocate, relocateStyle, rootAddresses, wayUp } from '../../../src/publish/relocate.ts';

const relocated = (html: string, file: string): Promise<string> => rewriteMarkup(html, relocate(file));
const leftOver = async (html: string, tops: readonly string[]): Promise<string[]> => {
	const roots = rootAddresses(tops);
	const left: string[] = [];
	await rewriteMarkup(html, (piece) => left.push(...roots.inPiece(piece)));
	return left;
};

test.each([
	['index.html', './'],
	['topics/index.html', '../'],
	['topics/escape/index.html', '../../'],
])('the way up from %s is %s', (file, way) => {
	expect(wayUp(file)).toBe(way);
});

test('addresses of the own site become relative, all others stay', async () => {
	const page = [
		'<a href="/topics/">',
		"<a class=x href='/'>",
		'<img src=/_astro/map.svg srcset="/a.png 1x, /b.png 2x">',
		'<li data-section-href="/rules/deep/#x" data-href="/my/">',
		'<a href="#here"><a href="//other.example/"><a href="https://other.example/topics/">',
		'<a title="/topics/" href="../x/">',
	].join('\n');
	expect(await relocated(page, 'topics/escape/index.html')).toMatchInlineSnapshot(`
		"<a href="../../topics/">
		<a class=x href="../../">
		<img src="../../_astro/map.svg" srcset="../../a.png 1x, ../../b.png 2x">
		<li data-section-href="../../rules/deep/#x" data-href="../../my/">
		<a href="#here"><a href="//other.example/"><a href="https://other.example/topics/">
		<a title="/topics/" href="../x/">"
	`);
});

test('text, comments, scripts and quoted angle brackets are not taken for tags', async () => {
	const page = `<!-- <a href="/x/"> --><script>"<a href='/x/'>"</script><p title="a > b"></p>&lt;a href="/x/"&gt;`;
	expect(await relocated(page, 'topics/index.html')).toBe(page);
});

test('an ampersand in an address stays escaped', async () => {
	expect(await relocated('<a href="/s/?a=1&amp;b=2">', 'index.html')).toBe('<a href="./s/?a=1&amp;b=2">');
});

test('character references of any kind are read', async () => {
	expect(await relocated('<a href="/s/?a=1&#38;b=&apos;2&#x27;">', 'index.html')).toBe(
		`<a href="./s/?a=1&amp;b='2'">`,
	);
	expect(await relocated('<a href="&#47;s/&#9999999;">', 'index.html')).toBe('<a href="./s/\ufffd">');
});

test('styles in a page, and where it goes on to, become relative; large letters too', async () => {
	const page = [
		'<style>a{background:url(/_astro/x.png)}</style><p style="background:URL(\'/a.png\')">',
		'<meta http-equiv="refresh" content="0;url=/x/"><meta name="x" content="/x/"><A HREF="/x/">',
	].join('\n');
	const moved = await relocated(page, 'topics/index.html');
	expect(moved).toBe(
		[
			'<style>a{background:url(../_astro/x.png)}</style><p style="background:URL(\'../a.png\')">',
			'<meta http-equiv="refresh" content="0;url=../x/"><meta name="x" content="/x/"><A HREF="../x/">',
		].join('\n'),
	);
	expect((await leftOver(page, ['_astro', 'a.png', 'x'])).toSorted()).toEqual([
		'/_astro/x.png',
		'/a.png',
		'/x/',
		'/x/',
		'/x/',
	]);
	expect(await leftOver(moved, ['_astro', 'a.png', 'x'])).toEqual(['/x/']);
});

test('addresses in a style sheet become relative', () => {
	expect(relocateStyle('a{background:url("/p/a.svg")} b{background:url(data:x)}', '_astro/a.css')).toBe(
		'a{background:url("../p/a.svg")} b{background:url(data:x)}',
	);
});

test('an address from the root that is left over is found in scripts, JSON and attributes', async () => {
	const tops = ['topics', 'my'];
	expect(rootAddresses(tops).inText('go("/topics/x/");t="/other/";u=`/my`')).toEqual(['/topics/x/', '/my']);
	const page = `<script type="application/json">["/my/"]</script><p data-all="[&quot;/topics/&quot;]" data-x="/my/">`;
	expect((await leftOver(page, tops)).toSorted()).toEqual(['/my/', '/my/', '/topics/']);
	expect(await leftOver('<p>"/topics/"</p>', tops)).toEqual([]);
});

test('addresses in a noscript and in a drawing become relative', async () => {
	expect(
		await relocated(
			'<noscript><a href="/x/">x</a></noscript><svg><use xlink:href="/a.svg#b"/></svg>',
			'a/b.html',
		),
	).toBe('<noscript><a href="../x/">x</a></noscript><svg><use xlink:href="../a.svg#b"/></svg>');
});
