import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FolderFault } from '../../../../src/desk/files/content-folder.ts';
import type { ContentFolder } from '../../../../src/desk/files/content-folder.ts';
import { MemoryFolder } from '../memory-folder.ts';
import { leftHalf } from '../../../../src/desk/files/unfinished.ts';
import type { Half } from '../../../../src/desk/files/unfinished.ts';
import { writeAllOrNone } from '../../../../src/desk/files/write-together.ts';
import type { FileChange } from '../../../../src/desk/files/write-together.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const programme = (): MemoryFolder =>
	new MemoryFolder([
		['content/a.yaml', '一'],
		['content/b.yaml', '二'],
		['content/b/p.png', '图'],
		['content/c.yaml', '三'],
	]);

/** Every file with its text. */
async function textsOf(folder: ContentFolder): Promise<Record<string, string>> {
	const files = (await folder.list()).map(({ file }) => file);
	return Object.fromEntries(
		[...(await folder.readMany(files))].map(([file, own]) => [file, new TextDecoder().decode(own.bytes)]),
	);
}
/** A page gets another name with its picture, another file names it, a new one is made. */
async function changesFor(folder: ContentFolder): Promise<FileChange[]> {
	const version = async (file: string): Promise<string> => (await folder.read(file))!.version;
	return [
		{ file: 'content/b/p.png', to: 'content/d/p.png', expected: await version('content/b/p.png') },
		{ file: 'content/b.yaml', bytes: undefined, expected: await version('content/b.yaml') },
		{ file: 'content/d.yaml', bytes: bytes('四'), expected: undefined },
		{ file: 'content/c.yaml', bytes: bytes('三改'), expected: await version('content/c.yaml') },
	];
}
/** A folder in which the calls that change anything fail from one on, for some calls. */
function failing(folder: MemoryFolder, from: number, calls: number): ContentFolder {
	let number = 0;
	const guarded =
		<Given extends unknown[], Value>(act: (...given: Given) => Promise<Value>) =>
		(...given: Given): Promise<Value> => {
			number += 1;
			if (number > from && number <= from + calls) return Promise.reject(new FolderFault('磁盘满了。'));
			return act(...given);
		};
	return {
		name: folder.name,
		way: folder.way,
		isAround: folder.isAround,
		list: () => folder.list(),
		read: (file) => folder.read(file),
		readMany: (files) => folder.readMany(files),
		watch: (changed) => folder.watch(changed),
		write: guarded((...given) => folder.write(...given)),
		remove: guarded((...given) => folder.remove(...given)),
		move: guarded((...given) => folder.move(...given)),
	};
}
const AFTER = {
	'content/a.yaml': '一',
	'content/c.yaml': '三改',
	'content/d.yaml': '四',
	'content/d/p.png': '图',
};

test('several files are written, moved and taken away together', async () => {
	const folder = programme();
	expect(await writeAllOrNone(folder, await changesFor(folder))).toMatchObject({ kind: 'written' });
	expect(await textsOf(folder)).toEqual(AFTER);
});

test('where one is not as expected nothing is written, and what stands there is given back', async () => {
	const folder = programme();
	const changes = await changesFor(folder);
	folder.changeElsewhere('content/c.yaml', '同事');
	const before = await textsOf(folder);
	const became = await writeAllOrNone(folder, changes);
	expect(became).toMatchObject({ kind: 'changed' });
	expect(became.kind === 'changed' && [...became.now.keys()]).toEqual(['content/c.yaml']);
	expect(await textsOf(folder)).toEqual(before);
});

test('a conflict in the middle takes back what was written before it', async () => {
	const folder = programme();
	const changes = await changesFor(folder);
	const before = await textsOf(folder);
	const late: ContentFolder = failing(folder, Infinity, 0);
	const write = late.write.bind(late);
	late.write = (file, own, expected) => {
		if (file === 'content/d.yaml') folder.changeElsewhere('content/c.yaml', '同事');
		return write(file, own, expected);
	};
	expect(await writeAllOrNone(late, changes)).toMatchObject({ kind: 'changed' });
	expect(await textsOf(folder)).toEqual({ ...before, 'content/c.yaml': '同事' });
});

test('wherever the disk is full, all is as it was, or it is told what is not', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(4), fc.nat(6), async (from, calls) => {
			const folder = programme();
			const before = await textsOf(folder);
			const became = await writeAllOrNone(failing(folder, from, calls), await changesFor(folder));
			const now = await textsOf(folder);
			if (became.kind === 'written') expect(now).toEqual(AFTER);
			else if (became.kind === 'failed') {
				expect(became.why).toBe('磁盘满了。');
				if (became.written.length === 0) expect(now).toEqual(before);
				else expect(now).not.toEqual(before);
			} else expect.unreachable();
		}),
	);
});

test('a save that was broken off anywhere can be ended, and can be taken back', async () => {
	const halves: Half[] = [
		{ file: 'content/b/p.png', to: 'content/d/p.png' },
		{ file: 'content/b.yaml', before: bytes('二'), after: undefined },
		{ file: 'content/d.yaml', before: undefined, after: bytes('四') },
		{ file: 'content/c.yaml', before: bytes('三'), after: bytes('三改') },
	];
	for (const way of ['forth', 'back'] as const)
		for (let done = 0; done <= 4; done++) {
			const folder = programme();
			const before = await textsOf(folder);
			await writeAllOrNone(folder, (await changesFor(folder)).slice(0, done));
			const left = await leftHalf(folder, halves);
			if (done === 0 || done === 4) {
				expect(left).toBeUndefined();
				continue;
			}
			expect([left!.written.length, left!.unwritten.length]).toEqual([done, 4 - done]);
			expect(await writeAllOrNone(folder, left![way])).toMatchObject({ kind: 'written' });
			expect(await textsOf(folder)).toEqual(way === 'forth' ? AFTER : before);
		}
});

test('what somebody changed after a save was broken off is left alone', async () => {
	const folder = programme();
	folder.changeElsewhere('content/a.yaml', '一改');
	folder.changeElsewhere('content/c.yaml', '同事');
	const left = await leftHalf(folder, [
		{ file: 'content/a.yaml', before: bytes('一'), after: bytes('一改') },
		{ file: 'content/c.yaml', before: bytes('三'), after: bytes('三改') },
	]);
	expect(left).toMatchObject({
		written: ['content/a.yaml'],
		unwritten: [],
		changed: ['content/c.yaml'],
		forth: [],
	});
	await writeAllOrNone(folder, left!.back);
	expect(await textsOf(folder)).toMatchObject({ 'content/a.yaml': '一', 'content/c.yaml': '同事' });
});
