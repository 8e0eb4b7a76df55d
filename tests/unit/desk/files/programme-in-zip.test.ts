import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packedProgramme } from '../../../../src/desk/files/packed-programme.ts';
import { rawZip } from '../../office/packed/zip.ts';
import type { RawEntry } from '../../office/packed/zip.ts';

const blob = (bytes: Uint8Array): Blob => new Blob([bytes.slice()]);
const zip = (files: Record<string, string>): Uint8Array =>
	zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const namesOf = async (bytes: Uint8Array): Promise<string[]> =>
	[...(await packedProgramme(blob(bytes))).sizes.keys()].sort();
const names = (files: Record<string, string>): Promise<string[]> => namesOf(zip(files));
const raw = (...entries: (Omit<RawEntry, 'bytes'> & { bytes?: Uint8Array })[]): Uint8Array =>
	rawZip([
		{ name: 'content/site.yaml', bytes: strToU8('一') },
		...entries.map((entry) => ({ bytes: strToU8('甲'), ...entry })),
	]);

test('a zip of the content folder, of what is in it and of the whole programme are one', async () => {
	const own = ['content/site.yaml', 'content/topics/a.mdx'];
	expect(await names({ 'content/site.yaml': '', 'content/topics/a.mdx': '' })).toEqual(own);
	expect(await names({ 'site.yaml': '', 'topics/a.mdx': '' })).toEqual(own);
	expect(await names({ '内容/site.yaml': '', '内容/topics/a.mdx': '' })).toEqual(own);
	expect(await names({ './content/site.yaml': '', './content/topics/a.mdx': '' })).toEqual(own);
	expect(await names({ 'content\\site.yaml': '', 'content\\topics\\a.mdx': '' })).toEqual(own);
	expect(await names({ 'x/content/site.yaml': '', 'x/public/p.png': '', 'x/package.json': '' })).toEqual([
		'content/site.yaml',
		'public/p.png',
	]);
});

test('what systems put into zips is left out', async () => {
	const files = [
		'site.yaml',
		'__MACOSX/._site.yaml',
		'.DS_Store',
		'topics/.DS_Store',
		'.git/config',
		'topics/~$a.docx',
		'topics/Thumbs.db',
		'desktop.ini',
		'topics/',
	];
	expect(await names(Object.fromEntries(files.map((file) => [file, ''])))).toEqual(['content/site.yaml']);
});

test('a copy beside the content is not the content', async () => {
	expect(
		await names({ 'content/site.yaml': '', '旧的/site.yaml': '', 'content/备份/site.yaml': '' }),
	).toEqual(['content/site.yaml', 'content/备份/site.yaml']);
	await expect(names({ 'a/site.yaml': '', 'b/site.yaml': '' })).rejects.toThrow(
		'压缩包里有两份内容：“a/site.yaml”和“b/site.yaml”。请只压缩要改的那一个 content 文件夹。',
	);
});

test.each(['../site.yaml', 'content/../../x', '..\\x', '/etc/x', '\\\\server\\x', 'C:\\x', 'd:x'])(
	'a zip with “%s” is refused',
	async (name) => {
		await expect(namesOf(raw({ name }))).rejects.toThrow(`“${name}”指向文件夹外面`);
	},
);

test('what is no programme is told as such', async () => {
	await expect(names({ 'readme.txt': '' })).rejects.toThrow('没有 site.yaml，不是一个学习活动的内容');
	await expect(names({ 'x/content.zip': '' })).rejects.toThrow('只有另一个压缩包“x/content.zip”。请先解压');
	await expect(namesOf(zipSync({}))).rejects.toThrow('没有 site.yaml');
});

test('what is no zip, a piece of one or a broken one is told as such', async () => {
	await expect(namesOf(strToU8('Rar!'))).rejects.toThrow('不是 ZIP');
	await expect(namesOf(new Uint8Array())).rejects.toThrow('这个文件是空的');
	await expect(namesOf(new Uint8Array([0x50, 0x4b, 7, 8, 1]))).rejects.toThrow('分卷压缩包里的一卷');
	const whole = zip({ 'site.yaml': '甲'.repeat(100) });
	await expect(namesOf(whole.slice(0, whole.length - 30))).rejects.toThrow('压缩包不完整');
	await expect(namesOf(whole.slice(0, 20))).rejects.toThrow('压缩包不完整');
	// The signature of the directory.
	const damaged = whole.slice();
	damaged[whole.length - 22 - 46 - 'site.yaml'.length] = 0;
	await expect(namesOf(damaged)).rejects.toThrow('压缩包是坏的');
});

