import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { goToSection } from '../pages/go-to-section.ts';
import { expect, test } from '../site.ts';

const dist = path.resolve(import.meta.dirname, '../../../dist');
const at = (file: string): string => pathToFileURL(path.join(dist, file)).href;

test('from a folder, without a server, pages are read by their links and say what cannot work', async ({
	page,
}) => {
	await page.goto(at('index.html'));
	await expect(page.locator('.from-folder')).toBeVisible();
	await expect(page.locator('.band')).toHaveCSS('background-color', 'rgb(155, 27, 30)');
	await goToSection(page, '十五项措施');
	await expect(page).toHaveURL(at('measures/index.html'));
	await expect(page.locator('tbody tr').first()).toBeVisible();
	await page.locator('tbody a').first().click();
	await expect(page).toHaveURL(/\/measures\/[\w-]+\/index\.html$/);
	await expect(page.locator('.from-folder')).toBeVisible();
});

test('from a folder the questions of a bank are readable, no button of one stands there dead, and a sheet is printed whole', async ({
	page,
}) => {
	await page.goto(at('quizzes/ideals/index.html'));
	await expect(page.locator('study-question legend').first()).toBeVisible();
	await expect(page.locator('.from-folder')).toContainText('判分');
	await expect(page.locator('study-question[data-kind=order] select').first()).toBeVisible();
	await expect(page.locator('study-question button').first()).toBeAttached();
	await expect(page.locator('study-question button:visible')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.from-folder')).toBeHidden();
	await expect(page.locator('.answer-key')).toBeVisible();
});
