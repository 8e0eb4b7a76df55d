import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { changesInFolder, zipOfChanges } from '../../../../src/desk/files/folder-changes.ts';
import { MemoryFolder } from '../memory-folder.ts';
import { downloaded, toDelete } from '../../../../src/desk/text/zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what was changed, added and taken away since a folder was opened goes into a zip', async () => {
	const folder = new MemoryFolder([
		['content/a.yaml', '一'],
		['content/b.yaml', '二'],
		['content/c.yaml', '三'],
	]);
	const opened = await folder.list();
	expect(zipOfChanges(await changesInFolder(folder, opened))).toBeUndefined();
	const versionOf = (name: string) => opened.find(({ file }) => file === name)!.version;
	await folder.write('content/a.yaml', bytes('一改'), versionOf('content/a.yaml'));
	await folder.write('content/new/图.png', bytes('图'), undefined);
	await folder.remove('content/c.yaml', versionOf('content/c.yaml'));
	const zip = unzipSync(zipOfChanges(await changesInFolder(folder, opened))!);
	expect(Object.keys(zip).sort()).toEqual(['content/a.yaml', 'content/new/图.png', toDelete].sort());
	expect(strFromU8(zip['content/a.yaml']!)).toBe('一改');
	expect(Buffer.from(zip[toDelete]!).toString()).toBe('\uFEFFcontent/c.yaml\r\n');
});

test('who downloads is told what to delete, where there is anything', () => {
	expect(downloaded(0)).not.toContain('删');
	expect(downloaded(2)).toContain('再把“要删除的文件.txt”里列的2个文件删掉');
});
