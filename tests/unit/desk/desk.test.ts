import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkHere } from '../../../src/desk/check/check-held.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { FolderFault } from '../../../src/desk/files/content-folder.ts';
import { Guard } from '../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../src/desk/views/bench-of-desk.ts';
import { MemoryFolder } from './memory-folder.ts';
import { openDesk, openedEarly, soundFiles } from './open-desk.ts';

const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

test('a programme opens with its texts, its library and its problems', async () => {
	const { desk } = await openDesk();
	expect(desk.problems).toEqual([]);
	expect(desk.texts.get('site.yaml')).toBe(readFileSync(path.join(sound, 'site.yaml'), 'utf8'));
	expect(desk.library.quizzes.length).toBeGreaterThan(0);
	expect(desk.saving).toBe('saved');
});

test('a saved text is in the folder, and the check has seen it', async () => {
	const { desk, folder } = await openDesk();
	expect(await desk.save('glossary.yaml', 'nonsense: 1\n')).toEqual({ kind: 'saved' });
	await desk.settled();
	expect(desk.problems.map(({ file }) => file)).toContain('glossary.yaml');
	const read = await folder.read('content/glossary.yaml');
	expect(new TextDecoder().decode(read!.bytes)).toBe('nonsense: 1\n');
});

test('what somebody else wrote meanwhile is given back and not overwritten', async () => {
	const { desk, folder } = await openDesk();
	const before = desk.texts.get('glossary.yaml')!;
	folder.changeElsewhere('content/glossary.yaml', `${before}# 同事\n`);
	expect(await desk.save('glossary.yaml', `${before}# 我\n`, before)).toEqual({
		kind: 'changed',
		theirs: `${before}# 同事\n`,
	});
	expect(desk.texts.get('glossary.yaml')).toBe(`${before}# 同事\n`);
	expect(await desk.save('glossary.yaml', `${before}# 都要\n`)).toEqual({ kind: 'saved' });
});

test('a file whose form was opened before it changed is not overwritten by what was made from the old text', async () => {
	const { desk, folder } = await openDesk();
	const before = desk.texts.get('site.yaml')!;
	folder.changeElsewhere('content/site.yaml', `${before}# 同事\n`);
	await desk.refresh();
	expect(await desk.save('site.yaml', `${before}# 我\n`, before)).toMatchObject({ kind: 'changed' });
});

test('what the folder refuses is told in its words, and the next save is tried', async () => {
	const { desk } = await openDesk();
	expect(await desk.saveFile('package.json', new Uint8Array())).toMatchObject({ kind: 'failed' });
	expect(desk.saving).toBe('failed');
	expect(await desk.saveFile('public/note.svg', new Uint8Array([60]))).toEqual({ kind: 'saved' });
	expect(desk.saving).toBe('saved');
});

test('what a view throws when it is told stops neither the other views nor what is saved later', async () => {
	const { desk, folder } = await openDesk();
	const before = desk.texts.get('glossary.yaml')!;
	const states: string[] = [];
	desk.subscribe(() => {
		throw new Error('画面坏了');
	});
	desk.subscribe(() => states.push(desk.saving));
	const faults = await uncaughtIn(async () => {
		expect(await desk.save('glossary.yaml', `${before}# 一\n`)).toEqual({ kind: 'saved' });
		await desk.refresh();
		expect(await desk.save('glossary.yaml', `${before}# 二\n`)).toEqual({ kind: 'saved' });
		await desk.settled();
	});
	expect(desk.saving).toBe('saved');
	expect(states).toContain('saving');
	expect(new TextDecoder().decode((await folder.read('content/glossary.yaml'))!.bytes)).toBe(
		`${before}# 二\n`,
	);
	expect([...new Set(faults.map(String))]).toEqual(['Error: 画面坏了']);
});

/** What nobody caught while something was done: the desk says it (`entry.ts`). */
async function uncaughtIn(act: () => Promise<void>): Promise<unknown[]> {
	const others = process.listeners('unhandledRejection');
	const faults: unknown[] = [];
	process.removeAllListeners('unhandledRejection');
	process.on('unhandledRejection', (reason) => faults.push(reason));
	try {
		await act();
		// They are known when what waits is done.
		await new Promise((resolve) => setTimeout(resolve));
	} finally {
		process.removeAllListeners('unhandledRejection');
		for (const other of others) process.on('unhandledRejection', other);
	}
	return faults;
}

