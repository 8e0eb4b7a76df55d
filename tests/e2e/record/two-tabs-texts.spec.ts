import type { Locator, Page } from '@playwright/test';
import { ChecklistPage } from '../pages/checklist-page.ts';
import { RecordPage, TICK } from '../pages/record-page.ts';
import { WorksheetPage } from '../pages/worksheet-page.ts';
import { expect, test } from '../site.ts';

/** Fields that the record keeps: in one tab one is begun, in the other something is written, then the first goes on. */

/** The only item of a kind whose fields match. */
const itemOf = async (page: Page, kind: string, id: RegExp): Promise<Record<string, unknown>> => {
	const items = Object.entries(await new RecordPage(page).items(kind)).filter(([name]) => id.test(name));
	expect(items).toHaveLength(1);
	return items[0]![1];
};
/** Types where the text ends, as a hand does, and leaves the field. */
async function typeOn(field: Locator, text: string): Promise<void> {
	await field.focus();
	await field.press('End');
	await field.pressSequentially(text);
	await field.blur();
}

test('a note keeps what both tabs wrote, and a day that is set in one writes no note of the other', async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	const [here, there] = [new ChecklistPage(page), new ChecklistPage(other)];
	await here.open('member');
	await here.box(TICK).check();
	const panel = await here.unfold(TICK);
	await typeOn(panel.getByLabel('备注'), '起头');
	await there.open('member');
	const second = await there.unfold(TICK);
	await expect(second.getByLabel('备注')).toHaveValue('起头');
	// The first tab's field has the focus, so that it shows what it began with.
	await panel.getByLabel('备注').focus();
	await typeOn(second.getByLabel('备注'), '，别处写的');
	await second.getByLabel('完成日期').fill('2023-09-20');
	await second.getByLabel('完成日期').blur();
	await typeOn(panel.getByLabel('备注'), '，这里写的');
	await expect
		.poll(async () => String((await itemOf(page, 'ticks', new RegExp(TICK)))['note']))
		.toMatch(/别处写的.*这里写的|这里写的.*别处写的/s);
	const kept = await itemOf(page, 'ticks', new RegExp(TICK));
	expect(kept).toMatchObject({ status: 'done', doneOn: '2023-09-20' });
	for (const each of [panel, second]) await expect(each.getByLabel('备注')).toHaveValue(String(kept['note']));
});

test('an own item keeps what both tabs made of its words, and a date that is set in one writes no words of the other', async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	const [here, there] = [new ChecklistPage(page), new ChecklistPage(other)];
	await here.open('leader');
	await here.add('带教材');
	await there.open('leader');
	const [first, second] = [await here.unfold('带教材'), await there.unfold('带教材')];
	const words = (panel: Locator): Locator => panel.getByRole('textbox').first();
	await words(first).focus();
	await typeOn(words(second), '和笔');
	await first.locator('[data-due]').fill('2023-10-08');
	await first.locator('[data-due]').blur();
	await expect
		.poll(() => itemOf(page, 'lists', /^own-/))
		.toMatchObject({ text: '带教材和笔', due: '2023-10-08' });
	await expect(there.row('带教材和笔')).toContainText('10月8日');
	await expect(here.row('带教材和笔')).toBeVisible();
	await words(second).focus();
	await typeOn(words(first), '，早点');
	await typeOn(words(second), '，慢点');
	await expect
		.poll(async () => String((await itemOf(page, 'lists', /^own-/))['text']))
		.toMatch(/早点.*慢点|慢点.*早点/);
});

test('a list that is renamed in both tabs keeps both names, and one that is renamed twice in a row the last', async ({
	page,
	context,
}) => {
	await page.goto('./checklists/mine/');
	await page.getByLabel('新清单的名称').fill('甲');
	await page.getByRole('button', { name: '建一张' }).click();
	const name = (at: Page): Locator => at.getByRole('textbox', { name: '清单的名称', exact: true });
	const heading = page.locator('[data-view] h2');
	await page.getByText('改名、删除').click();
	for (const title of ['乙', '丙']) {
		await name(page).fill(title);
		await name(page).press('Enter');
		await expect(heading).toHaveText(title);
	}
	const other = await context.newPage();
	await other.goto(page.url());
	await other.getByText('改名、删除').click();
	await name(page).fill('丁');
	await name(other).fill('戊');
	await name(other).press('Enter');
	await expect(heading).toHaveText('戊');
	await name(page).press('Enter');
	await expect(heading).toHaveText('戊；丁');
});

test('a row of a worksheet keeps what both tabs wrote into it, and the columns that one left alone', async ({
	page,
	context,
}) => {
	const sheet = new WorksheetPage(page);
	await sheet.open();
	await sheet.write('问题一', '措施一');
	const other = await context.newPage();
	await other.goto(page.url());
	const second = new WorksheetPage(other);
	for (const each of [sheet, second]) await each.rows.first().locator('[data-edit]').click();
	await second.dialog.getByLabel('问题').fill('问题一，别处写的');
	await second.dialog.getByLabel('责任人').fill('张三');
	await second.dialog.getByRole('button', { name: '保存' }).click();
	await sheet.dialog.getByLabel('问题').fill('这里写的，问题一');
	await sheet.dialog.getByLabel('措施').fill('措施二');
	await sheet.dialog.getByRole('button', { name: '保存' }).click();
	const kept = async () => (await itemOf(page, 'worksheet', /./)) as { fields: Record<string, string> };
	await expect.poll(kept).toMatchObject({ fields: { measures: '措施二' } });
	const { fields } = await kept();
	expect(Object.values(fields)).toContain('张三');
	expect(fields['problem']).toContain('别处写的');
	expect(fields['problem']).toContain('这里写的');
});
