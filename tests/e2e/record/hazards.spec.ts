import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { ChecklistPage } from '../pages/checklist-page.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { QuizPage } from '../pages/quiz-page.ts';
import { RecordPage } from '../pages/record-page.ts';
import { unfold } from '../pages/unfold.ts';
import { WorksheetPage } from '../pages/worksheet-page.ts';
import { expect, test } from '../site.ts';

// What was lost or said wrongly in the field, each with the smallest input that showed it.

test('a date is typed digit by digit into an own item, which is said to be missing where its part does not come', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.add('交材料');
	const due = (await list.unfold('交材料')).getByLabel('日期（可以不填）');
	await due.focus();
	await page.keyboard.type('05012026');
	await expect(due, 'the year is the one that was typed').toHaveValue('2026-05-01');
	await page.keyboard.press('Tab');
	await expect(list.row('交材料')).toContainText('2026年5月1日');
	await page.route('**/checklist-own.*.js*', (route) => route.abort());
	await page.reload();
	const notice = page.locator('[data-part=away]');
	await expect(notice).toContainText('这一部分没有载入');
	await page.unroute('**/checklist-own.*.js*');
	await notice.getByRole('button', { name: '再试一次' }).click();
	await expect(list.row('交材料')).toBeVisible();
	await expect(notice).toBeHidden();
	await expect((await list.unfold('交材料')).getByLabel('日期（可以不填）')).toHaveValue('2026-05-01');
});

test('dated items are saved as a calendar, approximate ones as such; one that moves keeps its event, what did not change is as it was', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await page.clock.install({ time: new Date('2023-09-20T10:00:00+08:00') });
	await list.open('member');
	await list.add('交材料', '2023-10-08');
	await list.add('不动的', '2023-10-09');
	const events = async () =>
		new ICAL.Component(ICAL.parse(readFileSync((await (await list.calendar()).path())!, 'utf8')))
			.getAllSubcomponents('vevent')
			.map((each) => ({
				title: new ICAL.Event(each).summary,
				start: `${new ICAL.Event(each).startDate}`,
				end: `${new ICAL.Event(each).endDate}`,
				uid: each.getFirstPropertyValue('uid'),
				stamp: `${each.getFirstPropertyValue('dtstamp')}`,
				sequence: Number(each.getFirstPropertyValue('sequence')),
			}));
	const before = await events();
	expect(before.map(({ title, start, end }) => [title, start, end])).toEqual([
		['征求意见时，说具体的问题和建议（约）', '2023-09-11', '2023-10-01'],
		['交材料', '2023-10-08', '2023-10-09'],
		['不动的', '2023-10-09', '2023-10-10'],
	]);
	await page.clock.fastForward('24:00:00');
	const due = (await list.unfold('交材料')).getByLabel('日期（可以不填）');
	await due.fill('2023-10-12');
	await due.blur();
	await page.clock.fastForward('24:00:00');
	const after = await events();
	const of = (some: typeof before, title: string) => some.find((event) => event.title === title)!;
	const [was, is] = [of(before, '交材料'), of(after, '交材料')];
	expect([was.start, is.start, is.uid]).toEqual(['2023-10-08', '2023-10-12', was.uid]);
	expect(is.sequence).toBe(was.sequence + 24 * 60);
	expect([was.stamp.slice(0, 10), is.stamp.slice(0, 10)]).toEqual(['2023-09-20', '2023-09-21']);
	const others = (some: typeof before) => some.filter(({ title }) => title !== '交材料');
	expect(others(after)).toEqual(others(before));
});

