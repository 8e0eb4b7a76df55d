import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

/** The server over a disk that takes the beginning of every write and then says why no more. */
async function serverOver(code: string) {
	vi.resetModules();
	vi.doMock('node:fs', async (original) => {
		const real = await original<typeof fs>();
		return {
			...real,
			writeFileSync(file: fs.PathLike, content: Uint8Array, options?: fs.WriteFileOptions) {
				real.writeFileSync(file, content.slice(0, 1), options);
				throw Object.assign(new Error('refused'), { code });
			},
		};
	});
	onTestFinished(() => {
		vi.doUnmock('node:fs');
		vi.resetModules();
	});
	return (await import('../../../../src/office/desk/serve-desk.ts')).serveDesk;
}

test.each([
	['ENOSPC', '磁盘满了，没有保存'],
	['EBUSY', '文件正被别的程序占用，没有保存'],
	['EPERM', '文件正被别的程序占用，没有保存'],
	['EACCES', '没有写的权限，没有保存'],
])('a disk that says %s leaves the file whole as it was, and it is told in Chinese', async (code, words) => {
	const root = mkdtempSync(path.join(tmpdir(), 'full-'));
	fs.writeFileSync(path.join(root, 'site.yaml'), '一');
	const serveDesk = await serverOver(code);
	const desk = await serveDesk({
		files: new Map(),
		contentDir: root,
		publicDir: path.join(root, 'public'),
		acts: {
			preview: () => Promise.resolve(''),
			publish: () => Promise.resolve(false),
			lastFolder: () => undefined,
			history: () => ({ published: '', commitDays: {} }),
			begin: () => Promise.resolve(''),
			stop: () => undefined,
		},
	});
	onTestFinished(async () => {
		await desk.stop();
		rmSync(root, { recursive: true });
	});
	const { origin } = new URL(desk.address);
	const headers = { origin };
	const [listed] = (await (await fetch(new URL('api/list', desk.address))).json()) as { version: string }[];
	const at = `api/write?file=content/site.yaml&expected=${listed!.version}`;
	const answer = await fetch(new URL(at, desk.address), { method: 'POST', body: '二二', headers });
	expect(answer.status).toBe(500);
	expect(await answer.text()).toContain(words);
	expect(readFileSync(path.join(root, 'site.yaml'), 'utf8')).toBe('一');
	expect(readdirSync(root)).toEqual(['site.yaml']);
});
