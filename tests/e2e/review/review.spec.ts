import type { Page } from '@playwright/test';
import { QuizPage } from '../pages/quiz-page.ts';
import { ReviewPage } from '../pages/review-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { expect, test } from '../site.ts';

const BANK = 'ideals';
const FIRST_DAY = new Date('2023-09-20T02:00:00Z');
const later = (days: number): Date => new Date(FIRST_DAY.getTime() + days * 86_400_000);

/** Practises on the first day: two questions wrong, one right. */
async function practise(page: Page): Promise<void> {
	await page.clock.setFixedTime(FIRST_DAY);
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	for (const at of [0, 1]) {
		await quiz.question(at).giveWrong();
		await quiz.question(at).submit();
	}
	await quiz.question(2).giveRight();
	await quiz.question(2).submit();
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
	const summary = review.part('book').locator('summary').first();
	await expect(summary).toHaveText('理想信念（2道）');
	await summary.click();
	await expect(review.questions('book')).toHaveCount(2);
	await expect(review.question('book').status).toHaveText('');
	await review.question('book').giveRight();
	await review.question('book').submit();
	await expect(review.question('book').status).toHaveText('✓ 回答正确');
	await expect(review.said('book')).toHaveText('共2道。');

	await page.clock.setFixedTime(later(1));
	await review.open();
	await review.part('book').locator('summary').first().click();
	await review.question('book').giveRight();
	await review.question('book').submit();
	await expect(review.said('book')).toHaveText('共1道。');
});

test('a question is taken out of the book by hand, and back', async ({ page }) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await review.part('book').locator('summary').first().click();
	await page.getByRole('button', { name: '移出错题本' }).first().click();
	await expect(review.part('book')).toContainText('已移出错题本');
	await expect(review.said('book')).toHaveText('共1道。');
	await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(review.said('book')).toHaveText('共2道。');
	await page.getByRole('button', { name: '移出错题本' }).first().click();
	await page.reload();
	await expect(review.said('book')).toHaveText('共1道。');
});

test('an answer that was erased meanwhile is brought back neither by taking out nor by undoing', async ({
	page,
}) => {
	await practise(page);
	const review = new ReviewPage(page);
	await review.open();
	await review.part('book').locator('summary').first().click();
	await expect(review.questions('book')).toHaveCount(2);
	// As another window would, which notes it first.
	const eraseAnswers = (): Promise<void> =>
		page.evaluate(() => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			localStorage.setItem(`${site}:erased`, String(Date.now()));
			for (const key of Object.keys(localStorage)) if (key.endsWith(':answers')) localStorage.removeItem(key);
		});
	const out = page.getByRole('button', { name: '移出错题本' });
	const undo = page.getByRole('button', { name: '撤销' });
	await out.first().click();
	await eraseAnswers();
	await undo.click();
	expect(await review.kept('answers')).toEqual({});
	await out.first().click();
	await expect(undo).toBeFocused();
	expect(await review.kept('answers')).toEqual({});
});

test('what was answered comes up for review, is rated, and comes back later @both', async ({ page }) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	await page.goto('./');
	await expect(page.locator('study-due a')).toHaveText('有3道题可以复习，错题本里有2道');
	await page.locator('study-due a').click();
	const review = new ReviewPage(page);
	await expect(review.said('due')).toHaveText('有3道题可以复习。');
	await review.startReview();
	await expect(review.questions('due')).toHaveCount(3);
	await expect(review.questions('due').first()).toBeFocused();
	for (const at of [0, 1, 2]) {
		await expect(review.question('due', at).status).toHaveText('');
		await review.question('due', at).giveRight();
		await review.question('due', at).submit();
	}
	await expect(review.said('due')).toHaveText('这一组做完了。');
	const cards = Object.values(await review.kept('cards'));
	expect(cards).toHaveLength(3);
	for (const card of cards) expect(card['due']).toBeGreaterThan(later(3).getTime());
	await page.reload();
	await expect(review.said('due')).toHaveText('今天复习了3道。现在没有到期的题。');
	await page.goto('./my/');
	await expect(page.locator('study-due a')).toHaveText('错题本里有2道');
});

