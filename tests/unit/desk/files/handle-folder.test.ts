import { expect, test, vi } from 'vitest';
import { checkHere } from '../../../../src/desk/check/check-held.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { HandleFolder } from '../../../../src/desk/files/handle-folder.ts';
import { FakeDisk } from './fake-handles.ts';
import type { Act } from './fake-handles.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function opened(): Promise<{ disk: FakeDisk; folder: HandleFolder }> {
	const disk = new FakeDisk({ 'site.yaml': '一', 'notices/a.mdx': '二', '.git/config': '', 'p.png': '图' });
	return { disk, folder: await HandleFolder.open(disk.top) };
}
const versionOf = async (folder: HandleFolder, file: string): Promise<string | undefined> =>
	(await folder.list()).find((one) => one.file === file)?.version;
const A = 'content/notices/a.mdx';
const refusing = (name: string, act: Act, file: string) => (done: Act, to: string) =>
	done === act && to === file ? name : undefined;

test('what was listed is read as it is now, though it was changed in between', async () => {
	const { disk, folder } = await opened();
	const files = (await folder.list()).map(({ file }) => file).sort();
	expect(files).toEqual([A, 'content/p.png', 'content/site.yaml']);
	disk.put('notices/a.mdx', '二又');
	disk.files.delete('p.png');
	const read = await folder.readMany(files);
	expect([...read].map(([file, { bytes: own }]) => [file, new TextDecoder().decode(own)]).sort()).toEqual([
		[A, '二又'],
		['content/site.yaml', '一'],
	]);
	expect(read.get(A)!.version).toBe(await versionOf(folder, A));
});

test('names are known without asking for a file', async () => {
	const { disk, folder } = await opened();
	disk.refuse = (act) => (act === 'look' ? 'NotReadableError' : undefined);
	expect((await folder.names()).sort()).toEqual([A, 'content/p.png', 'content/site.yaml']);
});

test('a file that goes while the folder is looked through is left out', async () => {
	const { disk, folder } = await opened();
	disk.refuse = refusing('NotFoundError', 'look', 'p.png');
	expect((await folder.list()).map(({ file }) => file).sort()).toEqual([A, 'content/site.yaml']);
});

test.each([
	['NoModificationAllowedError', '“notices/a.mdx”正被别的程序占用，没有保存'],
	['QuotaExceededError', '磁盘满了，没有保存'],
	['NotAllowedError', '浏览器收回了读写这个文件夹的许可'],
])('where the system says %s, the file stays as it was and it is told', async (name, words) => {
	const { disk, folder } = await opened();
	disk.refuse = refusing(name, 'write', 'notices/a.mdx');
	const expected = await versionOf(folder, A);
	await expect(folder.write(A, bytes('三'), expected)).rejects.toThrow(words);
	expect(disk.text('notices/a.mdx')).toBe('二');
	disk.refuse = () => undefined;
	expect(await folder.write(A, bytes('三'), expected)).toMatchObject({ kind: 'written' });
	expect(disk.text('notices/a.mdx')).toBe('三');
});

test('a new file that could not be written is not there, and is made by the next try', async () => {
	const { disk, folder } = await opened();
	disk.refuse = refusing('QuotaExceededError', 'write', 'notices/b.mdx');
	const write = () => folder.write('content/notices/b.mdx', bytes('三'), undefined);
	await expect(write()).rejects.toThrow('磁盘满了');
	expect(disk.files.has('notices/b.mdx')).toBe(false);
	disk.refuse = () => undefined;
	expect(await write()).toMatchObject({ kind: 'written' });
});

test('a picture that another program holds hides no other file, and is looked at again', async () => {
	const { disk, folder } = await opened();
	const seen = async () =>
		(await folder.list()).map(({ file, size }) => [file, size]).sort(([a], [b]) => (a! < b! ? -1 : 1));
	const before = await seen();
	disk.refuse = refusing('NotReadableError', 'look', 'p.png');
	const held = await seen();
	expect(held.map(([file]) => file)).toEqual(before.map(([file]) => file));
	expect(held.find(([file]) => file === 'content/p.png')).toEqual(['content/p.png', 0]);
	await expect(folder.readMany(['content/p.png'])).rejects.toThrow('“p.png”读不出来');
	disk.refuse = () => undefined;
	expect(await seen()).toEqual(before);
	disk.refuse = refusing('NotAllowedError', 'look', 'p.png');
	await expect(folder.list()).rejects.toThrow('浏览器收回了');
	disk.refuse = refusing('NotReadableError', 'look', 'notices/a.mdx');
	await expect(folder.list()).rejects.toThrow('读不出来');
});

test('a text that another program holds is named', async () => {
	const { disk, folder } = await opened();
	disk.refuse = refusing('NotReadableError', 'read', 'notices/a.mdx');
	await folder.list();
	await expect(folder.readMany([A])).rejects.toThrow('“notices/a.mdx”读不出来：看它是不是正被别的程序占用');
});

