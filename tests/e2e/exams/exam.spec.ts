import type { Page } from '@playwright/test';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { MOVING, expect, test } from '../site.ts';

// The exam of the small programme: the fewer questions, the sooner a paper is drawn, answered and looked at.
test.use({ baseURL: ({ baseURL }, use) => use(new URL(SMALL_PATH, baseURL).href) });

const EXAM = 'drill';
const QUESTIONS = 6;
const POINTS = 5;
const ALL_POINTS = QUESTIONS * POINTS;
const MINUTES = 10;
/** What a clock shows that has just begun. */
const WHOLE_TIME = new RegExp(`^(${MINUTES}分00|0?${MINUTES - 1}分5\\d)秒$`);

test('a paper is drawn, answered, flagged, handed in with a warning, scored and reviewed @both', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await expect(page.locator('study-exam')).toContainText('没有人看得到');
	await exam.begin();
	const title = page.getByRole('heading', { name: '试题' });
	await expect(title).toBeFocused();
	await expect(exam.questions).toHaveCount(QUESTIONS);
	await test.step('it begins at the first question, the clock above it', async () => {
		await expect(exam.timer).toBeInViewport({ ratio: 1 });
		await expect(exam.questions.first().locator('.stem')).toBeInViewport({ ratio: 1 });
		await expect(title).toBeInViewport({ ratio: 1 });
		const [over, under] = [(await page.locator('.bar').boundingBox())!, (await title.boundingBox())!];
		expect(over.y + over.height).toBeLessThanOrEqual(under.y);
	});
	await expect(exam.timer).toHaveText(WHOLE_TIME);
	await expect(page.getByRole('button', { name: '提交' }).first()).toBeHidden();

	await exam.question(0).giveByHand('right');
	await exam.question(1).giveByHand('wrong');
	await exam.question(2).root.getByRole('button', { name: '标记待查' }).click();
	await expect(exam.count).toHaveText(`已答2 / ${QUESTIONS}`);
	await exam.openSheet();
	await expect(exam.sheet.getByRole('link', { name: '第1题，已答' })).toBeVisible();
	await exam.sheet.getByRole('link', { name: '第3题，未答，待查' }).click();
	await expect(exam.questions.nth(2)).toBeInViewport();
	await expect(exam.question(0).status).toHaveText('');

	await page.getByRole('button', { name: '交卷' }).click();
	await expect(exam.dialog).toContainText(`还有${QUESTIONS - 2}道题没有答`);
	await expect(exam.dialog).toContainText('标记待查的：第3题');
	await exam.dialog.getByRole('button', { name: '继续作答' }).click();
	await expect(exam.root).toHaveAttribute('data-running', '');
	await exam.handIn();

	await expect(exam.report).toBeFocused();
	await expect(exam.report).toContainText(`得分${POINTS} / ${ALL_POINTS}`);
	await expect(exam.report).toContainText('没有达到及格线（18分）');
	await expect(exam.root).not.toHaveAttribute('data-running');
	await expect(exam.question(0).status).toHaveText('✓ 回答正确');
	await expect(exam.question(1).status).toHaveText(/回答错误|部分正确/);
	await expect(exam.question(2).status).toHaveText('这题没有作答');
	await expect(exam.question(0).controls.first()).toBeDisabled();
	await exam.question(0).explanation.locator('summary').click();
	await expect(exam.question(0).explanation).toContainText('解析');
	await page.getByRole('button', { name: '只看没答对的' }).click();
	await expect(exam.questions.filter({ visible: true })).toHaveCount(QUESTIONS - 1);

	// What was answered is known to practice too.
	const kept = await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(':answers'))!;
		return JSON.parse(localStorage.getItem(key)!).items;
	});
	expect(Object.keys(kept)).toHaveLength(2);

	await page.getByRole('button', { name: '再考一次' }).click();
	await expect(page.getByRole('heading', { name: '以前的成绩' })).toBeVisible();
	await page.getByRole('button', { name: '查看' }).click();
	await expect(exam.report).toContainText(`得分${POINTS} / ${ALL_POINTS}`);
});

