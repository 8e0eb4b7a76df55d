import { expect, test } from 'vitest';
import { MemoryFolder } from './memory-folder.ts';
import { FolderFault } from '../../../src/desk/files/content-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a write that knows the newest version is done, one that does not gets what stands there', async () => {
	const folder = new MemoryFolder([['content/site.yaml', '一']]);
	const { version } = (await folder.list())[0]!;
	expect(await folder.write('content/site.yaml', bytes('二'), version)).toMatchObject({ kind: 'written' });
	const late = await folder.write('content/site.yaml', bytes('三'), version);
	expect(late).toMatchObject({ kind: 'changed', now: { bytes: bytes('二') } });
	expect((await folder.read('content/site.yaml'))?.bytes).toEqual(bytes('二'));
});

test('a new file is made only where there is none', async () => {
	const folder = new MemoryFolder();
	expect(await folder.write('content/a.yaml', bytes('一'), undefined)).toMatchObject({ kind: 'written' });
	expect(await folder.write('content/a.yaml', bytes('二'), undefined)).toMatchObject({ kind: 'changed' });
});

test('a file moves only to a place where there is none', async () => {
	const folder = new MemoryFolder([
		['content/a.yaml', '一'],
		['content/b.yaml', '二'],
	]);
	const version = (await folder.read('content/a.yaml'))!.version;
	expect(await folder.move('content/a.yaml', 'content/b.yaml', version)).toMatchObject({ kind: 'changed' });
	expect(await folder.move('content/a.yaml', 'content/c.yaml', version)).toMatchObject({ kind: 'written' });
	expect((await folder.list()).map(({ file }) => file)).toEqual(['content/b.yaml', 'content/c.yaml']);
});

test.each([
	'content/../package.json',
	'/content/a.yaml',
	'package.json',
	'content',
	'content//a.yaml',
	'content/.git/config',
	'content/a\\b.yaml',
	'content/con.yaml',
	'content/a.yaml.',
	'content/a:b.yaml',
	'CONTENT/a.yaml',
])('“%s” is not written', async (file) => {
	await expect(new MemoryFolder().write(file, bytes(''), undefined)).rejects.toThrow(FolderFault);
});

test('what others do is told', async () => {
	const folder = new MemoryFolder();
	let told = 0;
	const end = folder.watch(() => (told += 1));
	folder.changeElsewhere('content/a.yaml', '一');
	end();
	folder.changeElsewhere('content/a.yaml', '二');
	expect(told).toBe(1);
	await Promise.resolve();
});
