import type { Page } from '@playwright/test';
import { ExamPage } from '../pages/exam-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { OwnSite } from '../own-site.ts';
import { expect, test } from '../site.ts';

test.describe('a fault', () => {
	const site = new OwnSite();
	test.beforeAll(() => site.start('/'));
	test.afterAll(() => site.remove());
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	const link = (page: Page) => page.locator('main').getByRole('link', { name: '这里有误' });
	const note = (page: Page) => page.getByRole('textbox', { name: '要告诉编辑的话' });
	/** The mail that the link would open, as its reader gets it. */
	async function mailOf(page: Page, at = 0): Promise<string> {
		return decodeURIComponent((await link(page).nth(at).getAttribute('href'))!).replaceAll('\r\n', '\n');
	}

	test('of a question is told by a mail with its id, version and address, one question at a time and in the list', async ({
		page,
	}) => {
		for (const view of ['', '#all']) {
			await page.goto(`${site.base}quizzes/alarm/${view}`);
			// The part after the hash alone is no other page.
			if (view) await page.reload();
			const question = page.locator('#q-alarm-01');
			const told = question.getByRole('link', { name: '这里有误' });
			await told.focus();
			await page.keyboard.press('Enter');
			await expect(note(page)).toHaveValue(
				new RegExp(
					`^这里有误：题目alarm-01\n内容：全国统一的火警电话是____。\n版本：${(await question.getAttribute('data-hash'))!}\n网址：${site.base}quizzes/alarm/\n哪里不对：$`,
				),
			);
			await expect(page.getByRole('status').filter({ hasText: '这段话' })).toHaveText(
				'下面这段话已经复制，写明哪里不对，发到library@example.org。写邮件的窗口打开了的，在那里写完发出就行。网站不会自己发送。',
			);
			await expect(told).toBeFocused();
			const text = await note(page).inputValue();
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
			expect(decodeURIComponent((await told.getAttribute('href'))!).replaceAll('\r\n', '\n')).toBe(
				`mailto:library@example.org?subject=这里有误：题目alarm-01&body=${text}`,
			);
			expect(await violationsIn(page, view ? '.fault-note' : undefined)).toEqual([]);
			await page.getByRole('button', { name: '收起' }).click();
			await expect(note(page)).toBeHidden();
			await expect(told).toBeFocused();
		}
	});

	test('of a page is told with its address, of a list and the home page too, and says nothing of what was searched, nor on paper', async ({
		page,
	}) => {
		for (const [path, id] of [
			['schedule/', 'schedule'],
			['', 'index'],
			['topics/escape/', 'topics/escape'],
		] as const) {
			await page.goto(`${site.base}${path}?q=甲`);
			await link(page).last().click();
			await expect(note(page)).toHaveValue(
				new RegExp(`^这里有误：页面${id}\n内容：.+\n版本：.+\n网址：${site.base}${path}\n哪里不对：$`),
			);
			expect(await mailOf(page)).toContain('哪里不对：');
		}
		await expect(note(page)).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(link(page)).toHaveCount(0);
		await expect(note(page)).toBeHidden();
	});

	test('where there is no mail is copied, or shown to be copied where the browser does not let it', async ({
		page,
	}) => {
		for (const isLetting of [true, false]) {
			await page.goto(`${site.base}topics/escape/`);
			await page.evaluate((lets) => {
				for (const found of document.querySelectorAll('[data-fault]')) found.setAttribute('href', '#');
				if (lets) return;
				document.execCommand = () => false;
				Object.defineProperty(navigator, 'clipboard', { value: undefined });
			}, isLetting);
			await link(page).click();
			await expect(page.getByRole('status').filter({ hasText: '这段话' })).toHaveText(
				`${isLetting ? '下面这段话已经复制' : '请复制下面这段话'}，写明哪里不对，告诉馆办公室，电话000-00000000，邮箱library@example.org。网站不会自己发送。`,
			);
			expect(page.url()).toBe(`${site.base}topics/escape/`);
		}
	});

	test('in an exam can be told when the paper is handed in, not before', async ({ page }) => {
		const exam = new ExamPage(page, 'drill');
		await page.goto(`${site.base}exams/drill/`);
		await expect(link(page)).toHaveCount(0);
		await exam.begin();
		await expect(exam.questions.first()).toBeVisible();
		await expect(link(page)).toHaveCount(0);
		await page.getByRole('button', { name: '交卷' }).first().click();
		await exam.dialog.getByRole('button', { name: '交卷' }).click();
		const id = await exam.questions.first().getAttribute('data-question');
		await link(page).first().click();
		await expect(note(page)).toHaveValue(new RegExp(`^这里有误：题目${id}\n`));
	});

	test('can be told by mail without scripts', async ({ browser }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.base}quizzes/alarm/`);
		expect(await mailOf(page)).toBe('mailto:library@example.org?subject=这里有误：题目alarm-01');
		await context.close();
	});

	test('cannot be told where the office names nobody', async ({ page, baseURL }) => {
		await page.goto(`${baseURL!}topics/ideals/`);
		await expect(page.getByText('这里有误')).toHaveCount(0);
	});
});