test('a folder that is away for a while is told as such, and what was not saved stays so', async () => {
	const { desk, folder } = await openDesk();
	const list = folder.list.bind(folder);
	folder.list = () => Promise.reject(new FolderFault('移动硬盘拔掉了。'));
	await desk.refresh();
	expect(desk.saving).toBe('away');
	folder.list = list;
	await desk.refresh();
	expect(desk.saving).toBe('saved');
	await desk.saveFile('package.json', new Uint8Array());
	await desk.refresh();
	expect(desk.saving).toBe('failed');
});

test('what was written counts as written, though the folder cannot be looked through after it', async () => {
	const { desk, folder } = await openDesk();
	const list = folder.list.bind(folder);
	const before = desk.texts.get('glossary.yaml')!;
	folder.list = () => Promise.reject(new FolderFault('移动硬盘拔掉了。'));
	const save = (base: string, text: string) => desk.saveAll([{ file: 'glossary.yaml', base, text }]);
	expect(await save(before, `${before}# 一\n`)).toEqual({ kind: 'saved' });
	expect(desk.texts.get('glossary.yaml')).toBe(`${before}# 一\n`);
	folder.list = list;
	await desk.refresh();
	expect(await save(`${before}# 一\n`, before)).toEqual({ kind: 'saved' });
	expect(desk.saving).toBe('saved');
});

test('a desk is open before its texts are read, and a text that is wanted is read before its turn', async () => {
	const { desk, letGo } = await openedEarly();
	expect([...desk.texts.keys()]).toEqual(['site.yaml', 'index.mdx']);
	expect(desk.library.pages.map(({ file }) => file)).toContain('notices/drill-day.mdx');
	expect(desk.reading).toMatchObject({ fault: undefined });
	await desk.want('notices/drill-day.mdx');
	expect(desk.texts.get('notices/drill-day.mdx')).toContain('title: ');
	letGo();
	await desk.settled();
	expect(desk.reading).toBeUndefined();
	expect(desk.problems).toEqual([]);
	expect(new Map([...desk.opened].sort())).toEqual(new Map([...desk.texts].sort()));
});

test('while a programme is still read nothing of it is said to be wrong', async () => {
	const { desk, letGo } = await openedEarly();
	const tried = desk.tried(new Map([['notices/drill-day.mdx', undefined]]));
	letGo();
	expect((await tried).map(({ file }) => file)).not.toContain('notices/drill-day.mdx');
	expect(desk.isRead).toBe(true);
});

test('a text that cannot be read is told, and read by the next try', async () => {
	const { desk, folder, readMany, letGo } = await openedEarly(new FolderFault('“glossary.yaml”读不出来。'));
	letGo();
	await desk.refresh();
	expect(desk.reading?.fault).toBe('“glossary.yaml”读不出来。');
	expect(desk.isRead).toBe(false);
	folder.readMany = readMany;
	await desk.refresh();
	await desk.settled();
	expect(desk.reading).toBeUndefined();
	expect(desk.problems).toEqual([]);
});

test('pictures, attachments and recordings that cannot be read stop no save: the check names one of them', async () => {
	const folder = new MemoryFolder(soundFiles());
	const isText = (file: string): boolean => /\.(?:mdx|yaml)$/.test(file);
	const read = folder.read.bind(folder);
	const readMany = folder.readMany.bind(folder);
	folder.read = (file) =>
		isText(file) ? read(file) : Promise.reject(new FolderFault(`“${file}”读不出来。`));
	folder.readMany = (files) =>
		files.every(isText) ? readMany(files) : Promise.reject(new FolderFault('读不出来。'));
	const now = () => Date.parse('2026-11-10');
	const desk = await Desk.open(folder, checkHere(now), now);
	await desk.settled();
	expect([desk.reading, desk.isRead]).toEqual([undefined, true]);
	expect(desk.checkFault).toMatch(/\.\w+”读不出来/);
	const before = desk.texts.get('glossary.yaml')!;
	const bench = benchOfDesk(desk, new Guard(desk));
	const change = { file: 'glossary.yaml', before, text: `${before}# 我\n` };
	expect((await bench.save([change])).conflicts).toEqual([]);
	expect(desk.texts.get('glossary.yaml')).toBe(`${before}# 我\n`);
});
