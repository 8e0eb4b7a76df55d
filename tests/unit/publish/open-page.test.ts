import { expect, test } from 'vitest';
import { SiteStyles } from '../../../src/publish/inline-styles.ts';
import { PageOpener } from '../../../src/publish/open-page.ts';
import { closePage } from '../../../src/publish/page.ts';
import { rootAddresses } from '../../../src/publish/relocate.ts';

const styles = new SiteStyles(
	new Map([['/_astro/site.css', '.brand{top:0}.foot{top:1px}.own{top:2px}.other{top:3px}']]),
	[],
);
const opener = (): PageOpener => new PageOpener(rootAddresses(['topics', '_astro']), styles);

const HEAD = '<head><meta charset="utf-8"><link rel="stylesheet" href="/_astro/site.css"></head>';
const HEADER = '<header class="site-header"><a class="brand" href="/topics/">甲</a></header>';
const SCRIPTS = '<script>scripted()</script><script type="module" src="/_astro/site.js"></script>';
const FOOTER = '<footer class="site-footer"><p class="foot" style="top:0">乙</p></footer>';
const pageOf = (main: string, header = HEADER, footer = FOOTER): string =>
	`<!doctype html><html>${HEAD}<body>${header}${SCRIPTS}<div class="frame"><main>${main}</main></div>${footer}</body></html>`;

test('pages that share a frame are each as if they were the only one', async () => {
	const all = opener();
	const pages = [
		['topics/a/index.html', pageOf('<p class="own" style="top:1px">')],
		['topics/b/index.html', pageOf('<p class="other"><script>more()</script>')],
		['topics/index.html', pageOf('<p>')],
		['index.html', pageOf('<p>')],
		['404.html', pageOf('<p>')],
	] as const;
	const opened = [];
	for (const [file, html] of pages) opened.push(await all.open(html, file));
	const alone = await Promise.all(pages.map(([file, html]) => opener().open(html, file)));
	expect(opened).toEqual(alone);
	const [a, b] = opened.map((page, at) => closePage(page, pages[at]![0], new Map()));
	expect(a).toContain('<style>.brand{top:0}.foot{top:1px}.own{top:2px}</style>');
	expect(b).toContain('<style>.brand{top:0}.foot{top:1px}.other{top:3px}</style>');
	expect(a).toContain('<a class="brand" href="../../topics/">');
	expect(a!.match(/'sha256-/g)).toHaveLength(4);
	expect(opened[0]!.parts).toContainEqual({
		script: 'site.js',
		element: '<script type="module" src="../../_astro/site.js"></script>',
	});
});

test('a fault in the frame is told of every page that has it', async () => {
	const all = opener();
	const header = '<header class="site-header"><a title="/topics/a/" onclick="go()">甲</a></header>';
	for (const file of ['topics/a/index.html', 'topics/b/index.html']) {
		const { problems } = await all.open(pageOf('<p>', header), file);
		expect(problems).toEqual([
			expect.stringMatching(`^${file}：从根开始的地址 /topics/a/`),
			expect.stringMatching(`^${file}：安全策略会拦住 <a onclick="go\\(\\)">$`),
		]);
	}
});

test('where the beginning of a frame is no tag, the page is read as a whole', async () => {
	const frame = `${HEADER}<div class="frame">${FOOTER}<i title="/topics/">`;
	// The same in every letter but those by which a frame is known.
	const other = (text: string): string => text.replaceAll('site-', 'sitE-').replaceAll('"frame', '"framE');
	for (const page of [
		`<html>${HEAD}<!-- ${frame} -->`,
		`<html>${HEAD}<textarea>${frame}</textarea>`,
		`<html>${HEAD}<script>'${frame}'</script>`,
		`<html>${HEAD}<noscript>${frame}</noscript>`,
		`<html>${HEAD}<svg>${frame}</svg>`,
		`<html>${HEAD}<p title='${frame}'>`,
		`<html>${HEAD}${HEADER}<script>'<div class="frame"></script>${FOOTER}`,
		`<html>${HEAD}${HEADER}<div class="frame"><style>${FOOTER}</style><i title="/topics/">`,
	]) {
		const all = opener();
		await all.open(pageOf('<p>'), 'topics/b/index.html');
		const read = JSON.stringify(await all.open(page, 'topics/a/index.html'));
		const whole = JSON.stringify(await opener().open(other(page), 'topics/a/index.html'));
		const withoutHashes = (text: string): string => text.replace(/'sha256-[^']+'/g, 'hash');
		expect(withoutHashes(other(read))).toBe(withoutHashes(whole));
	}
});
