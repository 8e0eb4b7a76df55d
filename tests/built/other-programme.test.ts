import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_SITE } from '../browser/built-folders.ts';

const FIRST_PROGRAMME = /党|主题教育|机关|初心|述学|支部|习近平|巡回|民主生活会/;

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
