import type { Page } from '@playwright/test';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { fillRecord } from '../pages/filled-record.ts';
import { holdBack } from '../pages/hold-back.ts';
import { QuestionOnPage, QuizPage } from '../pages/quiz-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { expect, test } from '../site.ts';

// The banks of the small programme are enough for what is due and what went wrong.
test.use({ baseURL: ({ baseURL }, use) => use(new URL(SMALL_PATH, baseURL).href) });

const BANK = 'basics';
const BANK_TITLE = '消防常识';
const FIRST_DAY = new Date('2023-09-20T02:00:00Z');
const later = (days: number): Date => new Date(FIRST_DAY.getTime() + days * 86_400_000);

/** What the first practice left in the storage; another one would leave the same. */
let practised: Record<string, string> | undefined;

/** Practises on the first day: two questions wrong, one right. */
async function practise(page: Page): Promise<void> {
	await page.clock.setFixedTime(FIRST_DAY);
	if (practised) {
		// Of the site, and without a script that might write too.
		await page.goto('./robots.txt');
		await page.evaluate((left) => Object.assign(localStorage, left), practised);
		return;
	}
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	for (const at of [0, 1]) {
		await quiz.question(at).answer('wrong');
	}
	await quiz.question(2).answer('right');
	practised = await page.evaluate(() => ({ ...localStorage }) as Record<string, string>);
}

/** Loads the page anew, where the list of questions comes only after something was done: a slow line. */
async function beforeItsIndex(page: Page, act: () => Promise<unknown>): Promise<void> {
	const letGo = await holdBack(page, '**/questions/index.json');
	await page.reload({ waitUntil: 'commit' });
	await act();
	letGo();
}

test('nothing is due and nothing scolds before a question was answered', async ({ page }) => {
	const review = new ReviewPage(page);
	await review.open();
	await expect(review.said('due')).toContainText('还没有答过题');
	await expect(review.said('book')).toHaveText('错题本是空的。');
	await page.goto('./');
	await expect(page.locator('study-due')).toBeHidden();
});

test('what went wrong is in the mistake book, and leaves after right answers on two days', async ({
	page,
}) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await expect(review.said('book')).toHaveText('共2道。');
	await expect(review.said('due')).toContainText('现在没有到期的题');
	await review.begin('book');
	await expect(review.count).toHaveText('第1题 / 共2题');
	await expect(review.questions.filter({ visible: true })).toHaveCount(1);
	await expect(review.current.status).toHaveText('');
	await review.answer('right');
	await expect(review.count).toHaveText('第2题 / 共2题');
	await review.leave();
	await expect(review.said('book')).toHaveText('共2道。');

	await page.clock.setFixedTime(later(1));
	await review.open();
	await review.begin('book');
	await review.answer('right');
	await review.answer('right');
	await expect(review.summary).toBeFocused();
	await review.leave();
	await expect(review.said('book')).toHaveText('共1道。');
});

test('from home the wrong ones of all banks are two taps away, in one run with a summary @phone', async ({
	page,
}) => {
	await practise(page);
	const other = new QuizPage(page, 'alarm');
	await other.open();
	await other.question(0).answer('wrong');
	await page.goto('./');
	await page.locator('study-due a').click();
	await page.getByRole('button', { name: '做错题' }).click();
	const review = new ReviewPage(page);
	await expect(review.title).toHaveText('错题本');
	await expect(review.count).toHaveText('第1题 / 共3题');
	await expect(review.current.root).toBeFocused();
	await expect(review.current.root).toBeInViewport();
	await review.answer('right');
	await review.answer('wrong');
	await review.answer('right');
	await expect(review.summary).toBeFocused();
	await expect(review.summary).toContainText('3题都答了，答对2题。');
	await expect(review.summary.locator('[data-wrong] a')).toHaveCount(1);
	await page.getByRole('button', { name: '再做这几题' }).click();
	await expect(review.count).toHaveText('第1题 / 共1题');
	await expect(review.current.status).toHaveText('');
	await review.answer('right');
	await expect(review.summary).toContainText('答对3题');
	await page.getByRole('button', { name: '回到错题和复习' }).click();
	await expect(review.said('book')).toHaveText('共3道。');
	await expect(page).toHaveURL(/\/review\/$/);
	await test.step('those of one bank are a run of their own', async () => {
		await review.begin('book', `${BANK_TITLE}（2道）`);
		await expect(review.count).toHaveText('第1题 / 共2题');
	});
});

test('once it is answered, a question is taken out of the book by hand, and put back', async ({ page }) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await review.begin('book');
	await test.step('the way back of the browser leads out of a run, not off the page', async () => {
		await page.goBack();
		await expect(review.said('book')).toHaveText('共2道。');
		await expect(page).toHaveURL(/\/review\/$/);
		await page.keyboard.press('1');
		await expect(review.questions).toHaveCount(0);
		await review.begin('book');
	});
	const { root } = review.current;
	const out = root.getByRole('button', { name: '移出错题本' });
	await expect(out).toBeHidden();
	await review.current.answer('right');
	await out.click();
	await expect(page.locator('[data-stage] .state').getByRole('status')).toHaveText('已移出错题本。');
	await expect(review.current.explanation.getByText('解析：')).toBeVisible();
	await root.getByRole('button', { name: '放回错题本' }).click();
	await review.leave();
	await expect(review.said('book')).toHaveText('共2道。');
	await review.begin('book');
	await review.current.answer('right');
	await review.current.root.getByRole('button', { name: '移出错题本' }).click();
	await page.reload();
	await expect(review.said('book')).toHaveText('共1道。');
});

