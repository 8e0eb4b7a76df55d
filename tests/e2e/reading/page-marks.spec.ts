import { violationsIn } from '../pages/violations.ts';
import { expect, test } from '../site.ts';

test('a page gets a star and a tick for having been read, by hand alone, and says so in lists @both', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const star = page.getByRole('button', { name: '☆ 收藏' });
	await expect(page.getByRole('button', { name: '标为已读' })).toHaveAttribute('aria-pressed', 'false');
	await star.click();
	await page.getByRole('button', { name: '标为已读' }).click();
	await expect(page.getByRole('button', { name: '★ 收藏' })).toHaveAttribute('aria-pressed', 'true');
	await expect(page.getByRole('button', { name: '✓ 已读' })).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await expect(page.getByRole('button', { name: '★ 收藏' })).toBeVisible();
	await expect(page.getByRole('button', { name: '✓ 已读' })).toBeVisible();
	expect(await violationsIn(page, 'main')).toEqual([]);
	await page.goto('./topics/');
	await expect(page.locator('a.card[href$="/ideals/"]')).toContainText('★ 收藏 ✓ 已读');
	await expect(page.locator('.card-marks')).toHaveCount(1);
	await page.goto('./my/');
	const mine = page.locator('study-my-pages');
	await mine.locator('[data-stars] a').click();
	await expect(page.locator('h1')).toHaveText('理想信念');
	await page.getByRole('button', { name: '★ 收藏' }).click();
	await page.getByRole('button', { name: '✓ 已读' }).click();
	await page.goto('./my/');
	await expect(mine).toContainText('读页面时点标题');
});

test('what came since the visit before is told once, in a line and in the list', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2023-09-20T02:00:00Z'));
	await page.goto('./');
	const line = page.locator('study-news');
	await expect(line).toContainText('最近更新');
	const ids = (await line.getAttribute('data-updates'))!.split(' ');
	await page.evaluate((older) => {
		const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
		localStorage.setItem(`${site}:visit`, `2023-09-18 ${older} `);
	}, ids[2]!);
	await page.reload();
	await expect(line).toContainText('上次来过之后的更新（2条）');
	await page.goto('./my/');
	await expect(line).toContainText('上次来过之后的更新（2条）');
	await page.goto('./updates/');
	await expect(page.getByText('· 上次来过之后')).toHaveCount(2);
	await page.clock.setFixedTime(new Date('2023-09-21T02:00:00Z'));
	await page.goto('./');
	await expect(line).toContainText('最近更新');
});
