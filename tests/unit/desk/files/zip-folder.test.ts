import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { FolderFault } from '../../../../src/desk/files/content-folder.ts';
import { packedProgramme } from '../../../../src/desk/files/packed-programme.ts';
import { ZipFolder } from '../../../../src/desk/files/zip-folder.ts';
import type { KeepChanges } from '../../../../src/desk/files/zip-folder.ts';

const zipped = (files: Record<string, string>) =>
	packedProgramme(
		new Blob([
			zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))).slice(),
		]),
	);

test('the changed files come out as a zip, with a note of what is to be deleted', async () => {
	const folder = new ZipFolder(
		'content.zip',
		await zipped({ 'site.yaml': '一', 'a.yaml': '二', 'b.yaml': '三' }),
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
	const files = await zipped({ 'site.yaml': '一', 'a.yaml': '二' });
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
	const files = await zipped({ 'site.yaml': '一', 'a.yaml': '二' });
	const full = (): Promise<void> => Promise.reject(new FolderFault('存不下'));
	const folder = new ZipFolder('content.zip', files, new Map(), full);
	const { version } = (await folder.read('content/a.yaml'))!;
	await expect(folder.write('content/a.yaml', strToU8('三'), version)).rejects.toThrow('存不下');
	await expect(folder.remove('content/a.yaml', version)).rejects.toThrow('存不下');
	await expect(folder.move('content/a.yaml', 'content/b.yaml', version)).rejects.toThrow('存不下');
	expect((await folder.read('content/a.yaml'))?.version).toBe(version);
	expect(await folder.changes()).toEqual({ changed: new Map(), removed: [] });
});

test('what no browser keeps is only here once something is changed', async () => {
	const files = await zipped({ 'site.yaml': '一' });
	const folder = new ZipFolder('content.zip', files);
	expect(folder.isOnlyHere).toBe(false);
	await folder.write('content/new.yaml', strToU8('一'), undefined);
	expect(folder.isOnlyHere).toBe(true);
	const kept = new ZipFolder('content.zip', files, new Map(), () => Promise.resolve());
	await kept.write('content/new.yaml', strToU8('一'), undefined);
	expect(kept.isOnlyHere).toBe(false);
});

test('what is not as expected is not kept either', async () => {
	const kept: string[] = [];
	const keep: KeepChanges = (some) => Promise.resolve(void kept.push(...some.keys()));
	const files = await zipped({ 'site.yaml': '一', 'a.yaml': '二' });
	const folder = new ZipFolder('content.zip', files, new Map(), keep);
	expect(await folder.write('content/a.yaml', strToU8('三'), 'other')).toMatchObject({ kind: 'changed' });
	expect(await folder.move('content/a.yaml', 'content/site.yaml', 'other')).toMatchObject({
		kind: 'changed',
	});
	expect(kept).toEqual([]);
});

test('what was changed before it was opened is known, and the texts as they were', async () => {
	const files = await zipped({ 'site.yaml': '一', 'a.yaml': '二', 'p.png': '图' });
	expect(new ZipFolder('content.zip', files).wasChanged).toBe(false);
	const folder = new ZipFolder('content.zip', files, new Map([['content/a.yaml', strToU8('三')]]));
	expect(folder.wasChanged).toBe(true);
	const before = await folder.before();
	expect([...before.keys()].sort()).toEqual(['content/a.yaml', 'content/site.yaml']);
	expect(new TextDecoder().decode(before.get('content/a.yaml')!.bytes)).toBe('二');
});

test('what is made what it was is no change, and what the zip does not give any more can still be fetched', async () => {
	const files = await zipped({ 'site.yaml': '一', 'a.yaml': '二' });
	let isGone = false;
	const packed = {
		sizes: files.sizes,
		unpack: (some: readonly string[]) =>
			isGone ? Promise.reject(new FolderFault('读不出来')) : files.unpack(some),
	};
	const folder = new ZipFolder('content.zip', packed);
	const write = async (text: string): Promise<unknown> =>
		folder.write('content/a.yaml', strToU8(text), (await folder.read('content/a.yaml'))!.version);
	await write('三');
	expect([...(await folder.changes()).changed.keys()]).toEqual(['content/a.yaml']);
	await write('二');
	expect((await folder.changes()).changed.size).toBe(0);
	await write('四');
	await folder.remove('content/site.yaml', (await folder.read('content/site.yaml'))!.version);
	isGone = true;
	const { changed, removed } = await folder.changes();
	expect([[...changed.keys()], removed]).toEqual([['content/a.yaml'], ['content/site.yaml']]);
});
