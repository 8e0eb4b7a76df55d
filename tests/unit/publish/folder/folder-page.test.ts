import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { folderPage, toFile } from '../../../../src/publish/folder/folder-page.ts';

const page = (body: string, head = ''): string =>
	`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const made = async (body: string, head = '', file = 'topics/escape/index.html'): Promise<string> =>
	(await folderPage(page(body, head), file)).html;

test.each([
	['./', './index.html'],
	['../', '../index.html'],
	['../../topics/', '../../topics/index.html'],
	['../a/?q=1#x', '../a/index.html?q=1#x'],
	['../a/#x', '../a/index.html#x'],
	['', ''],
	['#x', '#x'],
	['?unit=a/', '?unit=a/'],
	['../files/a.pdf', '../files/a.pdf'],
	['https://example.org/', 'https://example.org/'],
	['mailto:a@example.org', 'mailto:a@example.org'],
])('the address %s leads to %s', (address, file) => {
	expect(toFile(address)).toBe(file);
});

test('links, forms and what elements read lead to files; the root stays a folder', async () => {
	const html = await made(
		'<a href="../">x</a><form action="../../search/"></form><b data-section-href="../#a"></b>',
		'<link rel="home" href="../../">',
	);
	expect(html).toContain('<a href="../index.html">');
	expect(html).toContain('action="../../search/index.html"');
	expect(html).toContain('data-section-href="../index.html#a"');
	expect(html).toContain('<link rel="home" href="../../">');
});

test('its modules become names that one script brings, which the policy knows by its hash', async () => {
	const html = await made(
		'<script type="module" src="../../_astro/a.js"></script><p></p><script type="module" src="../../_astro/b.js"></script>',
	);
	expect(html).not.toContain('type="module"');
	const [, script] = /<body><script>(.*?)<\/script>/.exec(html)!;
	expect(script).toContain("('../../','a.js b.js'");
	const hash = createHash('sha256').update(script!).digest('base64');
	expect(html).toContain(`script-src 'strict-dynamic' 'self' 'sha256-${hash}'`);
});

test('a module that stands in the page is taken out of it as a part of its own', async () => {
	const { html, inlined } = await folderPage(page('<script type="module">a()</script>'), 'index.html');
	const [[name, code]] = [...inlined] as [[string, string]];
	expect(code).toBe('a()');
	expect(html).toContain(`('./','${name}'`);
});

test('what only a server’s browser asks for is left out, the former policy too', async () => {
	const html = await made(
		'',
		'<meta http-equiv="content-security-policy" content="x"><link rel="manifest" href="m"><link rel="preload" href="p"><script type="speculationrules">{}</script>',
	);
	expect(html).not.toMatch(/content="x"|manifest"|preload|speculation/);
	expect(html).toContain("default-src 'none'");
});

test.each(["'in-folder'", '`in-folder`'])(
	'what says that nothing works from a folder is left out, %s',
	async (name) => {
		expect(await made(`<script>classList.replace('scripted', ${name})</script><p></p>`)).not.toContain(
			'in-folder',
		);
	},
);