describe('limits', () => {
	const written = (size: number, number: number): Uint8Array =>
		raw(...Array.from({ length: number }, (_, at) => ({ name: `content/${at}.mp4`, written: { size } })));
	test('of one file', async () => {
		await expect(namesOf(written(500_000_001, 1))).rejects.toThrow('“content/0.mp4”展开以后超过500 MB');
	});
	test('of all of them together', async () => {
		await expect(namesOf(written(400_000_000, 4))).rejects.toThrow('展开以后太大，超过1.5 GB');
	});
	test('of their number, of which files of others do not count', async () => {
		const many = (folder: string): Uint8Array =>
			raw(
				...Array.from({ length: 20_000 }, (_, at) => ({
					name: `${folder}/${at}.png`,
					bytes: new Uint8Array(),
				})),
			);
		await expect(namesOf(many('content'))).rejects.toThrow('压缩包里有20001个文件，超过20000个');
		expect(await namesOf(many('node_modules'))).toEqual(['content/site.yaml']);
	});
});

test('two files that are one on Windows are named', async () => {
	await expect(namesOf(raw({ name: 'content/a.mdx' }, { name: 'content/A.mdx' }))).rejects.toThrow(
		'“content/a.mdx”和“content/A.mdx”只差大小写',
	);
	await expect(namesOf(raw({ name: 'content/a.mdx' }, { name: 'content/a.mdx' }))).rejects.toThrow(
		'压缩包里有两个“content/a.mdx”',
	);
	expect(await namesOf(raw({ name: 'x.txt' }, { name: 'X.txt' }))).toEqual(['content/site.yaml']);
});

test('a password and a link are told before anything is open', async () => {
	await expect(namesOf(raw({ name: 'content/a.mdx', flags: 1 }))).rejects.toThrow('压缩包设了密码');
	await expect(namesOf(raw({ name: 'content/a.png', sort: 0xa }))).rejects.toThrow(
		'“content/a.png”是指向别处的链接',
	);
});

test('Chinese names that Windows wrote in its own encoding are read', async () => {
	const gbk = new Uint8Array([...strToU8('content/'), 0xb1, 0xed, 0xcc, 0xe2, ...strToU8('.txt')]);
	expect(await namesOf(raw({ name: gbk }))).toContain('content/表题.txt');
});

test('a file that cannot be unpacked is named when it is asked for; the others are there', async () => {
	const packed = await packedProgramme(
		blob(
			raw(
				{ name: 'content/a.png', crc: 1 },
				{ name: 'content/b.png', method: 9 },
				{ name: 'content/c.png', method: 8, bytes: strToU8('\x03\x00'), content: new Uint8Array(0) },
			),
		),
	);
	const ask = (file: string): Promise<unknown> => packed.unpack([file]);
	await expect(ask('content/a.png')).rejects.toThrow('“content/a.png”是坏的，读不出来');
	await expect(ask('content/b.png')).rejects.toThrow('“content/b.png”用的压缩方法这里打不开');
	expect(await ask('content/c.png')).toEqual(new Map([['content/c.png', new Uint8Array(0)]]));
	expect(await ask('content/none.png')).toEqual(new Map());
});

test('only what is asked for is read', async () => {
	const whole = blob(
		zipSync({
			'content/site.yaml': strToU8('一'),
			'content/film.mp4': [new Uint8Array(3_000_000), { level: 0 }],
			'content/z.yaml': strToU8('二'),
		}),
	);
	const read: number[] = [];
	const counted = new Proxy(whole, {
		get: (target, name) =>
			name === 'slice'
				? (from: number, to: number) => {
						read.push(to - from);
						return target.slice(from, to);
					}
				: (Reflect.get(target, name) as unknown),
	});
	const packed = await packedProgramme(counted);
	const texts = await packed.unpack(['content/site.yaml', 'content/z.yaml']);
	expect([...texts.keys()]).toEqual(['content/site.yaml', 'content/z.yaml']);
	expect(read.reduce((sum, one) => sum + one, 0)).toBeLessThan(100_000);
	expect((await packed.unpack(['content/film.mp4'])).get('content/film.mp4')?.length).toBe(3_000_000);
});
