import { RecordPage } from '../pages/record-page.ts';
import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';

test('a backup is exported, the record erased, and the backup imported after a preview', async ({ page }) => {
	await new RecordPage(page).seed({ ticks: RecordPage.done() });
	await page.goto('./my/');
	await unfold(page, 'backup');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '导出备份' }).click(),
	]);
	const file = await saved.path();
	await unfold(page, 'erase');
	await page.getByRole('button', { name: '清除本机记录' }).click();
	await page.getByRole('dialog').getByRole('button', { name: '清除', exact: true }).click();
	const row = page.locator('study-progress[data-kind=ticks] li', { hasText: '普通党员清单' });
	await expect(row).toContainText(/^\D*0 \//);
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.getByRole('dialog')).toContainText('将新增1条');
	await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
	await expect(row).toContainText(/^\D*1 \//);
});
