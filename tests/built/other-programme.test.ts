import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { expect, test } from 'vitest';
import { SMALL_SITE } from '../browser/built-folders.ts';

const FIRST_PROGRAMME = /党|主题教育|机关|初心|述学|支部|习近平|巡回|民主生活会/;

test('what lies beside a page is in the site: pictures as small as they are shown, files not kept offline', async () => {
	const page = readFileSync(path.join(SMALL_SITE, 'cases/night-reading-room/index.html'), 'utf8');
	const [photograph] = /picture-[0-9a-f]{12}-800\.webp/.exec(page)!;
	const size = await imageMetadata(readFileSync(path.join(SMALL_SITE, '_astro', photograph)));
	expect(size).toMatchObject({ width: 800, height: 600, format: 'webp' });
	const worker = readFileSync(path.join(SMALL_SITE, 'sw.js'), 'utf8');
	expect(worker).toContain(photograph);
	for (const ending of ['pdf', 'docx', 'mp3']) {
		const [file] = new RegExp(`file-[0-9a-f]{12}\\.${ending}`).exec(page)!;
		expect(readFileSync(path.join(SMALL_SITE, '_astro', file)).length).toBeGreaterThan(0);
		expect(worker).not.toContain(file);
	}
	expect(page).toMatch(/id="note-fn-room"[^]*?aria-label="回到正文的注1"/);
});

test('the former address of a bank leads on', () => {
	expect(readFileSync(path.join(SMALL_SITE, 'quizzes/first-quiz/index.html'), 'utf8')).toContain(
		'href="../../quizzes/basics/"',
	);
});

test('nothing of what is not published yet is anywhere in the site', () => {
	const wrong = readdirSync(SMALL_SITE, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(br|gz|png)$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => file.includes('torch') || /应急手电|torch/.test(readFileSync(file, 'utf8')));
	expect(wrong).toEqual([]);
});

test('the site of another programme holds no word of the first one', () => {
	const files = readdirSync(SMALL_SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(html|js|ics|xml)$/.test(name),
	);
	expect(files.length).toBeGreaterThan(60);
	const wrong = files.filter((name) =>
		FIRST_PROGRAMME.test(readFileSync(path.join(SMALL_SITE, name), 'utf8')),
	);
	expect(wrong).toEqual([]);
});
