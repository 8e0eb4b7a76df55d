import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { describeProblem } from '../../../src/authoring/tell/problem.ts';
import { openDesks } from '../../../src/office/desk/open-desks.ts';
import { expect } from '../site.ts';
import {
	deskFiles,
	filesBelow,
	giveFolder,
	noActs,
	programmeCopy,
	serveFiles,
	soundFiles,
} from './desk-site.ts';

type Files = Map<string, Uint8Array>;

/** The desk, open by one of its ways to the files. */
export interface OpenedDesk {
	/** Where a view of it is: `#/new`. */
	to(hash: string): string;
	/** What somebody else does to a file meanwhile; nobody can where the content lies in the browser alone. */
	colleague?(file: string, change: (text: string) => string): Promise<void>;
	/** Begins next year's programme from its form; the desk is open over it then. */
	begin(): Promise<void>;
	/** Everything in the content folder once the clerk has put there what the desk gave. */
	files(): Promise<Files>;
	/** What the desk says of publishing where it does not publish itself. */
	publishing?: string;
	close(): Promise<void>;
}

export async function ofServer(page: Page): Promise<OpenedDesk> {
	const programme = programmeCopy();
	const running = await openDesks({
		files: deskFiles('server'),
		contentDir: programme.content,
		publicDir: path.join(programme.root, 'public'),
		actsOf: () => noActs,
		today: () => '2026-11-10',
	});
	await page.goto(running.address);
	return {
		to: (hash) => running.address + hash,
		colleague(file, change) {
			const place = path.join(programme.content, file);
			writeFileSync(place, change(readFileSync(place, 'utf8')));
			return Promise.resolve();
		},
		async begin() {
			await page.getByLabel('新文件夹的名称').fill('content');
			await page.getByRole('button', { name: '新建', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('已经有了，没有动它');
			await page.getByLabel('新文件夹的名称').fill('明年 2027');
			await page.getByRole('button', { name: '新建', exact: true }).click();
		},
		files: () => Promise.resolve(filesBelow(programme.content)),
		async close() {
			await running.stop();
			programme.remove();
		},
	};
}

export async function ofFolder(page: Page): Promise<OpenedDesk> {
	const site = await serveFiles(deskFiles('files'));
	await page.goto(site.base);
	await giveFolder(page, 'content', soundFiles());
	await page.getByRole('button', { name: '选文件夹' }).click();
	return {
		to: (hash) => site.base + hash,
		async colleague(file, change) {
			const before = Buffer.from((await folderFiles(page)).get(file)!).toString();
			await page.evaluate(
				async ([name, text]) => {
					let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('content');
					const parts = name.split('/');
					for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
					const stream = await (await folder.getFileHandle(parts[parts.length - 1]!)).createWritable();
					await stream.write(text);
					await stream.close();
				},
				[file, change(before)] as [string, string],
			);
		},
		async begin() {
			await page.getByRole('button', { name: '选一个空文件夹' }).click();
			await expect(page.getByRole('alert')).toContainText('没有动它。先新建一个空文件夹');
			await giveFolder(page, '明年 2027', new Map());
			await page.getByRole('button', { name: '选一个空文件夹' }).click();
		},
		files: () => folderFiles(page),
		publishing: '改动都在文件夹里，由管网站的人从这个文件夹发布',
		close: () => Promise.resolve(site.stop()),
	};
}

/** What the folder of the browser's own holds that stands for a chosen one. */
async function folderFiles(page: Page): Promise<Files> {
	const read = await page.evaluate(async () => {
		const found: [string, string][] = [];
		const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
			const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
			for await (const [name, handle] of entries)
				if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${at}${name}/`);
				else {
					const file = await (handle as FileSystemFileHandle).getFile();
					const signs = Array.from(new Uint8Array(await file.arrayBuffer()), (byte) =>
						String.fromCharCode(byte),
					);
					found.push([at + name, btoa(signs.join(''))]);
				}
		};
		await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('content'), '');
		return found;
	});
	return new Map(read.map(([file, body]) => [file, Buffer.from(body, 'base64')]));
}

export async function ofZip(page: Page): Promise<OpenedDesk> {
	const site = await serveFiles(deskFiles('files'));
	await page.goto(site.base);
	await page.getByLabel('压缩包').setInputFiles({
		name: 'content.zip',
		mimeType: 'application/zip',
		buffer: Buffer.from(zipSync(Object.fromEntries(soundFiles()))),
	});
	return {
		to: (hash) => site.base + hash,
		async begin() {
			await page.getByLabel('新文件夹的名称').fill('明年 2027');
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: '做成压缩包下载' }).click();
			const made = await coming;
			expect(made.suggestedFilename()).toBe('明年 2027.zip');
			const zip = readFileSync(await made.path());
			await page.goto(site.base);
			page.once('dialog', (asked) => void asked.accept());
			await page
				.getByLabel('压缩包')
				.setInputFiles({ name: '明年 2027.zip', mimeType: 'application/zip', buffer: zip });
		},
		/** As the desk says: unpacked over what is there, and what is listed is deleted. */
		async files() {
			const coming = page.waitForEvent('download');
			await page.getByRole('button', { name: /^下载改动（\d+个文件）/ }).click();
			const { '要删除的文件.txt': listed, ...changed } = unzipSync(readFileSync(await (await coming).path()));
			await expect(page.locator('#desk-header')).toContainText(
				/再把“要删除的文件\.txt”里列的\d+个文件删掉。/,
			);
			const files: Files = new Map(soundFiles());
			for (const [file, bytes] of Object.entries(changed))
				if (file.startsWith('content/')) files.set(file.slice('content/'.length), bytes);
			// What was taken down lies beside it.
			expect(Object.keys(changed)).toContain('删掉的页面/notices/stairs-closed.mdx');
			for (const file of Buffer.from(listed!).toString().replace('\uFEFF', '').trim().split('\r\n'))
				files.delete(file.replace(/^content\//, ''));
			return files;
		},
		publishing: '点“下载改动”，解压到放着 content 的文件夹，覆盖同名的文件，由管网站的人发布',
		close: () => Promise.resolve(site.stop()),
	};
}

/** What the check of the content says of files. */
export function problemsOf(files: Files): string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'walked-'));
	try {
		for (const [file, bytes] of files) {
			mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
			writeFileSync(path.join(folder, file), bytes);
		}
		return checkContent(folder).problems.map(describeProblem);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The lines that differ in each file, `-` and `+`; of a file that came or went, its name alone. */
export function changesIn(files: Files): Record<string, string | string[]> {
	const before = soundFiles();
	const changes: Record<string, string | string[]> = {};
	for (const file of [...new Set([...before.keys(), ...files.keys()])].sort()) {
		const [old, now] = [before.get(file), files.get(file)];
		if (!old || !now) changes[file] = now ? 'came' : 'went';
		else if (!Buffer.from(old).equals(Buffer.from(now))) changes[file] = changedLines(old, now);
	}
	return changes;
}

function changedLines(old: Uint8Array, now: Uint8Array): string[] {
	const [from, to] = [old, now].map((bytes) => Buffer.from(bytes).toString().split('\n')) as [
		string[],
		string[],
	];
	// How many lines the ends have in common, from each pair of places on.
	const common = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
	for (let a = from.length - 1; a >= 0; a--)
		for (let b = to.length - 1; b >= 0; b--)
			common[a]![b] =
				from[a] === to[b] ? common[a + 1]![b + 1]! + 1 : Math.max(common[a + 1]![b]!, common[a]![b + 1]!);
	const rows: string[] = [];
	for (let a = 0, b = 0; a < from.length || b < to.length;)
		if (a < from.length && b < to.length && from[a] === to[b]) [a, b] = [a + 1, b + 1];
		else if (b === to.length || (a < from.length && common[a + 1]![b]! >= common[a]![b + 1]!))
			rows.push(`-${from[a++]!}`);
		else rows.push(`+${to[b++]!}`);
	return rows;
}