test('the same paper number draws the same paper, another one another', async ({ page, context }) => {
	const drawn: string[][] = [];
	for (const seed of ['group1', 'group1', 'group2']) {
		const exam = new ExamPage(page, EXAM);
		await exam.open(seed);
		await exam.begin(/不计时/);
		await expect(exam.timer).toHaveText('不计时');
		await expect(page.getByText(`试卷编号${seed}`)).toBeVisible();
		drawn.push(await exam.ids());
		await page.evaluate(() => localStorage.clear());
		await context.clearCookies();
	}
	expect(drawn[0]).toEqual(drawn[1]);
	expect(drawn[0]).not.toEqual(drawn[2]);
	expect(new Set(drawn[0]).size).toBe(QUESTIONS);
});

test('a paper whose number was noted is done again by filling it in', async ({ page }) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await test.step('without a network the exam says what to do, and nothing is begun', async () => {
		await page.route('**/questions/**', (route) => route.abort());
		await page.getByRole('button', { name: /开始考试/ }).click();
		await expect(exam.said).toContainText('题目没有取到');
		expect(await exam.kept()).toEqual({});
		await page.unroute('**/questions/**');
	});
	await exam.begin();
	await expect(exam.questions).toHaveCount(QUESTIONS);
	const ids = await exam.ids();
	const number = (await page.getByText(/^试卷编号\w+$/).innerText()).replace('试卷编号', '');
	await exam.handIn();
	await page.getByRole('button', { name: '再考一次' }).click();
	await page.getByLabel('试卷编号').fill(` ${number.toUpperCase()}`);
	await exam.begin(/不计时/);
	expect(await exam.ids()).toEqual(ids);
});

test.describe('where pages scroll smoothly', () => {
	test.use(MOVING);
	test('the answer sheet of a phone is folded, and folds again on the way to a question', async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 844 });
		// A paper that is longer than a screen.
		const exam = new ExamPage(page, 'general', '/');
		await exam.open();
		await exam.begin();
		await expect(exam.sheet).toBeHidden();
		await exam.openSheet();
		await exam.sheet.getByRole('link', { name: '第9题' }).click();
		await expect(exam.sheet).toBeHidden();
		await expect(exam.questions.nth(8)).toBeFocused();
		await expect(exam.questions.nth(8).locator('.number')).toBeInViewport();
		await test.step('so many left are not named one by one when it is handed in', async () => {
			await page.getByRole('button', { name: '交卷' }).click();
			await expect(exam.dialog).toContainText('还有20道题没有答，答题卡上标着');
		});
	});
});

test('answers, flags and time survive a reload, the paper is printed, and handed in when its time has passed', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	const last = exam.question(QUESTIONS - 1);
	await last.giveRight();
	const given = await last.values();
	await exam.question(4).root.getByRole('button', { name: '标记待查' }).click();
	const ids = await exam.ids();
	await page.reload();
	await expect(exam.root).toHaveAttribute('data-running', '');
	expect(await exam.ids()).toEqual(ids);
	expect(await last.values()).toEqual(given);
	await expect(exam.count).toHaveText(`已答1 / ${QUESTIONS}`);
	await expect(exam.question(4).root.getByRole('button', { name: '标记待查' })).toHaveAttribute(
		'aria-pressed',
		'true',
	);
	await test.step('it is printed with its key on a page of its own', async () => {
		await page.emulateMedia({ media: 'print' });
		const key = page.locator('study-exam .key');
		await expect(key.locator('li')).toHaveCount(QUESTIONS);
		await expect(key).toBeVisible();
		expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
		await expect(exam.questions.first()).toBeVisible();
		await expect(page.locator('.bar')).toBeHidden();
		await expect(page.locator('.sample')).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
	});
	await test.step('a deadline that passed while it was closed hands it in with what there is', async () => {
		const [sitting] = Object.values(await exam.kept());
		const hour = 3_600_000;
		await exam.alter({ startedAt: sitting!.startedAt - hour, deadline: sitting!.deadline! - hour });
		await page.reload();
		await expect(exam.said).toHaveText('时间到了，已按现有的作答交卷。');
		await expect(exam.report).toContainText(`得分${POINTS} / ${ALL_POINTS}`);
	});
});

test('the time runs by the clock, is announced at five minutes and at one, and ends the exam', async ({
	page,
}) => {
	await page.clock.install({ time: new Date('2023-09-20T01:00:00Z') });
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	await exam.question(0).giveRight();
	await page.clock.fastForward('05:01');
	await expect(exam.said).toHaveText('还剩5分钟。');
	await page.clock.fastForward('04:00');
	await expect(exam.said).toHaveText('还剩1分钟。');
	await page.clock.fastForward('01:00');
	await expect(exam.said).toHaveText('时间到了，已按现有的作答交卷。');
	await expect(exam.report).toContainText(`得分${POINTS} / ${ALL_POINTS}`);
	const [sitting] = Object.values(await exam.kept());
	expect(sitting!.submittedAt).toBe(sitting!.deadline);
});