test('an answer that was erased meanwhile is brought back neither by taking out nor by putting back', async ({
	page,
}) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await review.begin('book');
	await review.current.answer('right');
	// As another window would, which notes it first.
	await page.evaluate(() => {
		const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
		localStorage.setItem(`${site}:erased`, String(Date.now()));
		for (const key of Object.keys(localStorage)) if (key.endsWith(':answers')) localStorage.removeItem(key);
	});
	await review.current.root.getByRole('button', { name: '移出错题本' }).click();
	expect(await review.kept('answers')).toEqual({});
});

test('what was answered comes up for review, is rated, and comes back later', async ({ page }) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	await page.goto('./');
	await expect(page.locator('study-due a')).toHaveText('3道到期，错题2道');
	await page.locator('study-due a').click();
	const review = new ReviewPage(page);
	await expect(review.said('due')).toHaveText('有3道题可以复习。');
	await review.begin('due');
	await expect(review.questions).toHaveCount(3);
	await expect(review.questions.filter({ visible: true })).toHaveCount(1);
	await expect(review.current.root).toBeFocused();
	for (const at of [1, 2, 3]) {
		await expect(review.count).toHaveText(`第${at}题 / 共3题`);
		await expect(review.current.status).toHaveText('');
		await review.answer('right');
	}
	await expect(review.summary).toContainText('3题都答了，答对3题。');
	const cards = Object.values(await review.kept('cards'));
	expect(cards).toHaveLength(3);
	for (const card of cards) expect(card['due']).toBeGreaterThan(later(3).getTime());
	await review.leave();
	await expect(review.said('due')).toHaveText('今天复习了3道。现在没有到期的题。');
	await page.goto('./my/');
	await expect(page.locator('study-due a')).toHaveText('错题2道');
});

test.describe('with the banks of a whole programme', () => {
	test.use({ baseURL: ({ baseURL }, use) => use(new URL('/', baseURL).href) });
	test('the reader sets how many a day, and the rest waits without a word of blame', async ({ page }) => {
		// All questions answered, and long due.
		await fillRecord(page);
		await page.clock.setFixedTime(new Date(Date.now() + 200 * 86_400_000));
		const review = new ReviewPage(page);
		await review.open();
		await page.getByLabel('每天最多').selectOption('10');
		await expect(review.said('due')).toHaveText(/^有\d{3}道题可以复习，今天先做10道。$/);
		await page.reload();
		await expect(page.getByLabel('每天最多')).toHaveValue('10');
		await beforeItsIndex(page, () => page.getByLabel('每天最多').selectOption('50'));
		await expect(review.said('due')).toHaveText(/今天先做50道。$/);
		await page.reload();
		await expect(page.getByLabel('每天最多')).toHaveValue('50');
		await expect(page.locator('main')).not.toContainText(/逾期|过期|拖|欠/);
	});
});

test('five questions a day are the same on one day and others on the next', async ({ page }) => {
	const review = new ReviewPage(page);
	const five = async (day: number): Promise<string[]> => {
		await page.clock.setFixedTime(later(day));
		await review.open();
		await review.begin('daily');
		await expect(review.questions).toHaveCount(5);
		return review.questions.evaluateAll((all) =>
			all.map((element) => (element as HTMLElement).dataset['question']!),
		);
	};
	const first = await five(0);
	await review.answer('right');
	expect(await five(0)).toEqual(first);
	await expect(review.count).toHaveText('第2题 / 共5题');
	await page.getByRole('button', { name: '上一题' }).click();
	await expect(review.current.status).toHaveText('✓ 回答正确');
	expect(await five(1)).not.toEqual(first);
});

test('a question with a star is found again, on the review page and after a reload', async ({ page }) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.begin();
	const star = quiz.current.root.getByRole('button', { name: '收藏' });
	await star.click();
	await expect(star).toHaveAttribute('aria-pressed', 'true');
	await page.reload();
	await expect(star).toHaveAttribute('aria-pressed', 'true');
	const id = await quiz.current.root.getAttribute('data-question');
	const review = new ReviewPage(page);
	await review.open();
	await expect(review.said('starred')).toHaveText('共1道。');
	await review.begin('starred');
	await expect(review.current.root).toHaveAttribute('data-question', id!);
	await review.current.root.getByRole('button', { name: '收藏' }).click();
	await review.leave();
	await expect(review.said('starred')).toHaveText('还没有收藏的题。');
	await expect(review.button('做收藏的题')).toBeDisabled();
});