test('the reader sets how many a day, and the rest waits without a word of blame', async ({ page }) => {
	await page.clock.setFixedTime(FIRST_DAY);
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	for (let at = 0; at < 12; at++) {
		await quiz.question(at).giveWrong();
		await quiz.question(at).submit();
	}
	await page.clock.setFixedTime(later(200));
	const review = new ReviewPage(page);
	await review.open();
	await page.getByLabel('每天最多').selectOption('10');
	await expect(review.said('due')).toHaveText('有12道题可以复习，今天先做10道。');
	await page.reload();
	await expect(page.getByLabel('每天最多')).toHaveValue('10');
	await expect(page.locator('main')).not.toContainText(/逾期|过期|拖|欠/);
});

test('five questions a day are the same on one day and others on the next', async ({ page }) => {
	const review = new ReviewPage(page);
	const five = async (day: number): Promise<string[]> => {
		await page.clock.setFixedTime(later(day));
		await review.open();
		await page.getByRole('button', { name: '做今日五题' }).click();
		await expect(review.questions('daily')).toHaveCount(5);
		return review
			.questions('daily')
			.evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['question']!));
	};
	const first = await five(0);
	await review.question('daily').giveRight();
	await review.question('daily').submit();
	expect(await five(0)).toEqual(first);
	await expect(review.question('daily').status).toHaveText('✓ 回答正确');
	expect(await five(1)).not.toEqual(first);
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
	await review.startReview();
	await review.question('due').giveRight();
	await review.question('due').submit();
	await expect(review.question('due').status).toHaveText('✓ 回答正确');
});

test('reviews and the book have no accessibility violation in either theme', async ({ page }) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	const review = new ReviewPage(page);
	await review.open();
	await review.startReview();
	await review.part('book').locator('summary').first().click();
	await page.getByRole('button', { name: '做今日五题' }).click();
	await expect(review.questions('daily')).toHaveCount(5);
	expect(await violationsIn(page, 'study-review')).toEqual([]);
});

test('on paper the reviews on the page are questions to be answered, without what was given', async ({
	page,
}) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	const review = new ReviewPage(page);
	await review.open();
	await review.startReview();
	await review.question('due').giveRight();
	await review.question('due').submit();
	await review.part('book').locator('summary').first().click();
	await expect(review.questions('book')).toHaveCount(2);
	await page.emulateMedia({ media: 'print' });
	await expect(review.questions('due').filter({ visible: true })).toHaveCount(3);
	await expect(review.questions('book').filter({ visible: true })).toHaveCount(2);
	await expect(review.question('due').status).toBeHidden();
	await expect(review.question('due').explanation).toBeHidden();
	await expect(review.question('due').root.locator('.mark').first()).toBeHidden();
	await expect(page.getByRole('button', { name: '移出错题本' }).first()).toBeHidden();
	await expect(page.getByRole('button', { name: '做今日五题' })).toBeHidden();
	await expect(page.locator('header.site-header')).toBeHidden();
});

test('reviews are done with the keyboard alone', async ({ page }) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	const review = new ReviewPage(page);
	await review.open();
	await page.getByRole('button', { name: '开始复习' }).press('Enter');
	await expect(review.questions('due').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(review.question('due').controls.first()).toBeFocused();
	const summary = review.part('book').locator('summary').first();
	await summary.press('Enter');
	await expect(page.getByRole('button', { name: '移出错题本' }).first()).toBeVisible();
	await page.getByRole('button', { name: '移出错题本' }).first().press('Enter');
	await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
});

test('reviews fit 320 px in huge type, and what is pressed is large enough', async ({ page }) => {
	await practise(page);
	await page.clock.setFixedTime(later(3));
	await page.setViewportSize({ width: 320, height: 700 });
	const review = new ReviewPage(page);
	await review.open();
	await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
	await review.startReview();
	await review.part('book').locator('summary').first().click();
	await expect(review.questions('book')).toHaveCount(2);
	const faults = await page.evaluate(() => {
		const over = document.documentElement.scrollWidth - innerWidth;
		const small = [...document.querySelectorAll('study-review :is(button, summary, select, .choice, a)')]
			.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
			.map((element) => `${element.tagName} ${element.textContent}`);
		return [...(over > 0 ? [`wide by ${over}`] : []), ...small];
	});
	expect(faults).toEqual([]);
});
