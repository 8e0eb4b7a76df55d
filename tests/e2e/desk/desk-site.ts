import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { DeskFiles } from '../../../src/office/desk/bundle.ts';
import { DESK, requireBuilt } from '../../browser/built-folders.ts';
import type { DeskActs } from '../../../src/office/desk/serve-desk.ts';

const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

/** The desk as it was built. */
export function deskFiles(way: keyof typeof DESK): DeskFiles {
	requireBuilt();
	return filesBelow(DESK[way]);
}

/** A machine on which nothing is previewed or published. */
export const noActs: DeskActs = {
	preview: () => Promise.reject(new Error('not here')),
	publish: () => Promise.resolve(false),
	lastFolder: () => undefined,
	begin: () => Promise.reject(new Error('not here')),
	history: () => ({ published: '', commitDays: {} }),
	stop: () => undefined,
};

/** A programme's folder to be changed, with `content` in it. */
export function programmeCopy(): { root: string; content: string; remove(): void } {
	const root = mkdtempSync(path.join(tmpdir(), '办公室 desk-'));
	cpSync(sound, path.join(root, 'content'), { recursive: true });
	return {
		root,
		content: path.join(root, 'content'),
		remove: () => rmSync(root, { recursive: true, force: true }),
	};
}

/** The files of the sound programme by their paths inside `content`. */
export const soundFiles = (): Map<string, Uint8Array> => filesBelow(sound);

/** All files of a folder by their paths inside it. */
export function filesBelow(folder: string): Map<string, Uint8Array> {
	return new Map(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => {
				const place = path.join(parentPath, name);
				return [path.relative(folder, place).split(path.sep).join('/'), readFileSync(place)];
			}),
	);
}

/** Serves files from memory, as any host would serve `dist-office/`. */
export async function serveFiles(files: DeskFiles): Promise<{ base: string; stop(): void }> {
	const types: Record<string, string> = {
		html: 'text/html',
		js: 'text/javascript',
		css: 'text/css',
		json: 'application/json',
	};
	const server = createServer((request, response) => {
		const name = new URL(request.url!, 'http://x').pathname.slice(1) || 'index.html';
		const body = files.get(name);
		if (!body) response.writeHead(404).end();
		else response.writeHead(200, { 'content-type': types[name.split('.').pop()!]! }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		stop: () => void server.close(),
	};
}

/** Puts files into a folder of the browser's own and lets the desk be given that one. */
export async function giveFolder(
	page: Page,
	name: string,
	files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
	await page.evaluate(
		async ([folder, written]) => {
			const top = await navigator.storage.getDirectory();
			const root = await top.getDirectoryHandle(folder, { create: true });
			for (const [file, body] of written) {
				const parts = file.split('/');
				let at = root;
				for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create: true });
				const handle = await at.getFileHandle(parts[parts.length - 1]!, { create: true });
				const stream = await handle.createWritable();
				await stream.write(Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0)));
				await stream.close();
			}
			Object.assign(window, { showDirectoryPicker: () => Promise.resolve(root) });
		},
		[name, [...files].map(([file, bytes]) => [file, Buffer.from(bytes).toString('base64')])] as [
			string,
			[string, string][],
		],
	);
}
