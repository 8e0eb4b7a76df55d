import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { keepFor, whileNobodyBuilds } from '../../browser/build-site.ts';
import { programOf } from '../../../src/office/menu/run-script.ts';
import { SMALL_CONTENT, SMALL_SITE } from '../../browser/built-folders.ts';
import { serveFolder } from '../../browser/serve-folder.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { QuestionOnPage } from '../pages/quiz-page.ts';
import { expect, test } from '../site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const names = { CONTENT_DIR: 'dist-desk-content', OUT_DIR: 'dist-desk' };
const content = path.join(root, names.CONTENT_DIR);
const place = mkdtempSync(path.join(tmpdir(), '共享 盘-'));
const folder = path.join(place, '学习 园地');
const note = path.join(place, 'note');
let office: ChildProcess | undefined;
let host: Server | undefined;
test.afterAll(() => {
	office?.kill();
	host?.close();
	for (const made of [content, path.join(root, names.OUT_DIR), place])
		rmSync(made, { recursive: true, force: true });
});

/** The number of a paper that holds the questions which are edited. */
const PAPER = 'edited0';
const question = (reader: Page, id: string): QuestionOnPage => new QuestionOnPage(reader.locator(`#q-${id}`));

/** A reader practises, and is in the middle of an exam. */
async function readBefore(reader: Page, base: string): Promise<void> {
	await reader.goto(`${base}/quizzes/basics/#all`);
	for (const [id, isRight] of [
		['fire-01', true],
		['fire-02', true],
		['fire-03', false],
		['fire-04', true],
	] as const) {
		await (isRight ? question(reader, id).giveRight() : question(reader, id).giveWrong());
		await question(reader, id).submit();
	}
	const exam = new ExamPage(reader, 'drill');
	await reader.goto(`${base}/exams/drill/?paper=${PAPER}`);
	await exam.begin(/不计时/);
	expect(await exam.ids()).toEqual(expect.arrayContaining(['fire-01', 'fire-03', 'fire-04']));
	for (const id of ['fire-01', 'fire-03', 'fire-04']) await question(reader, id).giveRight();
	await expect(exam.count).toHaveText('已答3 / 6');
}

/** Changes two questions, takes one down, and gives one another id. */
function editQuestions(): void {
	const bank = path.join(content, 'quizzes/basics.yaml');
	let text = readFileSync(bank, 'utf8');
	for (const [before, after] of [
		['听到火警警报，应当怎样下楼？', '楼里响起火警警报，应当从哪里下楼？'],
		['每周检查要看哪些？', '每周检查应当看哪些？'],
		[/ {2}- id: fire-03[\s\S]*?(?= {2}- id: fire-04)/, ''],
		['id: fire-04', 'id: fire-14\n    formerIds: [fire-04]'],
	] as const) {
		const next = text.replace(before, after);
		expect(next, `${bank} has no ${before}`).not.toBe(text);
		text = next;
	}
	writeFileSync(bank, text);
	writeFileSync(path.join(content, 'retired.yaml'), 'questions: [fire-03]\n');
}

/** What the reader finds of all that once it is published. */
async function readAfter(reader: Page, base: string): Promise<void> {
	await test.step('the exam goes on', async () => {
		const exam = new ExamPage(reader, 'drill');
		await reader.goto(`${base}/exams/drill/`);
		await expect(exam.root).toHaveAttribute('data-running', '');
		await expect(question(reader, 'fire-01').root.getByText('题目已更新')).toBeVisible();
		await expect(reader.locator('#q-fire-03')).toHaveText(/这道题已经从网站上撤下，不计分/);
		expect(await question(reader, 'fire-04').values()).toEqual(['保险销']);
		await question(reader, 'fire-01').giveRight();
		await expect(question(reader, 'fire-01').root.getByText('题目已更新')).toBeHidden();
		await exam.handIn();
		await expect(exam.report).toContainText('得分10 / 25');
	});
	await test.step('practice: answered in the exam as it is now; what was changed and not answered since says so', async () => {
		await reader.goto(`${base}/quizzes/basics/#all`);
		await expect(question(reader, 'fire-14').status).toHaveText('✓ 回答正确');
		await expect(question(reader, 'fire-02').root.getByText('题目已更新')).toBeVisible();
		await expect(reader.locator('[data-count]')).toHaveText('已答2 / 5');
		const kept = await reader.evaluate(() => JSON.parse(localStorage.getItem('fire-month-2026:answers')!));
		expect(kept.items['fire-03']).toMatchObject({ outcome: 'wrong' });
		expect(kept.items['fire-04']).toMatchObject({ outcome: 'right' });
	});
	await test.step('and is due at once', async () => {
		await reader.goto(`${base}/review/`);
		await expect(reader.locator('#due > .said')).toContainText('其中1道改过，请再答一次。');
		await expect(reader.locator('study-review .gone')).toContainText('1道答过的题已经从网站上撤下');
		await reader.getByRole('button', { name: '开始复习' }).click();
		await expect(reader.getByText('题目已更新')).toBeVisible();
	});
}

