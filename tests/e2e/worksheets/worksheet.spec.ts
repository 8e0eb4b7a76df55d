import { readFileSync } from 'node:fs';
import { RecordPage } from '../pages/record-page.ts';
import { expect, test } from '../site.ts';
import { violationsIn } from '../pages/violations.ts';
import { WorksheetPage } from '../pages/worksheet-page.ts';

test('nothing is written before the reader was told where it is kept, once; what is written is kept, printed and exported', async ({
	page,
}) => {
	await page.goto('./worksheets/three-lists/');
	await test.step('on paper there is the table with lines, and nothing to press', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('tr.blank')).toHaveCount(8);
		await expect(page.locator('tr.blank').first()).toBeVisible();
		await expect(page.locator('study-worksheet button:visible')).toHaveCount(0);
		await page.emulateMedia({ media: 'screen' });
	});
	await expect(page.getByText('办公室公用电脑上，请先打开')).toBeVisible();
	await expect(page.getByRole('button', { name: '加一行' })).toBeHidden();
	const sheet = new WorksheetPage(page);
	await sheet.open();
	await expect(sheet.button('加一行')).toBeFocused();
	await page.reload();
	await expect(sheet.button('加一行')).toBeVisible();
	await expect(page.locator('[data-notice]')).toBeHidden();
	await test.step('what is written stands on the paper', async () => {
		await sheet.write('=1+1', `一,二\n${'措施'.repeat(100)}`, '"甲"', '11月底');
		await page.setViewportSize({ width: 700, height: 900 });
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('tr.blank:visible')).toHaveCount(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		await page.emulateMedia({ media: 'screen' });
	});
	await test.step('the table is exported so that Excel reads it, without formulas', async () => {
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			sheet.button('导出表格（.csv）').click(),
		]);
		expect(file.suggestedFilename()).toMatch(/^三张清单-\d{4}-\d\d-\d\d\.csv$/);
		expect(readFileSync((await file.path())!, 'utf8')).toBe(
			`\uFEFF序号,问题,措施,责任人,完成时限,状态\r\n1,'=1+1,"一,二\n${'措施'.repeat(100)}","""甲""",11月底,未开始\r\n`,
		);
	});
	await test.step('the five questions against putting one thing for another stand beside it', async () => {
		await page.locator('.checks > summary').click();
		await expect(page.locator('.checks > ul > li')).toHaveCount(5);
		await expect(page.locator('.checks')).toContainText('不得以上级指出的问题代替自身查找的问题');
	});
	await test.step('what was typed before the form was left by Escape is there when it is opened again; 取消 drops it', async () => {
		await sheet.button('加一行').click();
		await sheet.dialog.getByLabel('问题').fill('写到一半');
		await page.keyboard.press('Escape');
		await expect(page.locator('study-worksheet [role=status]')).toContainText('还没有保存');
		await sheet.button('修改：第1行').click();
		await expect(sheet.dialog.getByLabel('问题')).toHaveValue('=1+1');
		await page.keyboard.press('Escape');
		await page.reload();
		await sheet.button('加一行').click();
		await expect(sheet.dialog.getByLabel('问题')).toHaveValue('写到一半');
		await sheet.dialog.getByRole('button', { name: '取消' }).click();
		await sheet.button('加一行').click();
		await expect(sheet.dialog.getByLabel('问题')).toHaveValue('');
	});
});

test('rows are written, changed, moved, removed, brought back and kept @both', async ({ page }) => {
	const sheet = new WorksheetPage(page);
	await sheet.open();
	await sheet.write('<img src=x onerror=alert(1)>', '调研', '本人', '立即');
	await sheet.write('第二个问题');
	expect(await sheet.problems()).toEqual(['<img src=x onerror=alert(1)>', '第二个问题']);
	await sheet.button('上移：第2行').click();
	await sheet.button('修改：第1行').click();
	await sheet.dialog.getByLabel('状态').selectOption('进行中');
	await sheet.dialog.getByRole('button', { name: '保存' }).click();
	await page.reload();
	expect(await sheet.problems()).toEqual(['第二个问题', '<img src=x onerror=alert(1)>']);
	await expect(sheet.rows.first()).toContainText('进行中');
	await sheet.button('修改：第1行').click();
	await sheet.dialog.getByLabel('问题').fill('不要了');
	await page.keyboard.press('Escape');
	await sheet.button('删除：第1行').click();
	await expect(sheet.rows).toHaveCount(1);
	await sheet.button('撤销').click();
	expect(await sheet.problems()).toEqual(['第二个问题', '<img src=x onerror=alert(1)>']);
});

