import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { buildSite, keepFor } from '../../browser/build-site.ts';
import { SMALL_CONTENT, SMALL_SITE } from '../../browser/built-folders.ts';
import { serveFolder } from '../../browser/serve-folder.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { QuestionOnPage } from '../pages/quiz-page.ts';
import { expect, test } from '../site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
/** The number of a paper that holds the questions which are edited. */
const PAPER = 'edited0';

/** Changes a file of a content folder; fails where there is nothing to change. */
function edit(file: string, ...changes: [before: string | RegExp, after: string][]): void {
	let text = readFileSync(file, 'utf8');
	for (const [before, after] of changes) {
		const next = text.replace(before, after);
		if (next === text) throw new Error(`${file} has no ${before}`);
		text = next;
	}
	writeFileSync(file, text);
}

test.describe('content that was edited', () => {
	const [outDir, contentDir] = ['dist-edited', 'dist-edited-content'];
	const content = path.join(root, contentDir);
	let server: Server | undefined;
	let base = '';

	test.beforeAll(async () => {
		cpSync(SMALL_CONTENT, content, { recursive: true });
		cpSync(SMALL_SITE, path.join(root, outDir), { recursive: true });
		keepFor(outDir);
		({ base, server } = await serveFolder(path.join(root, outDir)));
	});

	test.afterAll(() => {
		server?.close();
		for (const folder of [path.join(root, outDir), content]) rmSync(folder, { recursive: true, force: true });
	});

	test('loses nothing: changed is said and due, removed is kept aside, a new id is followed', async ({
		page,
	}) => {
		test.setTimeout(240_000);
		const question = (id: string): QuestionOnPage => new QuestionOnPage(page.locator(`#q-${id}`));
		await page.goto(`${base}/quizzes/basics/#all`);
		for (const [id, isRight] of [
			['fire-01', true],
			['fire-02', true],
			['fire-03', false],
			['fire-04', true],
		] as const) {
			await (isRight ? question(id).giveRight() : question(id).giveWrong());
			await question(id).submit();
		}
		const exam = new ExamPage(page, 'drill');
		await page.goto(`${base}/exams/drill/?paper=${PAPER}`);
		await exam.begin(/不计时/);
		expect(await exam.ids()).toEqual(expect.arrayContaining(['fire-01', 'fire-03', 'fire-04']));
		for (const id of ['fire-01', 'fire-03', 'fire-04']) await question(id).giveRight();
		await expect(exam.count).toHaveText('已答3 / 6');

		edit(
			path.join(content, 'quizzes/basics.yaml'),
			['听到火警警报，应当怎样下楼？', '楼里响起火警警报，应当从哪里下楼？'],
			['每周检查要看哪些？', '每周检查应当看哪些？'],
			[/ {2}- id: fire-03[\s\S]*?(?= {2}- id: fire-04)/, ''],
			['id: fire-04', 'id: fire-14\n    formerIds: [fire-04]'],
		);
		await buildSite({ CONTENT_DIR: contentDir, OUT_DIR: outDir });

		// The exam goes on.
		await page.goto(`${base}/exams/drill/`);
		await expect(exam.root).toHaveAttribute('data-running', '');
		await expect(question('fire-01').root.getByText('题目已更新')).toBeVisible();
		await expect(page.locator('#q-fire-03')).toHaveText(/这道题已经从网站上撤下，不计分/);
		expect(await question('fire-04').values()).toEqual(['保险销']);
		await question('fire-01').giveRight();
		await expect(question('fire-01').root.getByText('题目已更新')).toBeHidden();
		await exam.handIn();
		await expect(exam.report).toContainText('得分10 / 25');

		// Practice: answered in the exam as it is now; what was changed and not answered since says so.
		await page.goto(`${base}/quizzes/basics/#all`);
		await expect(question('fire-14').status).toHaveText('✓ 回答正确');
		await expect(question('fire-02').root.getByText('题目已更新')).toBeVisible();
		await expect(page.locator('[data-count]')).toHaveText('已答2 / 5');
		const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('fire-month-2026:answers')!));
		expect(kept.items['fire-03']).toMatchObject({ outcome: 'wrong' });
		expect(kept.items['fire-04']).toMatchObject({ outcome: 'right' });

		// And is due at once.
		await page.goto(`${base}/review/`);
		await expect(page.locator('#due > .said')).toContainText('其中1道改过，请再答一次。');
		await expect(page.locator('study-review .gone')).toContainText('1道答过的题已经从网站上撤下');
		await page.getByRole('button', { name: '开始复习' }).click();
		await expect(page.getByText('题目已更新')).toBeVisible();
	});
});
