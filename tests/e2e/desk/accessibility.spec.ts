import type { Locator, Page } from '@playwright/test';
import { violationsAfter, violationsIn } from '../pages/violations.ts';
import { expect, test } from './desk.ts';

const VIEWS = [
	'#/today',
	'#/new',
	'#/find?text=演练',
	'#/import',
	'#/questions',
	'#/edit?file=notices%2Fdrill-day.mdx',
	'#/edit?file=quizzes%2Fbasics.yaml&at=questions.0',
	'#/edit?file=schedule.yaml&at=2',
	'#/edit?file=site.yaml',
];
const PHONE = { width: 390, height: 844 };

test('every view meets WCAG AA in light and dark, at a desk and on a phone, and is no wider than the window', async ({
	page,
	desk,
}) => {
	await page.goto(desk.address);
	await expect(page.locator('#desk-header .problems')).toHaveText('没有问题');
	for (const view of VIEWS)
		await test.step(view, async () => {
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(desk.address + view);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const over = (): Promise<number> =>
				page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(await violationsIn(page)).toEqual([]);
			expect(await over()).toBeLessThanOrEqual(0);
			expect(await violationsAfter(page, () => page.setViewportSize(PHONE))).toEqual([]);
			expect(await over()).toBeLessThanOrEqual(0);
		});
});

test('the dialogs, the table of an import, the preview and what readers see meet WCAG AA in light and dark', async ({
	page,
	desk,
}) => {
	const header = page.locator('#desk-header');
	const dialog = page.locator('dialog[open]');
	/** A dialog gives the focus back to the button that opened it, or to what that button works on. */
	const opened = async (name: string, by: Locator, back = by): Promise<void> =>
		test.step(name, async () => {
			await by.click();
			await expect(dialog).toBeVisible();
			expect(await violationsIn(page, 'dialog[open]')).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
			await expect(back).toBeFocused();
		});
	await page.goto(desk.address);
	await expect(header.locator('.problems')).toHaveText('没有问题');
	await opened('publishing', header.getByRole('button', { name: '发布' }));
	await page.goto(`${desk.address}#/edit?file=glossary.yaml&at=0`);
	await opened('something new', page.getByRole('button', { name: '加一条名词' }));
	await opened('taking down', page.getByRole('button', { name: /^下线或删除/ }).first());
	await test.step('as readers see it', async () => {
		await page.getByText('看读者看到的样子').click();
		expect(await violationsIn(page, '.thing-look')).toEqual([]);
	});
	await page.goto(`${desk.address}#/edit?file=notices%2Fdrill-day.mdx`);
	const body = page.getByLabel('正文', { exact: true });
	await opened('a link', page.getByRole('button', { name: '链接', exact: true }), body);
	await page.getByLabel('标题', { exact: true }).fill('演练改期');
	desk.write('notices/drill-day.mdx', desk.read('notices/drill-day.mdx').replace('11-12', '11-13'));
	await opened('a conflict', page.getByRole('button', { name: '保存', exact: true }));
	await test.step('the table of an import', async () => {
		await page.goto(`${desk.address}#/import`);
		const sheet =
			'题型,题干,A,B,答案,解析,难度,出处\n单选,甲？,一,二,A,因为。,易,plan 一\n单选,乙？,一,二,A,,易,\n';
		await page
			.getByLabel(/^把文件拖到这里/)
			.setInputFiles({ name: '题目.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
		await page.getByRole('row').filter({ hasText: '甲？' }).locator('summary').click();
		await expect(page.getByRole('heading', { name: '读者看到的样子' })).toBeVisible();
		expect(await violationsIn(page, '.batch')).toEqual([]);
	});
	await test.step('the preview', async () => {
		await header.getByRole('button', { name: '预览' }).click();
		await expect(page.locator('#desk-preview')).toBeVisible();
		expect(await violationsIn(page, '#desk-preview')).toEqual([]);
	});
});

/** Goes on by the keyboard until something has the focus. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	for (let step = 0; step < 60; step++) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	await expect(wanted).toBeFocused();
}

test('a page is made, saved, found and taken down by the keyboard alone', async ({ page, desk }) => {
	await page.goto(`${desk.address}#/new`);
	await expect(page.getByLabel('新建什么')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.type('键盘写的一页');
	await tabTo(page, page.getByRole('button', { name: '接着写' }));
	await page.keyboard.press('Enter');
	const inForm = page.locator('.form :focus');
	await expect(inForm).toHaveCount(1);
	await page.keyboard.type('只用键盘。');
	await page.keyboard.press('Control+s');
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
	await expect(inForm).toHaveValue('只用键盘。');
	const down = page.getByRole('button', { name: '下线或删除……' }).first();
	await tabTo(page, down, 'Shift+Tab');
	await page.keyboard.press('/');
	await page.keyboard.type('键盘写的');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: '键盘写的一页' })).toBeFocused();
	await tabTo(page, down);
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await tabTo(page, dialog.getByRole('button', { name: /^(?:下线|删掉)$/ }));
	await page.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
});
