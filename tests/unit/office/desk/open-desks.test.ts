import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lastFolderOf } from '../../../../src/office/desk/last-folder-of.ts';
import { openDesks } from '../../../../src/office/desk/open-desks.ts';
import { programmeFiles } from '../../../../src/office/new/programme-files.ts';

/** A folder with a content folder in it; gone after the test. */
function project(): { root: string; content: string } {
	const root = mkdtempSync(path.join(tmpdir(), '办公室 desks-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const content = path.join(root, 'content');
	mkdirSync(content);
	writeFileSync(path.join(content, 'site.yaml'), 'id: this-year\n');
	writeFileSync(path.join(content, '办公室.cmd'), '@echo off\r\n');
	return { root, content };
}

test('a programme is begun beside the content with the files of the command, and has a desk of its own', async () => {
	const { root, content } = project();
	const over: string[] = [];
	const desks = await openDesks({
		files: new Map([['index.html', Buffer.from('<!doctype html>')]]),
		contentDir: content,
		publicDir: path.join(root, 'public'),
		today: () => '2026-11-28',
		actsOf: (folder) => {
			over.push(path.relative(root, folder));
			return {
				preview: () => Promise.reject(new Error('not here')),
				publish: () => Promise.resolve(false),
				lastFolder: () => undefined,
				history: () => ({ published: '', commitDays: {} }),
				stop: () => undefined,
			};
		},
	});
	const begin = async (name: string) => {
		const { origin } = new URL(desks.address);
		const answer = await fetch(`${desks.address}api/begin`, {
			method: 'POST',
			body: name,
			headers: { origin, 'sec-fetch-site': 'same-origin' },
		});
		return { status: answer.status, said: await answer.text() };
	};
	expect(await begin('../x')).toMatchObject({
		status: 403,
		said: expect.stringContaining('不能作') as string,
	});
	expect(await begin('content')).toMatchObject({
		status: 403,
		said: expect.stringContaining('已经有了') as string,
	});
	const { said: address } = await begin(' 明年 2027 ');
	const made = path.join(root, '明年 2027');
	for (const [file, text] of Object.entries(programmeFiles('2026-11-28')))
		expect(readFileSync(path.join(made, file), 'utf8')).toBe(text);
	expect(existsSync(path.join(made, '办公室.cmd'))).toBe(true);
	expect(over).toEqual(['content', '明年 2027']);
	const listed = (await (await fetch(`${address}api/list`)).json()) as { file: string }[];
	expect(listed.map(({ file }) => file)).toContain('content/programme/overview.mdx');
	await desks.stop();
	await expect(fetch(address)).rejects.toThrow();
});

test('the folder of another programme’s site is not offered', () => {
	const { root, content } = project();
	const site = path.join(root, 'site');
	mkdirSync(site);
	const list = (id: string): void =>
		writeFileSync(
			path.join(site, 'published.json'),
			JSON.stringify({ version: 1, site: id, things: [], updates: [] }),
		);
	expect(lastFolderOf(content, undefined)).toBeUndefined();
	expect(lastFolderOf(content, site)).toBe(site);
	list('this-year');
	expect(lastFolderOf(content, site)).toBe(site);
	list('last-year');
	expect(lastFolderOf(content, site)).toBeUndefined();
	// What cannot be read has no other site.
	writeFileSync(path.join(content, 'site.yaml'), 'id: [');
	expect(lastFolderOf(content, site)).toBe(site);
});
