import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Kept } from '../../../../src/cache/kept.ts';
import { deadLinks, readPage } from '../../../../src/authoring/addresses/built-links.ts';
import { describeDeadLinks } from '../../../../src/authoring/tell/describe-dead-links.ts';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeProblem } from '../../../../src/authoring/tell/problem.ts';

const made: string[] = [];

/** A built folder of these files. */
function built(files: Record<string, string>): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'built-'));
	made.push(folder);
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	return folder;
}

afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true });
});

const dead = async (files: Record<string, string>, base = '/', kept = nothing()): Promise<string[]> =>
	(await deadLinks(built(files), base, kept)).map(({ page, href, missing }) => `${page} ${href} ${missing}`);
const nothing = (): Kept => Kept.open('nothing', '/nowhere');

test('links that lead to files and elements of the site are alive', async () => {
	expect(
		await dead({
			'index.html':
				'<h1 id="top-of">甲</h1><a href="/a/">1</a><a href="/a/#%E4%B9%99">2</a><a href="#top-of">3</a><a href="a/">4</a><a href="/a/?q=1&amp;r=2">5</a><img src="/x.png"><a href="#top">6</a><a href="#">7</a>',
			'a/index.html': '<p id="乙">乙</p><a href="../">上</a><a href="../x.png#anything">图</a>',
			'x.png': '',
		}),
	).toEqual([]);
});

test('a link to no file and one to no element are dead', async () => {
	expect(
		await dead({
			'index.html':
				'<a href="/b/">1</a><a href="/a/#no">2</a><a href="/a">3</a><script src="/y.js"></script>',
			'a/index.html': '<form action="/find/"></form><a href="#no">4</a>',
		}),
	).toEqual([
		'index.html /b/ address',
		'index.html /a/#no place',
		'index.html /a address',
		'index.html /y.js address',
		'a/index.html /find/ address',
		'a/index.html #no place',
	]);
});

test('a link that goes up is looked for from its own page', async () => {
	const links = '<a href="../a/b/">1</a><a href="../../c/">2</a><a href="../../a/b/#here">3</a>';
	expect(
		await dead({
			'a/index.html': links,
			'a/b/index.html': `${links}<p id="here">`,
			'a/e/index.html': links,
			'c/index.html': links,
		}),
	).toEqual(['a/b/index.html ../a/b/ address', 'a/e/index.html ../a/b/ address']);
});

test('other sites, mail and inline pictures are left alone', async () => {
	expect(
		await dead({
			'index.html':
				'<a href="https://example.org/x">1</a><a href="mailto:a@example.org">2</a><img src="data:image/png;base64,AA"><a href="//example.org/">3</a>',
		}),
	).toEqual([]);
});

test('a site published under a path has its links there', async () => {
	const files = {
		'index.html': '<a href="/site/a/">1</a><a href="/a/">2</a><a href="a/">3</a>',
		'a/index.html': '',
	};
	expect(await dead(files, '/site')).toEqual(['index.html /a/ address']);
	expect(await dead(files, '/site/')).toEqual(['index.html /a/ address']);
});

test('what looks like a tag in comments, scripts and values is none', () => {
	const { ids, links } = readPage(`
		<!-- <a href="/no/"> -->
		<script>const a = '<a href="/no/">';</script>
		<style>a::after { content: '<a href="/no/">' }</style>
		<a title="1 > 0 href='/no/'" data-href="/no/" href='/yes/' id=bare>甲</a>
		<input disabled>`);
	expect([...links]).toEqual(['/yes/']);
	expect([...ids]).toEqual(['bare']);
});

test('a dead link is told at the line of the author who wrote it, a shared one once', () => {
	const folder = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
	const content = checkContent(folder);
	const problems = describeDeadLinks(
		[
			{ page: 'help/start/index.html', href: '/checklists/', missing: 'address' },
			{ page: 'index.html', href: '/nav/', missing: 'address' },
			{ page: 'help/start/index.html', href: '/nav/', missing: 'address' },
			{ page: 'index.html', href: '#x', missing: 'place' },
			{ page: 'my/index.html', href: '#x', missing: 'place' },
		],
		content,
	);
	expect(problems.map(({ file, line, what, value }) => `${file}:${line} ${what} ${value}`)).toEqual([
		'help/start.mdx:10 生成的页面里有链接不通 /checklists/',
		'index.html:1 生成的页面里有链接不通（共2页有） /nav/',
		'index.html:1 生成的页面里有链接找不到位置 #x',
		'my/index.html:1 生成的页面里有链接找不到位置 #x',
	]);
	expect(describeProblem(problems[0]!)).toContain('#dead-link');
});

test('of a page that was read before, what is in it is known, and what it leads to is looked for anew', async () => {
	const kept = nothing();
	const index = '<a href="/a/#b">1</a><a href="/a/#c">2</a>';
	expect(await dead({ 'index.html': index, 'a/index.html': '<p id="b">' }, '/', kept)).toEqual([
		'index.html /a/#c place',
	]);
	expect(await dead({ 'index.html': index, 'a/index.html': '<p id="c">' }, '/', kept)).toEqual([
		'index.html /a/#b place',
	]);
});