test('the home page and the banks lead back to an exam that is running, and only then @phone', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2023-09-20T01:00:00Z'));
	const running = page.locator('study-running-exams');
	const paths = ['./', './quizzes/'];
	for (const path of paths) {
		await page.goto(path);
		await expect(running).toBeHidden();
	}
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	for (const path of paths) {
		await page.goto(path);
		await expect(running).toContainText('进行中的模拟考试');
		await expect(running.getByRole('listitem')).toContainText('计时到09:10');
		await running.getByRole('link').click();
		await expect(exam.root).toHaveAttribute('data-running', '');
	}
	await exam.handIn();
	for (const path of paths) {
		await page.goto(path);
		await expect(running).toBeHidden();
	}
});

test('two windows write on one paper, and one hands it in for both', async ({ context }) => {
	const [one, two] = [
		new ExamPage(await context.newPage(), EXAM),
		new ExamPage(await context.newPage(), EXAM),
	];
	await one.open();
	await two.open();
	await one.begin();
	await expect(two.root).toHaveAttribute('data-running', '');
	expect(await two.ids()).toEqual(await one.ids());
	await one.question(0).giveRight();
	await two.question(1).giveRight();
	await expect(one.count).toHaveText(`已答2 / ${QUESTIONS}`);
	await expect(two.count).toHaveText(`已答2 / ${QUESTIONS}`);
	expect(await two.question(0).values()).toEqual(await one.question(0).values());
	await one.handIn();
	await expect(two.report).toContainText(`得分${2 * POINTS} / ${ALL_POINTS}`);
	await expect(two.said).toHaveText('这份试卷已在另一个窗口交卷。');
	expect(Object.keys(await one.kept())).toHaveLength(1);
});

test('a paper that was tampered with breaks nothing', async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	const ids = await exam.ids();
	const questions = [
		...ids.slice(0, 2).map((id) => ({ id, hash: 'x' })),
		{ id: 'no-such-question', hash: 'y' },
		{ id: ids[3], hash: await exam.questions.nth(3).getAttribute('data-hash') },
	];
	await exam.alter({
		parts: [null, 7, { title: '部分', points: 5, questions }],
		answers: { [ids[0]!]: [1, {}], [ids[3]!]: { a: '<img src=x onerror=alert(1)>' }, other: 'z' },
		flags: 'all',
		deadline: 'never',
	});
	await page.reload();
	// A deadline that cannot be read has passed.
	await expect(exam.said).toHaveText('时间到了，已按现有的作答交卷。');
	await expect(exam.questions).toHaveCount(3);
	await expect(exam.root).toContainText('这道题已经从网站上撤下，不计分。');
	await expect(exam.report).toContainText('得分0 / 5');
	await exam.alter({ parts: 'none' });
	await page.reload();
	await expect(page.getByRole('button', { name: /开始考试/ })).toBeVisible();
	expect(errors).toEqual([]);
});

test('storage that fills up in mid-exam is told, and the answers on the page still count', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	await exam.question(0).giveRight();
	await page.evaluate(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await exam.question(1).giveRight();
	await expect(page.locator('study-record-health')).toContainText('空间满了');
	await expect(exam.count).toHaveText(`已答2 / ${QUESTIONS}`);
	await exam.handIn();
	await expect(exam.report).toContainText(`得分${2 * POINTS} / ${ALL_POINTS}`);
});

