import type { Page } from '@playwright/test';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { expect, test } from '../site.ts';
import { unfold } from '../pages/unfold.ts';

const searchInVain = async (page: Page, query: string): Promise<void> => {
	await page.goto(`${SMALL_PATH}search/?q=${query}`);
	await expect(page.locator('study-search [role=status]')).toContainText('没有找到');
};
/** Puts another word on the list, as another window does. */
const keepAnother = (page: Page, word: string): Promise<void> =>
	page.evaluate((added) => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(':missed-searches'))!;
		localStorage.setItem(key, [localStorage.getItem(key), added].filter(Boolean).join('\n'));
	}, word);
const list = (page: Page) => page.getByRole('textbox', { name: '没搜到的词' });

test('searches that find nothing are noted only once the reader begins a list, which is copied, ended, and erased with the record', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const all = () => page.evaluate(() => JSON.stringify(localStorage));
	await searchInVain(page, 'zzzzqqqq');
	// Waited for in truth: a clock of the test's own makes each of these searches take seconds.
	await page.waitForTimeout(2_500);
	await page.goto(`${SMALL_PATH}my/`);
	await unfold(page, 'missed');
	await expect(list(page)).toBeHidden();
	await page.getByRole('button', { name: '开始记' }).click();
	await expect(list(page)).toHaveValue('还没有没搜到的词。');

	await searchInVain(page, 'xxxxvvvv');
	// The part that notes it comes then.
	await expect.poll(all).toContain('xxxxvvvv');
	await keepAnother(page, '乙词');
	await page.goto(`${SMALL_PATH}my/`);
	await unfold(page, 'missed');
	await expect(list(page)).toHaveValue('xxxxvvvv\n乙词');
	await page.getByRole('button', { name: '复制' }).click();
	await expect(page.locator('study-missed-searches [role=status]')).toHaveText('已复制，可以贴进邮件。');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('xxxxvvvv\n乙词');
	await page.getByRole('button', { name: '停止并清空' }).click();
	await expect(list(page)).toBeHidden();
	expect(await all()).not.toContain('xxxxvvvv');

	await page.getByRole('button', { name: '开始记' }).click();
	await expect(list(page)).toBeVisible();
	await keepAnother(page, 'xxxxvvvv');

	await unfold(page, 'erase');
	await page.getByRole('button', { name: '清除本机记录' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '清除', exact: true }).click();
	await expect.poll(all).not.toContain('xxxxvvvv');
});
