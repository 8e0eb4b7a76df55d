import { test as plain } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';
import { unfold } from './pages/unfold.ts';

const TOO_OLD = '这个浏览器太旧';

/** The page as it comes, changed. */
async function changed(page: Page, address: string, change: (html: string) => string): Promise<void> {
	await page.route(`**/${address}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: change(await response.text()) });
	});
	await page.goto(`./${address}`);
}

test('a browser without modules, as IE is, reads the page and is told that nothing is kept there; today’s are told nothing of it', async ({
	page,
}) => {
	await changed(page, 'checklists/member/', (html) => {
		const modern = html.replace(/<script type="module"[^>]*><\/script>/g, '');
		expect(modern).toContain('<meta http-equiv="x-ua-compatible" content="ie=edge">');
		expect(modern).toContain('<meta name="renderer" content="webkit">');
		return modern.replace(/ nomodule(?:="")?/, '');
	});
	await expect(page.getByRole('alert').filter({ hasText: TOO_OLD })).toBeVisible();
	await expect(page.locator('main h1')).toHaveText('普通党员清单');
	await expect(page.locator('#item-member-textbooks'), 'nothing looks as if it were kept').toBeDisabled();
	await test.step('what it runs is written in the words of 2009', async () => {
		const script = await (await page.request.get('./too-old.js')).text();
		expect(script).toContain(TOO_OLD);
		expect(script).not.toMatch(/=>|`|\b(?:let|const|class|async)\b|\?\.|\.\.\./);
	});
	await test.step('today’s browser', async () => {
		await page.unrouteAll();
		await page.goto('./checklists/member/', { waitUntil: 'load' });
		await expect(page.getByText(TOO_OLD)).toBeHidden();
		await expect(page.locator('#item-member-textbooks')).toBeEnabled();
	});
});

plain('where scripts come and cannot be understood, the page says which browsers do', async ({ page }) => {
	await page.route('**/_astro/page.*.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: 'class A { 𝕏 ?? = }' }),
	);
	await page.goto('./checklists/member/');
	await expect(page.getByRole('alert').filter({ hasText: TOO_OLD })).toBeVisible();
	await expect(page.locator('#item-member-textbooks')).toBeDisabled();
	await expect(page.getByRole('button', { name: '字号' })).toBeHidden();
});

test('a browser that runs the scripts and drops the styles, as Chromium 85 to 87, is told so too', async ({
	page,
}) => {
	await page.addInitScript(() => {
		const own = CSS.supports.bind(CSS) as (...words: string[]) => boolean;
		CSS.supports = (...words: string[]) => !/:(?:is|where)\(/.test(words[0]!) && own(...words);
	});
	for (const address of ['./topics/ideals/', './checklists/member/']) {
		await page.goto(address);
		await expect(page.getByRole('alert').filter({ hasText: TOO_OLD })).toBeVisible();
		await expect(page.getByRole('button', { name: '字号' })).toBeHidden();
	}
	await expect(page.locator('#item-member-textbooks')).toBeDisabled();
	await page.route('**/too-old.js', (route) => route.abort());
	await page.goto('./topics/ideals/');
	await expect(page.locator('.missing-scripts'), 'where what tells of it does not come').toBeVisible();
});

/** As in Safari before 15.4. */
const withoutDialogs = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const own = HTMLDialogElement.prototype as unknown as Record<string, unknown>;
		for (const name of ['showModal', 'show', 'close', 'open', 'returnValue']) delete own[name];
		Object.setPrototypeOf(own, HTMLUnknownElement.prototype);
		delete (window as { HTMLDialogElement?: unknown }).HTMLDialogElement;
	});

test('where the browser has no dialogs, as Safari before 15.4, questions are put all the same; where what stands in for dialogs does not come, that is said', async ({
	page,
}) => {
	await withoutDialogs(page);
	await page.route('**/dialog-stand-in.*', (route) => route.abort());
	await page.goto('./checklists/member/');
	await expect(page.locator('.missing-scripts')).toContainText('请刷新一次');
	await page.locator('#item-member-textbooks').check();
	await page.unrouteAll();
	await page.reload();
	await expect(page.locator('#item-member-textbooks')).toBeChecked();
	await expect(page.locator('.missing-scripts')).toBeHidden();
	await page.goto('./my/');
	const dialog = page.locator('[data-ask]');
	const erase = page.getByRole('button', { name: '清除本机记录' });
	await unfold(page, 'erase');
	await erase.click();
	await expect(dialog.getByRole('heading', { name: '清除本机记录？' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(erase).toBeFocused();
	await erase.click();
	await dialog.getByRole('button', { name: '取消' }).click();
	await expect(page.locator('study-record > [role=status]')).toHaveText('');
	await erase.click();
	await dialog.getByRole('button', { name: '清除', exact: true }).click();
	await expect(page.locator('study-record > [role=status]')).toHaveText('已清除。');
	await page.goto('./checklists/member/');
	await expect(page.locator('#item-member-textbooks')).not.toBeChecked();
});