test('a size chosen in one window stays when another one chooses the colours, and is applied on the way back', async ({
	page,
	context,
}) => {
	const root = page.locator('html');
	const choose = async (on: typeof page, name: string): Promise<void> => {
		const settings = on.locator('study-settings');
		if ((await settings.locator('details').getAttribute('open')) === null)
			await settings.locator('summary').click();
		await settings.getByText(name, { exact: true }).click();
	};
	await page.goto('./topics/ideals/');
	const other = await context.newPage();
	await other.goto('./topics/');
	await choose(other, '大字');
	await choose(page, '深色');
	await expect(root).toHaveAttribute('data-size', 'large');
	await expect(other.locator('html')).toHaveAttribute('data-look', 'dark');
	// Page 2, then back: where the page was kept as it stood, it is looked at again.
	await page.goto('./topics/party-spirit/');
	await choose(page, '特大');
	await page.goBack();
	await expect(root).toHaveAttribute('data-size', 'huge');
	await root.evaluate((element) => {
		element.dataset['size'] = 'standard';
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await expect(root).toHaveAttribute('data-size', 'huge');
});

test('an answer that is chosen and not submitted is there after a reload, until it is submitted or erased', async ({
	page,
	context,
}) => {
	const quiz = new QuizPage(page, 'alarm', SMALL_PATH);
	await quiz.open();
	for (const kind of ['single', 'multiple'] as const) await quiz.ofKind(kind).giveRight();
	const chosen = () =>
		quiz.questions.evaluateAll((all) =>
			all.flatMap((each) =>
				[...each.querySelectorAll<HTMLInputElement>('input:checked')].map(({ id }) => id),
			),
		);
	const given = await chosen();
	expect(given.length).toBeGreaterThan(2);
	await page.goto(`${SMALL_PATH}my/`);
	await page.goto(`${SMALL_PATH}quizzes/alarm/#all`);
	await expect(quiz.count).toHaveText(/^已答0 \//);
	expect(await chosen()).toEqual(given);
	await expect(quiz.ofKind('single').explanation).toBeHidden();
	expect(await quiz.kept()).toEqual({});
	// Another try after an answer is chosen, too.
	await quiz.ofKind('single').submit();
	await quiz.ofKind('single').giveWrong();
	const again = await chosen();
	await page.reload();
	await expect(quiz.count).toHaveText(/^已答1 \//);
	expect(await chosen()).toEqual(again);
	await expect(quiz.ofKind('single').status).toHaveText('');
	await quiz.ofKind('single').submit();
	await page.reload();
	await expect(quiz.ofKind('single').status).toHaveText(/✗|◐/);
	const mine = await context.newPage();
	await mine.goto(`${SMALL_PATH}my/`);
	await unfold(mine, 'erase');
	await mine.getByRole('button', { name: '清除本机记录' }).click();
	await mine.getByRole('dialog').getByRole('button', { name: '清除', exact: true }).click();
	await expect.poll(chosen).toEqual([]);
	await page.reload();
	await expect(quiz.count).toHaveText(/^已答0 \//);
	expect(await chosen()).toEqual([]);
});

test('what storage refuses to keep of a row or of an answer is said while it is written, and the row is not lost', async ({
	page,
}) => {
	const refuse = () =>
		page.evaluate(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
	const sheet = new WorksheetPage(page);
	await sheet.open();
	await refuse();
	await sheet.button('加一行').click();
	await sheet.dialog.getByLabel('问题').fill('写到一半');
	await expect(sheet.dialog.getByRole('alert')).toContainText('浏览器没有存下正在写的');
	await page.keyboard.press('Escape');
	await expect(sheet.said).toContainText('浏览器也没有存下草稿');
	await sheet.button('加一行').click();
	await expect(sheet.dialog.getByLabel('问题')).toHaveValue('写到一半');
	const quiz = new QuizPage(page, 'alarm', SMALL_PATH);
	await quiz.open();
	await refuse();
	await quiz.ofKind('single').giveRight();
	await expect(quiz.ofKind('single').status).toContainText('没有存下这里选的');
	await quiz.ofKind('single').submit();
	await expect(quiz.ofKind('single').status).toHaveText('✓ 回答正确');
});

test('a paper with six answers outlives another page that empties the storage', async ({ page, context }) => {
	const exam = new ExamPage(page, 'drill', SMALL_PATH);
	await exam.open();
	await exam.begin();
	for (let at = 0; at < 6; at++) await exam.question(at).giveRight();
	await expect(exam.count).toHaveText('已答6 / 6');
	const other = await context.newPage();
	await other.goto('./robots.txt');
	await other.evaluate(() => localStorage.clear());
	await expect.poll(async () => Object.keys(await exam.kept()).length).toBe(1);
	await expect(page.locator('study-record-health')).toContainText('记录刚才被清空了');
	await page.reload();
	await expect(exam.count).toHaveText('已答6 / 6');
});

test('home that lies open over midnight says the new day', async ({ page }) => {
	await page.clock.install({ time: new Date('2023-09-20T23:58:00+08:00') });
	await page.goto('./');
	await expect(page.locator('study-today')).toContainText('今天是2023年9月20日');
	await page.clock.fastForward('10:00:00');
	await expect(page.locator('study-today')).toContainText('今天是2023年9月21日');
});

test('where a download is refused the page says what to do, and a mere click notes no export', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openMine();
	await unfold(page, 'backup');
	await page.evaluate(() => {
		HTMLAnchorElement.prototype.click = () => undefined;
	});
	await page.getByRole('button', { name: '导出备份' }).click();
	await expect(record.said).toContainText(
		'没有看到（微信等内置浏览器会拦下载），就用下面的“生成链接和二维码”',
	);
	expect(await record.stored('export-note')).toBeNull();
	await page.locator('[data-file-seen]').click();
	expect(JSON.parse((await record.stored('export-note'))!)).toMatchObject({ exportedAt: expect.any(Number) });
});

test('a character typed into a note after another window erased everything brings nothing back', async ({
	page,
	context,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	const note = (await list.unfold('member-textbooks')).getByLabel('备注');
	await note.fill('不要留下的话');
	await note.blur();
	await note.focus();
	const mine = await context.newPage();
	await mine.goto('./my/');
	await unfold(mine, 'erase');
	await mine.getByRole('button', { name: '清除本机记录' }).click();
	await mine.getByRole('dialog').getByRole('button', { name: '清除', exact: true }).click();
	await expect(note).toHaveValue('');
	await note.pressSequentially('新');
	await note.blur();
	const record = new RecordPage(page);
	await expect.poll(async () => (await record.items())['member-textbooks']?.['note']).toBe('新');
	expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('不要留下的话');
});

test('nothing of a half-composed word is stored, nor by an undo meanwhile; 5,007 characters that are pasted in are kept whole', async ({
	page,
	context,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.box('member-online').check();
	const note = (await list.unfold('member-textbooks')).getByLabel('备注');
	await note.focus();
	await page.keyboard.insertText('已学');
	const record = new RecordPage(page);
	const kept = async () => (await record.items())['member-textbooks']?.['note'];
	await expect.poll(kept).toBe('已学');
	const client = await context.newCDPSession(page);
	await client.send('Input.imeSetComposition', { text: 'xuexi', selectionStart: 5, selectionEnd: 5 });
	await expect(note).toHaveValue('已学xuexi');
	await page.waitForTimeout(1200);
	expect(await kept()).toBe('已学');
	// Pressed with the keyboard of a screen reader or in Safari: the focus stays where the word is composed.
	await list.undo.evaluate((button: HTMLButtonElement) => button.click());
	expect(JSON.stringify(await record.items())).not.toContain('xuexi');
	await client.send('Input.insertText', { text: '学习' });
	await note.blur();
	await expect.poll(kept).toContain('学习');
	expect(JSON.stringify(await record.items())).not.toContain('xuexi');
	await expect(note).toHaveValue((await kept()) as string);
	const pasted = `${'学'.repeat(5006)}。`;
	const noteOfOther = async () => (await list.unfold('member-online')).getByLabel('备注');
	const other = await noteOfOther();
	await other.focus();
	await page.keyboard.insertText(pasted);
	await other.blur();
	await page.reload();
	expect(await (await noteOfOther()).inputValue()).toBe(pasted);
});
