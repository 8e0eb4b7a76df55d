import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { buildSite } from '../browser/build-site.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { ExamPage } from './pages/exam-page.ts';
import { QuestionOnPage } from './pages/quiz-page.ts';
import { expect, test } from './site.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sound = path.join(root, 'tests/fixtures/other-programme');

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
	let server: Server | undefined;
	let outDir = '';
	let base = '';
	let content = '';
	const build = (): Promise<void> =>
		buildSite({ CONTENT_DIR: path.relative(root, content), OUT_DIR: outDir });

	test.beforeAll(async () => {
		test.setTimeout(240_000);
		outDir = `dist-edited-${test.info().project.name}`;
		content = path.join(root, `dist-content-${test.info().project.name}`);
		cpSync(sound, content, { recursive: true });
		// Every question is in the paper.
		edit(path.join(content, 'exams/drill.yaml'), ['count: 4', 'count: 6'], ['count: 2', 'count: 5']);
		await build();
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
		await page.goto(`${base}/quizzes/basics/`);
		await question('fire-01').giveRight();
		await question('fire-01').submit();
		await question('fire-03').giveWrong();
		await question('fire-03').submit();
		await question('fire-04').giveRight();
		await question('fire-04').submit();
		const exam = new ExamPage(page, 'drill');
		await page.goto(`${base}/exams/drill/`);
		await exam.begin(/不计时/);
		for (const id of ['fire-01', 'fire-03', 'fire-04']) await question(id).giveRight();
		await expect(exam.count).toHaveText('已答 3 / 11');

		edit(
			path.join(content, 'quizzes/basics.yaml'),
			['听到火警警报，应当怎样下楼？', '楼里响起火警警报，应当从哪里下楼？'],
			[/ {2}- id: fire-03[\s\S]*?(?= {2}- id: fire-04)/, ''],
			['id: fire-04', 'id: fire-14\n    formerIds: [fire-04]'],
		);
		edit(path.join(content, 'exams/drill.yaml'), ['count: 6', 'count: 5']);
		await build();

		// The exam goes on.
		await page.reload();
		await expect(exam.root).toHaveAttribute('data-running', '');
		await expect(question('fire-01').root.getByText('题目已更新')).toBeVisible();
		await expect(page.locator('#q-fire-03')).toHaveText(/这道题已经从网站上撤下，不计分/);
		expect(await question('fire-04').values()).toEqual(['保险销']);
		await question('fire-01').giveRight();
		await expect(question('fire-01').root.getByText('题目已更新')).toBeHidden();
		await exam.handIn();
		await expect(exam.report).toContainText('得分 10 / 50');

		// Practice: answered in the exam as it is now.
		await page.goto(`${base}/quizzes/basics/`);
		await expect(question('fire-14').status).toHaveText('✓ 回答正确');
		await expect(page.locator('[data-count]')).toHaveText('已答 2 / 5');
		const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('fire-month-2026:answers')!));
		expect(kept.items['fire-03']).toMatchObject({ outcome: 'wrong' });
		expect(kept.items['fire-04']).toMatchObject({ outcome: 'right' });

		// One more edit: it is due at once, and says so.
		edit(path.join(content, 'quizzes/basics.yaml'), ['应当从哪里下楼？', '应当走哪里下楼？']);
		await build();
		await page.reload();
		await expect(question('fire-01').root.getByText('题目已更新')).toBeVisible();
		await page.goto(`${base}/review/`);
		await expect(page.locator('#due > .said')).toContainText('其中 1 道改过，请再答一次。');
		await expect(page.locator('study-review .gone')).toContainText('1 道答过的题已经从网站上撤下');
		await page.getByRole('button', { name: '开始复习' }).click();
		await expect(page.locator('#due').getByText('题目已更新')).toBeVisible();
	});
});