test('a set of the reader’s own is drawn by bank, kind and number, and how it is made is kept', async ({
	page,
}) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await page.locator('.own-set summary').click();
	const form = page.locator('.own-set');
	await form.getByLabel(BANK_TITLE).check();
	await form.getByLabel('单选').check();
	await form.getByLabel('先抽').selectOption('错题');
	await review.begin('set');
	await expect(review.title).toHaveText('自己组一套');
	const kinds = await review.questions.evaluateAll((all) =>
		all.map((element) => (element as HTMLElement).dataset['kind']),
	);
	expect(kinds.length).toBeGreaterThan(0);
	expect(new Set(kinds)).toEqual(new Set(['single']));
	await page.reload();
	await page.locator('.own-set summary').click();
	await expect(form.getByLabel(BANK_TITLE)).toBeChecked();
	await expect(form.getByLabel('先抽')).toHaveValue('missed');
	await form.getByLabel('只从收藏里抽').check();
	await review.button('抽题开始').click();
	await expect(review.said('set')).toHaveText('没有符合的题，请放宽一些。');
	await beforeItsIndex(page, async () => {
		await page.locator('.own-set summary').click();
		await form.getByLabel('判断').check();
	});
	await review.begin('set');
	await expect(review.current.root).toHaveAttribute('data-kind', 'judge');
});

test('cards that are damaged, and a clock that was set back, break nothing', async ({ page }) => {
	await practise(page);
	const review = new ReviewPage(page);
	await page.clock.setFixedTime(later(3));
	await review.open();
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(':cards'))!;
		const envelope = JSON.parse(localStorage.getItem(key)!);
		const ids = Object.keys(envelope.items);
		envelope.items[ids[0]!].stability = null;
		envelope.items[ids[1]!].due = 'soon';
		envelope.items[ids[2]!].last = 8e15;
		localStorage.setItem(key, JSON.stringify(envelope));
	});
	await page.clock.setFixedTime(later(-30));
	await review.open();
	await expect(review.said('book')).toHaveText('共2道。');
	await page.clock.setFixedTime(later(4));
	await review.open();
	await review.begin('due');
	await review.current.answer('right');
	await expect(review.current.status).toHaveText('✓ 回答正确');
});

test('what a run is chosen from, a question of it and its summary have no accessibility violation, fit 320 px in huge type, and what is pressed is large enough', async ({
	page,
}) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	const review = new ReviewPage(page);
	const look = async (): Promise<void> => {
		expect(await violationsIn(page, 'study-review')).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		const faults = await page.evaluate(() => {
			const over = document.documentElement.scrollWidth - innerWidth;
			const small = [
				...document.querySelectorAll('study-review :is(button, summary, select, label, .choice, a)'),
			]
				// A link in the middle of a sentence is as high as its line.
				.filter((element) => getComputedStyle(element).display !== 'inline')
				.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
				.map((element) => `${element.tagName} ${element.textContent}`);
			return [...(over > 0 ? [`wide by ${over}`] : []), ...small];
		});
		expect(faults).toEqual([]);
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'standard'));
		await page.setViewportSize({ width: 1280, height: 800 });
	};
	await review.open();
	await page.locator('.own-set summary').click();
	await look();
	await review.begin('book');
	await look();
	await review.current.answer('wrong');
	await look();
	await page.getByRole('link', { name: '看小结' }).click();
	await look();
});

test('reviews are done with the keyboard alone; on paper a run is a sheet of questions, its key apart', async ({
	page,
}) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	const review = new ReviewPage(page);
	await review.open();
	await review.button('开始复习').press('Enter');
	await expect(review.current.root).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(review.current.controls.first()).toBeFocused();
	await review.current.giveRight();
	await review.current.root.getByRole('button', { name: '提交' }).press('Enter');
	await expect(review.current.root.locator('.next')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(review.count).toHaveText('第2题 / 共3题');
	await test.step('what was given is not on paper', async () => {
		const { explanation, root } = new QuestionOnPage(review.questions.first());
		const status = root.locator('[role=status]');
		await expect(status).toHaveText('✓ 回答正确');
		await page.emulateMedia({ media: 'print' });
		await expect(review.questions.filter({ visible: true })).toHaveCount(3);
		await expect(status).toBeHidden();
		await expect(explanation).toBeHidden();
		await expect(root.locator('.mark').first()).toBeHidden();
		await expect(review.button('做今日五题')).toBeHidden();
		await expect(page.locator('header.site-header')).toBeHidden();
		const key = page.locator('[data-key]');
		await expect(key.locator('li')).toHaveCount(3);
		await expect(key.locator('li').first()).toContainText('正确答案：');
		expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
		await page.emulateMedia({ media: 'screen' });
		await expect(key).toBeHidden();
	});
	await page.getByRole('button', { name: '结束', exact: true }).press('Enter');
	await expect(page.getByRole('heading', { name: '到期复习' })).toBeFocused();
});

test('a review page that lies open over midnight shows what the new day has', async ({ page }) => {
	await page.clock.install({ time: new Date('2023-09-20T23:50:00+08:00') });
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	await quiz.question(0).answer('wrong');
	await page.goto('./review/');
	const said = page.locator('#due .said');
	await expect(said).not.toContainText('1道');
	await page.clock.fastForward('01:00:00');
	await expect(said).toContainText('1道');
});
