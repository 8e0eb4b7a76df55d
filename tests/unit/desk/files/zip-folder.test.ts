import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FolderFault } from '../../../../src/desk/files/content-folder.ts';
import { ZipFolder, unzipProgramme } from '../../../../src/desk/files/zip-folder.ts';
import type { KeepChanges } from '../../../../src/desk/files/zip-folder.ts';

const zip = (files: Record<string, string>): Uint8Array =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const names = (files: Record<string, string>): string[] => [...unzipProgramme(zip(files)).keys()].sort();

test('a zip of the content folder, of what is in it and of the whole programme are one', () => {
	const own = ['content/site.yaml', 'content/topics/a.mdx'];
	expect(names({ 'content/site.yaml': '', 'content/topics/a.mdx': '' })).toEqual(own);
	expect(names({ 'site.yaml': '', 'topics/a.mdx': '' })).toEqual(own);
	expect(names({ '内容/site.yaml': '', '内容/topics/a.mdx': '' })).toEqual(own);
	expect(names({ 'x/content/site.yaml': '', 'x/public/p.png': '', 'x/package.json': '' })).toEqual([
		'content/site.yaml',
		'public/p.png',
	]);
});

test('what systems put into zips is left out', () => {
	expect(
		names({ 'site.yaml': '', '__MACOSX/._site.yaml': '', '.DS_Store': '', 'topics/~$a.docx': '' }),
	).toEqual(['content/site.yaml']);
});

test.each([
	['../site.yaml', '指向文件夹外面'],
	['content/../../site.yaml', '指向文件夹外面'],
	['..\\site.yaml', '指向文件夹外面'],
	['/etc/site.yaml', '指向文件夹外面'],
	['C:\\site.yaml', '指向文件夹外面'],
	['readme.txt', '没有 site.yaml'],
])('a zip with “%s” is refused', (name, why) => {
	expect(() => unzipProgramme(zip({ [name]: '' }))).toThrow(why);
});

test('what is no zip, or a broken one, is told as such', () => {
	expect(() => unzipProgramme(strToU8('Rar!'))).toThrow('不是 ZIP');
	const whole = zip({ 'site.yaml': '甲'.repeat(100) });
	expect(() => unzipProgramme(whole.slice(0, whole.length - 30))).toThrow('压缩包是坏的');
});

test('a zip that says to unpack to gigabytes is refused before it is unpacked', () => {
	const bomb = zip({ 'site.yaml': '甲' });
	const view = new DataView(bomb.buffer);
	// The size in the directory of the zip, which is what is gone by.
	const directory = bomb.length - 22 - 46 - 'site.yaml'.length;
	view.setUint32(directory + 24, 0xf0000000, true);
	expect(() => unzipProgramme(bomb)).toThrow('展开以后太大');
});

test('the changed files come out as a zip, with a note of what is to be deleted', async () => {
	const folder = new ZipFolder(
		'content.zip',
		unzipProgramme(zip({ 'site.yaml': '一', 'a.yaml': '二', 'b.yaml': '三' })),
	);
	expect(await folder.zipChanges()).toBeUndefined();
	const version = async (file: string): Promise<string> => (await folder.read(file))!.version;
	await folder.write('content/a.yaml', strToU8('四'), await version('content/a.yaml'));
	await folder.write('content/new.yaml', strToU8('五'), undefined);
	await folder.remove('content/b.yaml', await version('content/b.yaml'));
	const out = unzipSync((await folder.zipChanges())!);
	expect(Object.keys(out).sort()).toEqual(['content/a.yaml', 'content/new.yaml', '要删除的文件.txt']);
	expect(new TextDecoder().decode(out['要删除的文件.txt'])).toBe('content/b.yaml\r\n');
});

test('each change is kept when it is saved, and taken up again by the next desk', async () => {
	const files = unzipProgramme(zip({ 'site.yaml': '一', 'a.yaml': '二' }));
	const changes = new Map<string, Uint8Array | null>();
	const keep: KeepChanges = (some) => {
		for (const [file, bytes] of some) changes.set(file, bytes);
		return Promise.resolve();
	};
	const first = new ZipFolder('content.zip', files, new Map(), keep);
	await first.move('content/a.yaml', 'content/b.yaml', (await first.read('content/a.yaml'))!.version);
	await first.write('content/site.yaml', strToU8('三'), (await first.read('content/site.yaml'))!.version);
	const next = new ZipFolder('content.zip', files, changes, keep);
	expect((await next.list()).map(({ file }) => file)).toEqual(['content/b.yaml', 'content/site.yaml']);
	expect([...(await next.changes()).changed.keys()].sort()).toEqual(['content/b.yaml', 'content/site.yaml']);
});

test('what the browser cannot keep has not been changed', async () => {
	const files = unzipProgramme(zip({ 'site.yaml': '一', 'a.yaml': '二' }));
	const full = (): Promise<void> => Promise.reject(new FolderFault('存不下'));
	const folder = new ZipFolder('content.zip', files, new Map(), full);
	const { version } = (await folder.read('content/a.yaml'))!;
	await expect(folder.write('content/a.yaml', strToU8('三'), version)).rejects.toThrow('存不下');
	await expect(folder.remove('content/a.yaml', version)).rejects.toThrow('存不下');
	await expect(folder.move('content/a.yaml', 'content/b.yaml', version)).rejects.toThrow('存不下');
	expect((await folder.read('content/a.yaml'))?.version).toBe(version);
	expect(await folder.changes()).toEqual({ changed: new Map(), removed: [] });
});

test('what is not as expected is not kept either', async () => {
	const kept: string[] = [];
	const keep: KeepChanges = (some) => Promise.resolve(void kept.push(...some.keys()));
	const files = unzipProgramme(zip({ 'site.yaml': '一', 'a.yaml': '二' }));
	const folder = new ZipFolder('content.zip', files, new Map(), keep);
	expect(await folder.write('content/a.yaml', strToU8('三'), 'other')).toMatchObject({ kind: 'changed' });
	expect(await folder.move('content/a.yaml', 'content/site.yaml', 'other')).toMatchObject({
		kind: 'changed',
	});
	expect(kept).toEqual([]);
});

test('Chinese names that Windows wrote in its own encoding are read', () => {
	const name = 'content/表题.txt';
	const bytes = zip({ 'content/site.yaml': '', 'content/xxxx.txt': '甲' });
	// “表题” in GBK
	const gbk = [0xb1, 0xed, 0xcc, 0xe2];
	const text = 'content/xxxx.txt';
	for (let at = 0; at < bytes.length - text.length; at++)
		if (text === String.fromCharCode(...bytes.subarray(at, at + text.length))) bytes.set(gbk, at + 8);
	expect([...unzipProgramme(bytes).keys()]).toContain(name);
});
