import { readdirSync } from 'node:fs';
import { readPdf } from '../../../src/office/pdf/pdf-file.ts';
import { expect, test } from '../site.ts';

const topics = readdirSync(new URL('../../../content/topics/', import.meta.url))
	.filter((name) => name.endsWith('.mdx'))
	.map((name) => name.replace('.mdx', ''));

test('every topic is a hand-out of at most two sheets, with the programme, the address and a day', async ({
	page,
}) => {
	const sheets: Record<string, number> = {};
	for (const topic of topics) {
		await page.goto(`./topics/${topic}/`);
		sheets[topic] = readPdf(await page.pdf({ preferCSSPageSize: true })).pages;
	}
	expect(Object.entries(sheets).filter(([, count]) => count > 2)).toEqual([]);
	await page.emulateMedia({ media: 'print' });
	const foot = page.locator('.site-footer');
	await expect(foot).toContainText('主题教育');
	await expect(foot).toContainText(/更新于\d{4}年\d+月\d+日/);
	await expect(foot.locator('[data-address]')).toHaveText(page.url());
});

test('what people print has a button that prints, where the page begins', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => void document.body.setAttribute('data-printed', '');
	});
	for (const path of [
		'quizzes/ideals',
		'exams/general',
		'checklists/member',
		'schedule',
		'measures/visits',
	]) {
		await page.goto(`./${path}/`);
		await page.getByRole('button', { name: '打印', exact: true }).first().click();
		await expect(page.locator('body'), path).toHaveAttribute('data-printed', '');
	}
});

test('options bear the same letters on the screen, on paper and in the key, whatever the kind', async ({
	page,
}) => {
	await page.goto('./quizzes/ideals/#all');
	const order = page.locator('study-question[data-kind=order]').first();
	const at = await order.evaluate((element) =>
		[...document.querySelectorAll('study-question')].indexOf(element),
	);
	const listed = await order.locator('ul > li').allTextContents();
	expect(await order.locator('ul').evaluate((list) => getComputedStyle(list).listStyleType)).toBe(
		'upper-alpha',
	);
	const lettered = listed.map((text, index) => `${'ABCDEFGH'[index]} ${text}`);
	expect(await order.locator('select').first().locator('option').allTextContents()).toEqual([
		expect.any(String),
		...lettered,
	]);
	const key = (await page.locator('.answer-key li').nth(at).locator('strong').textContent())!;
	expect(key.split(' → ').sort()).toEqual(lettered);
});