test('a file that cannot be taken away has not moved either', async () => {
	const { disk, folder } = await opened();
	disk.refuse = refusing('NoModificationAllowedError', 'remove', 'notices/a.mdx');
	const expected = (await versionOf(folder, A))!;
	const move = () => folder.move(A, 'content/notices/b.mdx', expected);
	await expect(move()).rejects.toThrow('“notices/a.mdx”正被别的程序占用');
	expect([...disk.files.keys()].filter((file) => file.startsWith('notices/'))).toEqual(['notices/a.mdx']);
	disk.refuse = () => undefined;
	expect(await move()).toMatchObject({ kind: 'written' });
	expect(disk.text('notices/b.mdx')).toBe('二');
});

test('a folder that is no programme, and one that may not be looked into, are told', async () => {
	await expect(HandleFolder.open(new FakeDisk({ '1.txt': '' }).top)).rejects.toThrow('里没有 site.yaml');
	const { disk, folder } = await opened();
	disk.refuse = (act) => (act === 'look' ? 'NotAllowedError' : undefined);
	await expect(folder.list()).rejects.toThrow('收回了');
});

test('two desks on one folder: what one wrote the other does not write over, nor what is gone', async () => {
	const { disk, folder } = await opened();
	const other = await HandleFolder.open(disk.top);
	const expected = await versionOf(folder, A);
	await other.list();
	expect(await folder.write(A, bytes('三'), expected)).toMatchObject({ kind: 'written' });
	const late = await other.write(A, bytes('四'), expected);
	expect(late.kind === 'changed' && new TextDecoder().decode(late.now?.bytes)).toBe('三');
	const now = await versionOf(folder, A);
	disk.files.delete('notices/a.mdx');
	expect(await folder.write(A, bytes('五'), now)).toEqual({ kind: 'changed', now: undefined });
	expect(disk.files.has('notices/a.mdx')).toBe(false);
});

test('a text of the same size, written in the same moment of a coarse clock, is not written over', async () => {
	const { disk, folder } = await opened();
	await folder.list();
	await folder.readMany([A]);
	const expected = await versionOf(folder, A);
	const { at } = disk.files.get('notices/a.mdx')!;
	disk.files.set('notices/a.mdx', { bytes: new Uint8Array(bytes('乙')), at });
	expect(await versionOf(folder, A)).toBe(expected);
	const late = await folder.write(A, bytes('三'), expected);
	expect(late.kind === 'changed' && new TextDecoder().decode(late.now?.bytes)).toBe('乙');
	expect(disk.text('notices/a.mdx')).toBe('乙');
	// Whoever was told may write over it, and what was written is known.
	expect(await folder.write(A, bytes('三'), expected)).toMatchObject({ kind: 'written' });
	const { at: later } = disk.files.get('notices/a.mdx')!;
	disk.files.set('notices/a.mdx', { bytes: new Uint8Array(bytes('丁')), at: later });
	const now = (await versionOf(folder, A))!;
	expect((await folder.remove(A, now)).kind).toBe('changed');
	expect((await folder.move(A, 'content/notices/b.mdx', now)).kind).toBe('written');
	expect(disk.text('notices/b.mdx')).toBe('丁');
});

test('a desk shows what a colleague wrote in the same moment, and writes over it only when it is asked again', async () => {
	const { disk, folder } = await opened();
	// A browser looks by itself; here nothing is looked at but what is asked for.
	folder.watch = () => () => undefined;
	const desk = await Desk.open(
		folder,
		checkHere(() => 0),
		() => 0,
	);
	const { at } = disk.files.get('notices/a.mdx')!;
	disk.files.set('notices/a.mdx', { bytes: new Uint8Array(bytes('乙')), at });
	const save = (base: string) => desk.saveAll([{ file: 'notices/a.mdx', base, text: '三' }]);
	expect(await save('二')).toEqual({ kind: 'changed', theirs: new Map([['notices/a.mdx', '乙']]) });
	expect(desk.texts.get('notices/a.mdx')).toBe('乙');
	expect(await save('乙')).toEqual({ kind: 'saved' });
	expect(disk.text('notices/a.mdx')).toBe('三');
});

test('what a colleague changed is told, though the folder was listed for something else meanwhile', async () => {
	vi.useFakeTimers();
	vi.stubGlobal('document', { visibilityState: 'visible' });
	try {
		const { disk, folder } = await opened();
		await folder.list();
		let told = 0;
		const end = folder.watch(() => (told += 1));
		await vi.advanceTimersByTimeAsync(6_000);
		expect(told).toBe(0);
		disk.put('notices/a.mdx', '同事');
		// As a download of what was changed does.
		await folder.list();
		await vi.advanceTimersByTimeAsync(6_000);
		expect(told).toBe(1);
		end();
	} finally {
		vi.unstubAllGlobals();
		vi.useRealTimers();
	}
});
