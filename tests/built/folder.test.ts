import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles } from '../../src/publish/built-files.ts';
import { toFile } from '../../src/publish/folder/folder-page.ts';
import { FOLDER, SITE } from '../browser/built-folders.ts';

const sizeOf = (folder: string, files: readonly string[]): number =>
	files.reduce((size, file) => size + readFileSync(path.join(folder, file)).length, 0);
const inFolder = builtFiles(FOLDER);

test('the folder is at most 1.3 times as large as the site, without what only servers send', () => {
	const sent = builtFiles(SITE).filter((file) => !/\.(?:br|gz)$/.test(file));
	expect(sizeOf(FOLDER, inFolder) / sizeOf(SITE, sent)).toBeLessThan(1.3);
});

test('every page of the site is in the folder', () => {
	const isPage = (file: string): boolean =>
		file.endsWith('.html') && /^<!doctype/i.test(readFileSync(path.join(SITE, file), 'utf8'));
	const pages = builtFiles(SITE).filter((file) => isPage(file) && file !== '404.html');
	expect(pages.length).toBeGreaterThan(100);
	expect(pages.filter((page) => !inFolder.includes(page))).toEqual([]);
});

test('no page of the folder asks for a module, or leads to a folder', () => {
	const wrong = inFolder
		.filter((file) => file.endsWith('.html'))
		.flatMap((file) => {
			const html = readFileSync(path.join(FOLDER, file), 'utf8');
			const addresses = [...html.matchAll(/<(?:a|form)\s[^>]*?\b(?:href|action)="([^"]*)"/g)].map(
				(found) => found[1]!,
			);
			const toFolder = addresses.filter((address) => toFile(address) !== address);
			return [...toFolder, ...(html.includes('type="module"') ? ['module'] : [])].map(
				(what) => `${file}: ${what}`,
			);
		});
	expect(wrong).toEqual([]);
});

test('names of files stand on any stick and disk', () => {
	expect(inFolder.filter((file) => /[<>:"|?*\\]|[. ]$|.{150}/.test(file))).toEqual([]);
});