test('two windows that each write a new row take nothing from one another', async ({ page, context }) => {
	const [here, there] = [new WorksheetPage(page), new WorksheetPage(await context.newPage())];
	await here.open();
	await here.button('加一行').click();
	await here.dialog.getByLabel('问题').fill('这个窗口写的');
	await there.page.goto(page.url());
	await there.button('加一行').click();
	await there.dialog.getByLabel('问题').fill('另一个窗口写的');
	await expect
		.poll(() => there.page.evaluate(() => JSON.stringify({ ...localStorage })))
		.toContain('这个窗口写的');
	await Promise.all([page.reload(), there.page.reload()]);
	const written: string[] = [];
	for (let at = 0; at < 2; at++) {
		await here.button('加一行').click();
		written.push(await here.dialog.getByLabel('问题').inputValue());
		await here.dialog.getByRole('button', { name: '保存' }).click();
	}
	expect(written.sort()).toEqual(['另一个窗口写的', '这个窗口写的'].sort());
	await here.button('加一行').click();
	await expect(here.dialog.getByLabel('问题')).toHaveValue('');
});

test('the worksheet is accessible in either theme, by keyboard, and at 320 px in the largest type', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 700 });
	const sheet = new WorksheetPage(page);
	await sheet.open();
	await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
	await page.keyboard.press('Enter');
	await page.keyboard.type('一'.repeat(50));
	expect(await violationsIn(page, 'study-worksheet')).toEqual([]);
	await page.keyboard.press('Tab');
	await page.keyboard.type('两句话');
	await sheet.dialog.getByRole('button', { name: '保存' }).focus();
	await page.keyboard.press('Enter');
	await expect(sheet.rows).toHaveCount(1);
	await expect(sheet.button('加一行')).toBeFocused();
	expect(await violationsIn(page, 'study-worksheet')).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('rows that were written when there was one worksheet stand in it, under its new address @phone', async ({
	page,
}) => {
	const record = new RecordPage(page);
	const frozen = readFileSync(new URL('../../fixtures/record/worksheet-v2.json', import.meta.url), 'utf8');
	const app = RecordPage.siteId();
	await record.seed({ worksheet: JSON.stringify({ ...(JSON.parse(frozen) as object), app }) });
	await page.goto('./my/worksheet/');
	await expect(page).toHaveURL(/\/worksheets\/three-lists\/$/);
	const sheet = new WorksheetPage(page);
	await sheet.button('知道了，开始填').click();
	expect(await sheet.problems()).toEqual(['调研少', '回复慢']);
	await expect(sheet.rows.first()).toContainText('进行中');
	await sheet.button('修改：第1行').click();
	await sheet.dialog.getByLabel('责任人').fill('本人和办公室');
	await sheet.dialog.getByRole('button', { name: '保存' }).click();
	await expect(sheet.rows.first()).toContainText('本人和办公室');
	await page.reload();
	await expect(sheet.rows.first()).toContainText('每月下去一次');
	await expect(sheet.rows.first()).toContainText('本人和办公室');
	await page.goto('./worksheets/seminar-speech/');
	await expect(sheet.rows).toHaveCount(0);
});

test('a sheet is written, kept apart from other worksheets, exported and printed empty @phone', async ({
	page,
}) => {
	await test.step('a page that asks for a worksheet leads to it', async () => {
		const asking = await (await page.request.get('./measures/study-report/')).text();
		expect(asking).toMatch(/<a href="[^"]*\/worksheets\/study-report-outline\/"[^>]*>述学提纲</);
	});
	const sheet = new WorksheetPage(page);
	await page.goto('./worksheets/research-outline/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('tr.blank td[data-label]:visible')).toHaveCount(6);
	await page.emulateMedia({ media: 'screen' });
	await sheet.open('research-outline');
	await sheet.button('写一份').click();
	await sheet.dialog.getByLabel('带着什么问题去').fill('窗口为什么排队');
	await sheet.dialog.getByLabel('办了什么').fill('当天修好链接');
	await sheet.dialog.getByRole('button', { name: '保存' }).click();
	await expect(sheet.rows).toHaveCount(1);
	await page.reload();
	await expect(sheet.rows.first()).toContainText('窗口为什么排队');
	await expect(sheet.button('修改：第1份')).toBeVisible();
	const [file] = await Promise.all([page.waitForEvent('download'), sheet.button('导出表格（.csv）').click()]);
	expect(readFileSync((await file.path())!, 'utf8')).toBe(
		'\uFEFF序号,带着什么问题去,去哪里,见谁,看到、听到什么,原因在哪里,办了什么\r\n1,窗口为什么排队,,,,,当天修好链接\r\n',
	);
	await page.goto('./worksheets/three-lists/');
	await expect(sheet.button('加一行')).toBeVisible();
	await expect(sheet.rows).toHaveCount(0);
});
