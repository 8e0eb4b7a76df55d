import type { Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { unfold } from '../pages/unfold.ts';

const searchInVain = async (page: Page, query: string): Promise<void> => {
	await page.goto(`./search/?q=${query}`);
	await expect(page.locator('study-search [role=status]')).toContainText('没有找到');
};
const list = (page: Page) => page.getByRole('textbox', { name: '没搜到的词' });

test('searches that find nothing are noted only once the reader begins a list, and erased with the record', async ({
	page,
}) => {
	await searchInVain(page, 'zzzzqqqq');
	// Waited for in truth: a clock of the test's own makes each of these searches take seconds.
	await page.waitForTimeout(2_500);
	await page.goto('./my/');
	await unfold(page, 'missed');
	await expect(list(page)).toBeHidden();
	await page.getByRole('button', { name: '开始记' }).click();
	await expect(list(page)).toHaveValue('还没有没搜到的词。');

	await searchInVain(page, 'xxxxvvvv');
	// The part that notes it comes then.
	await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('xxxxvvvv');
	await page.goto('./my/');
	await unfold(page, 'missed');
	await expect(list(page)).toHaveValue('xxxxvvvv');

	await unfold(page, 'erase');
	await page.getByRole('button', { name: '清除本机记录' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '清除', exact: true }).click();
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('xxxxvvvv');
});

test('the list is copied, and gone when it is ended', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./my/');
	await unfold(page, 'missed');
	await page.getByRole('button', { name: '开始记' }).click();
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(':missed-searches'))!;
		localStorage.setItem(key, '甲词\n乙词');
	});
	await page.reload();
	await unfold(page, 'missed');
	await page.getByRole('button', { name: '复制' }).click();
	await expect(page.locator('study-missed-searches [role=status]')).toHaveText('已复制，可以贴进邮件。');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('甲词\n乙词');
	await page.getByRole('button', { name: '停止并清空' }).click();
	await expect(list(page)).toBeHidden();
	expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('甲词');
});