test('the command of the office is opened, shows the real page beside, publishes what was edited, by which readers lose nothing, goes back, and stops', async ({
	page,
	context,
}) => {
	test.setTimeout(240_000);
	cpSync(SMALL_CONTENT, content, { recursive: true });
	cpSync(SMALL_SITE, folder, { recursive: true });
	keepFor(names.OUT_DIR);
	const { base, server } = await serveFolder(folder);
	host = server;
	const reader = await context.newPage();
	await readBefore(reader, base);
	editQuestions();

	const running = spawn(process.execPath, programOf(root, { script: 'office', args: ['--no-open'] }), {
		cwd: root,
		// As a shell may have it: drafts are seen beside, and never published.
		env: { ...process.env, NODE_ENV: 'development', PUBLISHED_NOTE: note, ...names },
	});
	office = running;
	const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
	const address = await new Promise<string>((resolve) => {
		let said = '';
		running.stdout.on('data', (piece: Buffer) => {
			said += piece.toString();
			const [found] = /http:\/\/127\.0\.0\.1:\d+\/[\w-]+\//.exec(said) ?? [];
			if (found) resolve(found);
		});
	});
	await page.bringToFront();
	await page.goto(`${address}#/edit?file=topics%2Fescape.mdx`);
	await page.getByLabel(/^一句话说明/).fill('听到警报以后往哪里走。');
	await page.keyboard.press('Control+s');
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();

	const header = page.locator('#desk-header');
	const dialog = page.getByRole('dialog', { name: '发布' });
	const state = dialog.getByRole('status');
	await whileNobodyBuilds(async () => {
		await header.getByRole('button', { name: '预览' }).click();
		const site = page.frameLocator('#desk-preview iframe');
		await expect(site.getByText('听到警报以后往哪里走。').first()).toBeVisible({ timeout: 90_000 });
		await page.getByLabel(/^一句话说明/).fill('听到警报以后走哪条楼梯。');
		await page.keyboard.press('Control+s');
		await expect(site.getByText('听到警报以后走哪条楼梯。').first()).toBeVisible({ timeout: 30_000 });
		await page.getByRole('button', { name: '关闭预览' }).click();

		await header.getByRole('button', { name: '发布' }).click();
		await dialog.getByLabel('网站的文件夹').fill(folder);
		await dialog.getByRole('button', { name: '发布', exact: true }).click();
		await expect(state).toHaveText('做好了。', { timeout: 90_000 });
	});
	const escape = (): string => readFileSync(path.join(folder, 'topics/escape/index.html'), 'utf8');
	await expect(dialog.getByRole('log')).toContainText('已发布到');
	expect(escape()).toContain('走哪条楼梯');
	expect(existsSync(path.join(folder, 'topics/torch'))).toBe(false);
	await dialog.getByRole('button', { name: '关闭' }).click();
	await page.getByRole('link', { name: '今天', exact: true }).click();
	await expect(page.getByText(`和已经发布到“${folder}”的内容对照。`)).toBeVisible();
	await expect(page.getByText('没有改动。')).toBeVisible();

	await readAfter(reader, base);

	await test.step('back, and no further than there is a version', async () => {
		await header.getByRole('button', { name: '发布' }).click();
		const back = dialog.getByRole('button', { name: '退回上一个版本' });
		page.once('dialog', (asked) => void asked.accept());
		await back.click();
		await expect(state).toHaveText('做好了。');
		expect(escape()).not.toContain('走哪条楼梯');
		page.once('dialog', (asked) => void asked.accept());
		await back.click();
		await expect(state).toContainText('没有做完');
		await expect(dialog.getByRole('log')).toContainText('没有可以退回的版本');
		await dialog.getByRole('button', { name: '关闭' }).click();
	});

	page.once('dialog', (asked) => void asked.accept());
	await page.getByRole('button', { name: '停止' }).click();
	await expect(page.getByRole('status').filter({ hasText: '编辑台已经停止' })).toBeVisible();
	expect(await ended).toBe(0);
	await page.reload().catch(() => undefined);
	await expect(page.getByRole('main')).toHaveCount(0);
});
