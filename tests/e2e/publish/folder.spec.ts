import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plain } from '@playwright/test';
import { FOLDER, SMALL_FOLDER } from '../../browser/built-folders.ts';
import { PlanPage } from '../pages/plan-page.ts';
import { unfold } from '../pages/unfold.ts';
import { WorksheetPage } from '../pages/worksheet-page.ts';
import { expect, test } from '../site.ts';

/** A path as sticks have it: Chinese, a space, and what means something in an address. */
const parent = mkdtempSync(path.join(tmpdir(), 'study-folder-'));
const copy = path.join(parent, '学习 资料#1（100%20）');
const at = (address: string, folder = copy): string => {
	const [, file, rest] = /^([^?#]*)(.*)$/.exec(address)!;
	return pathToFileURL(path.join(folder, file!)).href + rest!;
};

test.beforeAll(() => cpSync(SMALL_FOLDER, copy, { recursive: true }));
test.afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('from the home page of a folder every page is reached by links, styled and with its scripts', async ({
	page,
}) => {
	await page.goto(at('index.html'));
	await expect(page.locator('.band')).toHaveCSS('background-color', 'rgb(155, 27, 30)');
	await expect(page.locator('.from-folder'), 'nothing is said where nothing is amiss').toBeHidden();
	await page.getByRole('link', { name: '自测', exact: true }).first().click();
	await expect(page).toHaveURL(at('quizzes/index.html'));
	await page.getByRole('link', { name: '首页', exact: true }).first().click();
	await expect(page).toHaveURL(/index\.html$/);
	await page.goto(at('materials/booklet/index.html#report-fire'));
	await expect(page, 'a former page leads on').toHaveURL(/materials\/handbook\/index\.html#report-fire$/);
});

test('in a folder search finds, opens the place and marks it', async ({ page }) => {
	await page.goto(at('index.html'));
	await page.keyboard.press('Control+k');
	await page.locator('.search-dialog').getByRole('searchbox').fill('保险销');
	const result = page.locator('.search-dialog .search-results > li > a').first();
	await expect(result).toBeVisible();
	await result.click();
	await expect(page).toHaveURL(/\/index\.html/);
	await expect
		.poll(() => page.evaluate(() => (CSS.highlights.get('search') as Highlight | undefined)?.size ?? 0))
		.toBeGreaterThan(0);
	await page.goto(at(`search/index.html?q=${encodeURIComponent('灭火器')}`));
	await expect(page.locator('#search-results > li > a').first()).toBeVisible();
	await page.goto(at('search/index.html'));
	await page.locator('main').getByRole('searchbox').fill('zzzzqqqq');
	await expect(page.locator('main')).toContainText('没有找到');
});

test('in a folder an exam is drawn, goes on on the same page later, and is scored', async ({ page }) => {
	await page.goto(at('exams/drill/index.html'));
	await page.locator('[data-begin=""]').click();
	const first = page.locator('study-exam study-question').first();
	await expect(first).toBeVisible();
	await page.goto(at('index.html'));
	await page.goto(at('exams/drill/index.html'));
	await expect(page.locator('study-exam')).toHaveAttribute('data-state', 'running');
	await page.locator('[data-hand-in]').first().click();
	await page.locator('[data-ask-hand-in] [value=yes]').click();
	await expect(page.locator('[data-score]')).toContainText('得分');
});

test('in a folder a question is scored, the next page knows of it, and a mistake comes back in review', async ({
	page,
}) => {
	await page.goto(at('quizzes/basics/index.html#all'));
	const question = page.locator('study-question[data-kind=single]').first();
	const { answer } = JSON.parse((await question.getAttribute('data-answer'))!) as { answer: string };
	await question.locator(`fieldset input:not([value="${answer}"])`).first().check();
	await question.getByRole('button', { name: '提交' }).click();
	await expect(question.getByRole('status')).toContainText('回答错误');
	await page.goto(at('my/index.html'));
	await expect(page.locator('study-progress[data-kind=answers] [data-count]').first()).toHaveText(/^1 \//);
	await page.goto(at('review/index.html'));
	await page
		.getByRole('button', { name: /错题/ })
		.first()
		.click();
	await expect(page.locator('main study-question').first()).toBeVisible();
});

test('in a folder what is ticked, written, planned and set is kept from page to page, and the last page read is offered again', async ({
	page,
}) => {
	const [plan, sheet] = [new PlanPage(page), new WorksheetPage(page)];
	await test.step('a list is ticked', async () => {
		await page.goto(at('checklists/staff/index.html'));
		await page.locator('#item-staff-lesson').check();
	});
	await test.step('a row of a worksheet is written', async () => {
		await page.goto(at('worksheets/walk-check/index.html'));
		await sheet.button('知道了，开始填').click();
		await sheet.button('加一行').click();
		await sheet.dialog.getByLabel('哪一段').fill('二楼东门');
		await sheet.dialog.getByRole('button', { name: '保存' }).click();
	});
	await test.step('a plan is laid out, ticked and found again', async () => {
		await page.goto(at('my/plan/index.html'));
		await plan.make('馆内消防手册', '2026-11-02', '1');
		await expect(plan.weeks).toHaveCount(2);
		await plan.chapter('报警').check();
		await page.goto(at('my/index.html'));
		await expect(page.locator('study-my-plan')).toContainText('已读1 / 2');
		await page.getByRole('link', { name: '打开自学计划' }).click();
		await expect(plan.chapter('报警')).toBeChecked();
		await expect(plan.chapter('离开')).not.toBeChecked();
	});
	await test.step('settings are made', async () => {
		await page.goto(at('topics/escape/index.html'));
		await page.getByLabel('显示设置').click();
		await page.getByLabel('特大').check();
		await page.getByLabel('深色').check();
	});
	await test.step('all of it is there again', async () => {
		await page.goto(at('worksheets/walk-check/index.html'));
		await expect(sheet.rows).toHaveCount(1);
		await expect(sheet.rows).toContainText('二楼东门');
		await page.goto(at('checklists/staff/index.html'));
		await expect(page.locator('#item-staff-lesson')).toBeChecked();
		const root = page.locator('html');
		await expect(root).toHaveAttribute('data-size', 'huge');
		await expect(root).toHaveAttribute('data-look', 'dark');
		await page.goto(at('index.html'));
		await page.locator('study-continue a').click();
		await expect(page).toHaveURL(/topics\/escape\/index\.html$/);
	});
});

test('in a folder a topic is led through in the room, and Escape leads back to it', async ({ page }) => {
	await page.goto(at('topics/escape/index.html'));
	await page.getByRole('link', { name: '会场模式' }).click();
	await expect(page).toHaveURL(/present\/topics\/escape\/index\.html/);
	await expect(page.locator('study-room[data-on]')).toBeVisible();
	const heading = page.locator('.slide[data-current] h2');
	await expect(heading).toHaveText('疏散逃生');
	await page.keyboard.press('PageDown');
	await expect(heading).not.toHaveText('疏散逃生');
	await expect(heading).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(at('topics/escape/index.html'));
});

test('in a folder the record is exported and imported again', async ({ page }) => {
	await page.goto(at('checklists/staff/index.html'));
	await page.locator('#item-staff-lesson').check();
	await page.goto(at('my/index.html'));
	await unfold(page, 'backup');
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: '导出备份' }).first().click();
	const file = path.join(parent, 'backup.json');
	await (await coming).saveAs(file);
	await unfold(page, 'erase');
	await page.getByRole('button', { name: '清除本机记录' }).click();
	await page.locator('[data-ask] [value=yes]').click();
	await page.locator('study-record input[type=file]').first().setInputFiles(file);
	await page.locator('[data-preview] [value=yes]').click();
	await expect(page.locator('study-record > [role=status]')).toContainText('已导入');
	await page.goto(at('checklists/staff/index.html'));
	await expect(page.locator('#item-staff-lesson')).toBeChecked();
});

test('in a folder nothing is offered that needs an address or a server', async ({ page }) => {
	await page.goto(at('my/index.html'));
	await unfold(page, 'offline');
	await expect(page.locator('study-offline [role=status]')).toContainText('文件夹里');
	await expect(page.locator('study-offline button:visible')).toHaveCount(0);
	await unfold(page, 'move');
	await expect(page.locator('study-transfer')).toContainText('从文件夹打开的没有网址');
	await expect(page.locator('study-transfer button:visible')).toHaveCount(0);
});

plain('in a folder no script runs that the build did not put there', async ({ page }) => {
	await page.goto(at('index.html'));
	const ran = await page.evaluate(async () => {
		for (const make of [
			() => document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = true">'),
			() => (document.createElement('script').src = 'file:///elsewhere.js'),
			() => (document.createElement('script').text = 'window.ran = true'),
		])
			try {
				make();
				return 'let in';
			} catch {
				// Trusted Types refuse it.
			}
		return fetch(new URL('../elsewhere.json', location.href)).then(
			() => 'fetched',
			() => (window as { ran?: boolean }).ran ?? 'refused',
		);
	});
	expect(ran).toBe('refused');
});

test('the folder of the whole programme is opened and its first question scored', async ({ page }) => {
	await page.goto(at('quizzes/ideals/index.html#all', FOLDER));
	const question = page.locator('study-question[data-kind=single]').first();
	await question.locator('input').first().check();
	await question.getByRole('button', { name: '提交' }).click();
	await expect(question.getByRole('status')).toHaveText(/回答(?:正确|错误)|部分正确/);
	await page.goto(at(`search/index.html?q=${encodeURIComponent('读书班')}`, FOLDER));
	await expect(page.locator('#search-results > li > a').first()).toBeVisible();
});

plain(
	'where files of a folder are not understood or are gone, the page says that, and nothing of a network',
	async ({ page }) => {
		const own = path.join(parent, '缺文件');
		cpSync(SMALL_FOLDER, own, { recursive: true });
		/** Its scripts by the start of their names. */
		const scriptsOf = (start: string): string[] =>
			readdirSync(path.join(own, '_astro'))
				.filter((file) => file.startsWith(start))
				.map((file) => path.join(own, '_astro', file));
		for (const start of ['page.', 'folder.js'])
			await plain.step(`a browser that does not understand ${start} is told which browsers do`, async () => {
				const whole = scriptsOf(start).map((file) => [file, readFileSync(file)] as const);
				expect(whole.length).toBeGreaterThan(0);
				for (const [file] of whole) writeFileSync(file, 'class A { ?? = }');
				await page.goto(at('checklists/staff/index.html', own));
				await expect(page.getByRole('alert').filter({ hasText: '这个浏览器太旧' })).toBeVisible();
				await expect(page.locator('#item-staff-lesson')).toBeDisabled();
				for (const [file, text] of whole) writeFileSync(file, text);
			});
		rmSync(path.join(own, 'pagefind'), { recursive: true });
		await page.goto(at('search/index.html?q=灭火器', own));
		await expect(page.locator('main').getByRole('alert').filter({ hasText: '搜索' })).toContainText(
			/文件夹里缺了文件.*重新复制一份/,
		);
		await expect(page.locator('main')).not.toContainText('网络断');
		for (const script of scriptsOf('page.')) rmSync(script);
		await page.goto(at('checklists/staff/index.html', own));
		await expect(page.locator('.missing-scripts')).toBeVisible();
		await expect(page.locator('.missing-scripts')).toContainText('把整个文件夹重新复制一份');
	},
);
