import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { writtenFiles } from '../../../../src/authoring/beside/shown-files.ts';
import { showFiles } from '../../../../src/authoring/beside/show-files.ts';
import { namedByPlace } from '../../../../src/authoring/beside/written-for.ts';
import { sound } from '../edited-folder.ts';

const library = checkContent(sound).library!;
const file = 'cases/night-reading-room.mdx';

async function shown(body: string, offlineFiles = false): Promise<string> {
	const pages = library.pages.map((page) =>
		page.file === file ? { ...page, frontmatter: { ...page.frontmatter, offlineFiles } } : page,
	);
	const plugin = showFiles(() => ({ ...library, pages }), sound);
	const { html } = await markdownToHtml(namedByPlace(body, sound, file), {
		fileURL: pathToFileURL(path.join(sound, file)),
		hastPlugins: [plugin],
	} as never);
	return html;
}

test('a picture has its size, a smaller one for phones, and waits until it is seen', async () => {
	const html = await shown('![插头](接线板 (1).jpg)');
	expect(html).toMatch(
		/<img src="\/_astro\/picture-[0-9a-f]{12}-1600\.webp" alt="插头" srcset="\S+-1600\.webp 1600w, \S+-800\.webp 800w" sizes="[^"]+" width="1600" height="1200" loading="lazy" decoding="async">/,
	);
	const [, name] = /_astro\/(\S+-800\.webp)/.exec(html)!;
	expect(writtenFiles().get(name!)).toEqual({
		from: path.join(sound, 'cases/night-reading-room/接线板 (1).jpg'),
		width: 800,
	});
});

test('a drawing is shown as it is', async () => {
	expect(await shown('![开关](断电.svg)')).toMatch(
		/<img src="\/_astro\/picture-[0-9a-f]{12}\.svg" alt="开关" width="300" height="120"/,
	);
});

test('a file whose link stands alone is a card; in a sentence the link says what it opens', async () => {
	expect(await shown('[通报全文](通报.pdf)')).toMatch(
		/<p><a class="card" href="\/_astro\/file-[0-9a-f]{12}\.pdf"><strong>通报全文<\/strong><span>PDF，\d+字节<\/span><\/a><\/p>/,
	);
	expect(await shown('见[检查表](night-reading-room/下班检查表.docx)。')).toMatch(
		/<p>见<a href="\/_astro\/file-[0-9a-f]{12}\.docx" download="下班检查表\.docx">检查表（Word，146字节）<\/a>。<\/p>/,
	);
});

test('a recording plays in the page, fetches nothing before, and can be saved', async () => {
	const html = await shown('[广播](广播词.mp3)');
	expect(html).toContain('<audio controls');
	expect(html).toContain('preload="none"');
	expect(html).toMatch(
		/<figcaption>广播 <a href="\S+\.mp3" download="广播词\.mp3">下载（MP3，810字节）<\/a>/,
	);
});

test('files are kept offline only where the page says so', async () => {
	expect(await shown('[通报](通报.pdf)')).toContain('/_astro/file-');
	expect(await shown('[通报](通报.pdf)', true)).toContain('/_astro/kept-');
	const worker = readFileSync(
		path.resolve(import.meta.dirname, '../../../../src/publish/service-worker/write-offline.ts'),
		'utf8',
	);
	expect(worker).toContain('^_astro\\/file-');
});

test('a body without files is left as it is, code too', () => {
	const body = '见[那里](/a/)。\n\n```\n![图](断电.svg)\n```\n';
	expect(namedByPlace(body, sound, file)).toBe(body);
});
