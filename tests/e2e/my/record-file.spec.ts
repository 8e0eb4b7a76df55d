import type { Page } from '@playwright/test';
import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';
import { OTHER_TICK, RecordPage, TICK } from '../pages/record-page.ts';

/** A stick with a file on it, which the reader always chooses; browsers without a head have no dialogs of their own. */
async function plugStick(page: Page, text: string): Promise<void> {
	await page.evaluate(async (text) => {
		const folder = await navigator.storage.getDirectory();
		const file = await folder.getFileHandle('记录.json', { create: true });
		const stream = await file.createWritable();
		await stream.write(text);
		await stream.close();
		Object.assign(window, { showOpenFilePicker: async () => [file], stick: file });
	}, text);
}
const onStick = (page: Page): Promise<string> =>
	page.evaluate(async () =>
		(await (window as unknown as { stick: FileSystemFileHandle }).stick.getFile()).text(),
	);

/** What another device wrote into the file. */
const ofAnother = (app: string, ...ids: string[]): string =>
	RecordPage.sealed(
		JSON.stringify({
			app,
			schema: 1,
			savedAt: 1,
			kinds: { ticks: Object.fromEntries(ids.map((id) => [id, { at: 1, status: 'done' }])) },
		}),
	);

async function opened(page: Page): Promise<RecordPage> {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openMine();
	await plugStick(page, ofAnother(RecordPage.siteId(), OTHER_TICK));
	await unfold(page, 'record-file');
	await page.getByRole('button', { name: '打开记录文件' }).click();
	await record.dialog.getByRole('button', { name: '导入' }).click();
	await expect(record.said).toHaveText('已导入。用完请点“存进记录文件”，会写回“记录.json”。');
	return record;
}

test('a record file is opened, and saving writes what is here and what was there into it, unless it cannot be read', async ({
	page,
}) => {
	const record = await opened(page);
	const write = page.getByRole('button', { name: '存进记录文件' });
	await write.click();
	await expect(record.said).toContainText('已存进“记录.json”');
	const written = async (): Promise<string[]> => Object.keys(RecordPage.itemsOf(await onStick(page))).sort();
	expect(await written()).toEqual([OTHER_TICK, TICK].sort());
	await test.step('what another device wrote into the file meanwhile stays in it', async () => {
		await plugStick(page, ofAnother(RecordPage.siteId(), OTHER_TICK, 'member-tests'));
		await write.click();
		await expect.poll(written).toEqual([OTHER_TICK, TICK, 'member-tests'].sort());
	});
	await test.step('a file that can no longer be read is left as it is, and that is said', async () => {
		await plugStick(page, 'half a fi');
		await write.click();
		await expect(record.said).toContainText('没有写进“记录.json”');
		expect(await onStick(page)).toBe('half a fi');
	});
	await record.expectShown(2);
	expect(await record.items()).toMatchObject({ [OTHER_TICK]: { status: 'done' } });
});

test('where a browser writes no files, the record is downloaded, and the file is chosen as any', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openMine();
	await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
	await unfold(page, 'record-file');
	const { text } = await record.saved(() => page.getByRole('button', { name: '存进记录文件' }).click());
	expect(Object.keys(RecordPage.itemsOf(text))).toEqual([TICK]);
	await expect(record.said).toContainText('请把文件移到U盘里');
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: '打开记录文件' }).click();
	expect((await choosing).isMultiple()).toBe(false);
});
