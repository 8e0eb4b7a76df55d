import path from 'node:path';
import { rolldown } from 'rolldown';
import type * as Files from '../../../src/desk/files/handle-folder.ts';
import { expect, test } from '../site.ts';
import { giveFolder, serveFiles, soundFiles } from './desk-site.ts';

let site: { base: string; stop(): void };
test.beforeAll(async () => {
	const bundle = await rolldown({
		input: path.resolve(import.meta.dirname, '../../../src/desk/files/handle-folder.ts'),
		platform: 'browser',
	});
	const { output } = await bundle.generate({ format: 'es' });
	site = await serveFiles(
		new Map([
			['index.html', Buffer.from('<!doctype html><title>x</title>')],
			['handle-folder.js', Buffer.from(output[0].code)],
		]),
	);
});
test.afterAll(() => site.stop());

test('a chosen folder is read, written whole, and never over what somebody else wrote', async ({ page }) => {
	await page.goto(site.base);
	await giveFolder(page, 'content', soundFiles());
	const seen = await page.evaluate(async () => {
		const { HandleFolder } = (await import(String('/handle-folder.js'))) as typeof Files;
		const top = await (
			window as unknown as { showDirectoryPicker(): Promise<FileSystemDirectoryHandle> }
		).showDirectoryPicker();
		const folder = await HandleFolder.open(top);
		const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
		const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
		const listed = await folder.list();
		const before = (await folder.read('content/glossary.yaml'))!;
		const first = await folder.write('content/glossary.yaml', bytes('我写的'), before.version);
		const late = await folder.write('content/glossary.yaml', bytes('同事写的'), before.version);
		const made = await folder.write('content/new/a.yaml', bytes('新'), undefined);
		const taken = await folder.write('content/new/a.yaml', bytes('旧'), undefined);
		const { version } = (await folder.read('content/new/a.yaml'))!;
		const moved = await folder.move('content/new/a.yaml', 'content/new/b.yaml', version);
		const gone = await folder.read('content/new/a.yaml');
		const removed = await folder.remove(
			'content/new/b.yaml',
			(await folder.read('content/new/b.yaml'))!.version,
		);
		const refused = await folder
			.write('content/../x', bytes(''), undefined)
			.then(String, (error: Error) => error.message);
		return {
			number: listed.length,
			kinds: [first.kind, late.kind, made.kind, taken.kind, moved.kind, removed.kind],
			late: late.kind === 'changed' ? text(late.now?.bytes) : '',
			gone: gone === undefined,
			refused,
		};
	});
	expect(seen).toEqual({
		number: soundFiles().size,
		kinds: ['written', 'changed', 'written', 'changed', 'written', 'written'],
		late: '我写的',
		gone: true,
		refused: expect.stringContaining('不能作文件名'),
	});
});
