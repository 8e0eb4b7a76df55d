import { expect, test } from '../site.ts';
import { unfold } from '../pages/unfold.ts';
import { OTHER_TICK, RecordPage, TICK } from '../pages/record-page.ts';

test('on a shared machine everything is in the window alone, every page says so, and other windows follow', async ({
	page,
	context,
}) => {
	const others = new RecordPage(page);
	await others.seed({ ticks: RecordPage.done() });
	const before = await others.stored('ticks');

	await page.goto('./my/');
	await expect(page.locator('.shared-sign')).toBeHidden();
	await unfold(page, 'shared-machine');
	await page.getByRole('button', { name: '公用电脑', exact: true }).click();
	await expect(page.locator('study-shared-machine [role=status]')).toHaveText('已经打开公用电脑模式。');
	for (const path of ['', './topics/ideals/', './checklists/member/']) {
		if (path) await page.goto(path);
		await expect(page.getByRole('link', { name: '公用电脑模式' })).toBeVisible();
	}
	await expect(others.box(), 'what others did is not shown').not.toBeChecked();
	await others.box(OTHER_TICK).check();
	expect(await others.stored('ticks')).toBe(before);
	await page.reload();
	await expect(others.box(OTHER_TICK)).toBeChecked();

	// A link that is opened in a window of its own.
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByRole('link', { name: '公用电脑模式' })).toBeVisible();
	await expect(new RecordPage(second).box(TICK)).not.toBeChecked();
	await expect(new RecordPage(second).box(OTHER_TICK), 'each window has its own').not.toBeChecked();
	await second.close();
	await page.close();

	const next = new RecordPage(await context.newPage());
	await next.openChecklist();
	await expect(next.box()).toBeChecked();
	await expect(next.box(OTHER_TICK)).not.toBeChecked();
	await expect(next.page.locator('.shared-sign')).toBeHidden();
});

test('a page from before the machine was said to be shared begins anew; what is done there can be kept for good, or is gone at the end', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	const before = await record.stored('ticks');
	await record.openChecklist();
	await page.goto('./my/');
	await unfold(page, 'shared-machine');
	await page.getByRole('button', { name: '公用电脑', exact: true }).click();
	await expect(page.locator('study-shared-machine [role=status]')).toHaveText('已经打开公用电脑模式。');
	await test.step('the page that was kept', async () => {
		await page.goBack();
		await expect(page).toHaveURL(/checklists/);
		await expect(page.locator('.shared-sign')).toBeVisible();
		await expect(record.box()).not.toBeChecked();
		await record.box(OTHER_TICK).check();
		expect(await record.stored('ticks')).toBe(before);
	});

	await record.openMine();
	await record.expectShown(1);
	await unfold(page, 'shared-machine');
	await page.getByRole('button', { name: '转为长期保存' }).click();
	await expect(record.dialog).toContainText('存进去1条');
	await expect(record.dialog).toContainText('可能是别人的');
	await record.dialog.getByRole('button', { name: '转为长期保存' }).click();
	await expect(page.locator('study-shared-machine [role=status]')).toContainText('已转为长期保存');
	await record.expectShown(2);
	await expect(page.locator('.shared-sign')).toBeHidden();

	await unfold(page, 'shared-machine');
	await page.getByRole('button', { name: '公用电脑', exact: true }).click();
	await expect(page.locator('.shared-sign')).toBeVisible();
	await record.openChecklist();
	await record.box(TICK).check();
	await page.goto('./my/');
	await unfold(page, 'shared-machine');
	await page.getByRole('button', { name: '结束并清除' }).click();
	await record.dialog.getByRole('button', { name: '结束并清除' }).click();
	await expect(page.locator('study-shared-machine [role=status]')).toContainText('都清除了');
	await record.expectShown(2);
	expect(
		await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('ticks'))),
	).toEqual([]);
});