test('an exam is sat with the keyboard alone', async ({ page }) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await page.getByRole('button', { name: /开始考试/ }).focus();
	await page.keyboard.press('Enter');
	await expect(exam.root).toHaveAttribute('data-running', '');
	// The last one: from several that may all be chosen, as from those that exclude each other, Tab then leads on.
	await exam.question(0).controls.last().focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await expect(exam.question(0).root.getByRole('button', { name: '标记待查' })).toBeFocused();
	await page.keyboard.press('Space');
	await exam.openSheet();
	await expect(exam.sheet.getByRole('link', { name: '第1题，已答，待查' })).toBeVisible();
	await page.getByRole('button', { name: '交卷' }).focus();
	await page.keyboard.press('Enter');
	await expect(exam.dialog.getByRole('button', { name: '继续作答' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(exam.report).toBeFocused();
});

test('without scripts there is a paper to read and print, its key on a page of its own', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}exams/${EXAM}/`);
	await expect(page.locator('.sample study-question')).toHaveCount(QUESTIONS);
	await expect(page.locator('.sample study-question').first()).toBeVisible();
	await expect(page.getByRole('button', { name: /开始考试/ })).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	const key = page.locator('.answer-key');
	await expect(key.locator('li')).toHaveCount(QUESTIONS);
	expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
	await context.close();
});

test('before, during and after, an exam has no accessibility violation, fits 320 px in huge type, and what is pressed is large enough', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	const look = async (): Promise<void> => {
		expect(await violationsIn(page, 'study-exam')).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		const faults = await page.evaluate(() => {
			const over = document.documentElement.scrollWidth - innerWidth;
			const small = [
				...document.querySelectorAll('study-exam :is(button, summary, .sheet a, select, .choice)'),
			]
				.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
				.map((element) => `${element.tagName} ${element.textContent}`);
			return [...(over > 0 ? [`wide by ${over}`] : []), ...small];
		});
		expect(faults).toEqual([]);
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'standard'));
		await page.setViewportSize({ width: 1280, height: 800 });
	};
	await exam.open();
	await look();
	await exam.begin();
	await exam.question(0).giveRight();
	await exam.question(1).giveWrong();
	await exam.question(2).root.getByRole('button', { name: '标记待查' }).click();
	await look();
	await exam.handIn();
	await look();
});

test('a question that is edited while the paper lies open is open again, and named before handing in', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	await exam.question(0).giveRight();
	await exam.question(1).giveRight();
	const [sitting] = Object.values(await exam.kept());
	const parts = sitting!.parts.map(({ questions, ...part }, at) => ({
		...part,
		questions: at > 0 ? questions : questions.map((one, of) => (of > 0 ? one : { ...one, hash: 'older' })),
	}));
	await exam.alter({ parts });
	await page.reload();
	await expect(exam.count).toHaveText(`已答1 / ${QUESTIONS}`);
	await exam.openSheet();
	await expect(exam.sheet.getByRole('link', { name: '第1题，改过' })).toBeVisible();
	await page.getByRole('button', { name: '交卷' }).click();
	await expect(exam.dialog).toContainText('还有5道题没有答：第1、3、4、5、6题');
	await expect(exam.dialog).toContainText('第1题在开考以后改过');
	await exam.dialog.getByRole('button', { name: '继续作答' }).click();
	await exam.question(0).giveRight();
	await expect(exam.count).toHaveText(`已答2 / ${QUESTIONS}`);
});

/** The clock of the machine is set; what runs evenly in the page goes on. */
const setClock = (page: Page, hours: number): Promise<void> =>
	page.evaluate((by) => {
		const real = Date.now.bind(Date);
		Date.now = () => real() + by * 3_600_000;
	}, hours);

test('a clock that is set forward in an exam hands nothing in: the reader says how the time counts', async ({
	page,
}) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	await exam.question(0).giveRight();
	await setClock(page, 8);
	await expect(exam.dialog).toContainText('这台电脑的时间往后走了8小时');
	await exam.dialog.getByRole('button', { name: '接着原来剩下的时间做' }).click();
	await expect(exam.root).toHaveAttribute('data-running', '');
	await expect(exam.timer).toHaveText(WHOLE_TIME);
	await exam.question(1).giveRight();
	await expect(exam.count).toHaveText(`已答2 / ${QUESTIONS}`);

	await setClock(page, 8);
	await exam.dialog.getByRole('button', { name: '这段时间也算' }).click();
	await expect(exam.said).toHaveText('时间到了，已按现有的作答交卷。');
	await expect(exam.report).toContainText('得分');
});

test('a clock that is set back in an exam gives no more time than there was', async ({ page }) => {
	const exam = new ExamPage(page, EXAM);
	await exam.open();
	await exam.begin();
	await setClock(page, -8);
	await expect(exam.said).toContainText('往回拨了8小时');
	await expect(exam.timer).toHaveText(/^0?9分[0-5]\d秒$/);
	const [sitting] = Object.values(await exam.kept());
	expect(sitting!.deadline! - sitting!.startedAt).toBe(MINUTES * 60_000);
	expect(sitting!.startedAt).toBeLessThan(Date.now() - 7 * 3_600_000);
});
