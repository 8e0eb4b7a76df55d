import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DiskFiles } from '../../../../src/office/desk/disk-files.ts';
import { FileRefused } from '../../../../src/office/file-refused.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A programme's folder with one page, beside a file that is none of the desk's business. */
function programme(): { root: string; disk: DiskFiles } {
	const root = mkdtempSync(path.join(tmpdir(), '办公室 desk-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	mkdirSync(path.join(root, 'content/topics'), { recursive: true });
	mkdirSync(path.join(root, 'public'));
	writeFileSync(path.join(root, 'content/topics/a.mdx'), '一');
	writeFileSync(path.join(root, 'content/.hidden'), '藏');
	writeFileSync(path.join(root, 'package.json'), '{}');
	return { root, disk: new DiskFiles(path.join(root, 'content'), path.join(root, 'public')) };
}

test('what is listed can be read, written with its version, moved and taken away', () => {
	const { root, disk } = programme();
	const [listed] = disk.list();
	expect(listed).toMatchObject({ file: 'content/topics/a.mdx', size: 3 });
	const read = disk.read(['content/topics/a.mdx', 'content/topics/gone.mdx']);
	expect([...read.keys()]).toEqual(['content/topics/a.mdx']);
	const written = disk.write('content/topics/a.mdx', bytes('二二'), listed!.version);
	expect(written.kind).toBe('written');
	expect(readFileSync(path.join(root, 'content/topics/a.mdx'), 'utf8')).toBe('二二');
	const { version } = written as { version: string };
	const moved = disk.move('content/topics/a.mdx', 'content/rules/new/b.mdx', version) as { version: string };
	expect(disk.list().map(({ file }) => file)).toEqual(['content/rules/new/b.mdx']);
	expect(disk.remove('content/rules/new/b.mdx', moved.version).kind).toBe('written');
	expect(disk.list()).toEqual([]);
});

test('nothing is written, moved or taken away that is not as expected', () => {
	const { root, disk } = programme();
	const place = path.join(root, 'content/topics/a.mdx');
	const { version } = disk.list()[0]!;
	writeFileSync(place, '同事写的');
	expect(disk.write('content/topics/a.mdx', bytes('我写的'), version)).toMatchObject({
		kind: 'changed',
		now: { bytes: Buffer.from('同事写的') },
	});
	expect(disk.write('content/topics/a.mdx', bytes('我写的'), undefined).kind).toBe('changed');
	expect(disk.remove('content/topics/a.mdx', version).kind).toBe('changed');
	expect(disk.move('content/topics/a.mdx', 'content/b.mdx', version).kind).toBe('changed');
	expect(readFileSync(place, 'utf8')).toBe('同事写的');
});

test.each([
	'package.json',
	'content/../package.json',
	'public/../../x',
	'/etc/passwd',
	'C:\\Windows\\win.ini',
	'content\\..\\package.json',
	'content/topics/..\\..\\package.json',
	'Content/topics/a.mdx',
	'content/',
	'content',
	'',
	'content/a\0.mdx',
])('“%s” is neither read nor written', (file) => {
	const { disk } = programme();
	expect(() => disk.write(file, bytes(''), undefined)).toThrow(FileRefused);
	const reading = (): number => disk.read([file]).size;
	try {
		expect(reading()).toBe(0);
	} catch (error) {
		expect(error).toBeInstanceOf(FileRefused);
	}
});

test.skipIf(process.platform === 'win32')(
	'nothing is reached through a link that leads out of the folder',
	() => {
		const { root, disk } = programme();
		symlinkSync(root, path.join(root, 'content/out'));
		symlinkSync(path.join(root, 'package.json'), path.join(root, 'content/package.mdx'));
		expect(() => disk.read(['content/out/package.json'])).toThrow('链接');
		expect(() => disk.write('content/out/new.json', bytes('x'), undefined)).toThrow('链接');
		expect(() => disk.write('content/package.mdx', bytes('x'), undefined)).toThrow('链接');
		expect(disk.list().map(({ file }) => file)).toEqual(['content/topics/a.mdx']);
	},
);
