import { fillRecord } from '../pages/filled-record.ts';
import { goToSection } from '../pages/go-to-section.ts';
import { holdBack } from '../pages/hold-back.ts';
import { expect, test } from '../site.ts';

test('a reader gets from the home page to a measure and on to the next one @both', async ({ page }) => {
	await page.goto('./');
	await goToSection(page, '十五项措施');
	await page.locator('study-measure-filter').getByRole('link', { name: '强化个人自学' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('强化个人自学');
	await expect(page.locator('.facts')).toContainText('机关党委');
	await page.locator('[rel=next]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('集中学习研讨');
	await expect(page.getByRole('navigation', { name: '当前位置' })).toContainText('十五项措施');
});

test('pages that no navigation lists say where they stand, above the title and in the header @both', async ({
	page,
}) => {
	for (const [path, name, href] of [
		['./exams/general/', '自测', './quizzes/'],
		['./quizzes/ideals/', '自测', './quizzes/'],
		['./review/', '自测', './quizzes/'],
		['./checklists/member/', '清单', './checklists/'],
		['./my/plan/', '我的', './my/'],
	] as const)
		await test.step(path, async () => {
			await page.goto(path);
			const lit = page.getByRole('navigation', { name: /^(主|手机)导航$/ }).locator('[aria-current]:visible');
			await expect(lit).toHaveText(new RegExp(`^(${name}|目录)$`));
			await page.getByRole('navigation', { name: '当前位置' }).getByRole('link', { name }).click();
			await expect(page).toHaveURL(href);
		});
});

test('on a phone every measure names its units and its time, without scrolling sideways', async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('./measures/');
	const row = page.getByRole('row', { name: '狠抓整改落实' });
	await expect(row.locator('td:visible')).toHaveCount(5);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('today is marked on the timeline beneath the names of the months @both', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2023-09-08T02:00:00Z'));
	await page.goto('./schedule/');
	// Of all months; the busiest two stand enlarged below it.
	const timeline = page.locator('study-timeline').first();
	const flag = (await timeline.locator('em span').boundingBox())!;
	const month = (await timeline.locator('i', { hasText: /^9/ }).first().boundingBox())!;
	expect(flag.y).toBeGreaterThanOrEqual(month.y + month.height);
	await expect(timeline).not.toContainText('约每月20日前后');
});

test('the home page leads back to the page last read @both', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.goto('./');
	await page.locator('study-continue').getByRole('link', { name: '理想信念' }).click();
	await expect(page).toHaveURL('./topics/ideals/');
});

test('a size of type that is chosen before the script is there is that of the site', async ({ page }) => {
	const letGo = await holdBack(page, '**/_astro/*.js');
	await page.goto('./topics/ideals/', { waitUntil: 'commit' });
	await page.locator('study-settings summary').click();
	await page.getByLabel('特大').check();
	letGo();
	await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
	await page.goto('./measures/');
	await expect(page.locator('html')).toHaveAttribute('data-size', 'huge');
	await expect(page.locator('html')).toHaveAttribute('data-contrast', 'normal');
});

test('a term in a page is explained where it stands, and leads on to the glossary @both', async ({
	page,
}) => {
	await page.goto('./measures/field-research/');
	const term = page.locator('a.term', { hasText: '四不两直' });
	await expect(term).toHaveCount(1);
	await term.click();
	const note = page.getByRole('dialog', { name: '四不两直' });
	await expect(note).toContainText('不发通知');
	await expect(note).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await expect(term).toBeFocused();
	await page.keyboard.press('Enter');
	await note.getByRole('link', { name: '名词表里的这一条' }).click();
	await expect(page.locator('dl div:target dt')).toHaveText('四不两直');
});

test('a term that cannot be fetched leads to the glossary', async ({ page }) => {
	await page.route('**/terms.json', (route) => route.abort());
	await page.goto('./measures/field-research/');
	await page.locator('a.term', { hasText: '四不两直' }).click();
	await expect(page.locator('dl div:target dt')).toHaveText('四不两直');
});

test('measures are filtered by unit and time, and the address keeps the choice @both', async ({ page }) => {
	await page.goto('./measures/');
	const rows = page.locator('study-measure-filter tr[data-unit]:visible');
	await expect(rows).toHaveCount(15);
	await page.getByLabel('责任单位', { exact: true }).selectOption({ label: '人事科' });
	await expect(rows).toHaveCount(4);
	await page.getByLabel('时间', { exact: true }).selectOption({ label: '9月' });
	const both = await rows.count();
	expect(both).toBeGreaterThan(0);
	await page.reload();
	await expect(rows).toHaveCount(both);
	await page.getByRole('button', { name: '清除筛选' }).click();
	await expect(rows).toHaveCount(15);
});

test('the schedule knows what is on, by the clock of the programme', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2023-09-19T16:30:00Z'));
	await page.goto('./schedule/');
	await expect(page.locator('study-today')).toContainText(/今天是2023 ?年 ?9 ?月 ?20 ?日/);
	await expect(page.locator('study-today [data-lead]')).toContainText('报送突出问题');
	await expect(page.locator('study-today [data-lead]')).toContainText('还有8天');
	await expect(page.locator('study-today [data-rows]')).toContainText('征求意见');
	await expect(page.locator('study-timeline .today').first()).toBeVisible();
	await test.step('it marks what is over and opens the entry that a link leads to', async () => {
		await page.clock.setFixedTime(new Date('2023-10-05T09:00:00+08:00'));
		await page.goto('about:blank');
		await page.goto('./schedule/#problems-deadline');
		const entry = page.locator('#problems-deadline');
		await expect(entry).toContainText('已过');
		await expect(entry.getByText('集中梳理一批突出问题')).toBeVisible();
		await expect(page.locator('#reading-class')).not.toContainText('已过');
	});
});

test('the glossary is filtered by words and by initials, and a link brings back what was put away @both', async ({
	page,
}) => {
	await page.goto('./glossary/');
	const terms = page.locator('dt:visible');
	const all = await terms.count();
	const field = page.getByRole('searchbox', { name: '在名词里找' });
	await field.fill('sblz');
	await expect(terms).toHaveText(['四不两直']);
	await expect(page.getByRole('status')).toHaveText('符合的有1个名词');
	await field.fill('没有的词');
	await expect(page.getByRole('status')).toHaveText('没有符合的名词');
	await page.evaluate(() => (location.hash = '#theme-education'));
	await expect(terms).toHaveCount(all);
});

test('an address with a slip in it leads to the page that was meant, and can be searched from @both', async ({
	page,
}) => {
	await page.goto('./topcs/Idaels/index.html');
	await expect(page.locator('study-likely-page').getByRole('link', { name: '理想信念' })).toBeVisible();
	await page.getByRole('search').getByRole('searchbox').fill('担当作为');
	await page.getByRole('search').getByRole('button', { name: '搜索' }).click();
	await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('a page says what chats show of it, and fetches the next one when its link is pointed at', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
	const answer = await page.request.get(new URL(picture!, page.url()).href);
	expect(answer.headers()['content-type']).toBe('image/png');
	const asked = page.waitForRequest((request) => request.url().endsWith('/topics/integrity/'));
	await page.locator('.section-nav').getByRole('link', { name: '廉洁自律' }).hover();
	await asked;
});

test('an unknown address gets a page that leads home @both', async ({ page, baseURL }) => {
	const answer = await page.goto('./nowhere/at/all/');
	expect(answer?.status()).toBe(404);
	const home = page.getByRole('link', { name: '首页' }).first();
	// The page asks each folder above it where the site stands.
	await expect(home).toHaveAttribute('href', baseURL!);
	await home.click();
	await expect(page).toHaveURL('./');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('pages are readable', async ({ page }) => {
		for (const [path, words] of [
			['./topics/ideals/', '关键概念'],
			['./measures/', '强化个人自学'],
			['./schedule/', '9月28日'],
			['./quizzes/ideals/', '提交'],
			['./checklists/member/', '学习'],
		] as const) {
			await page.goto(path);
			await expect(page.locator('main'), path).toContainText(words);
		}
	});
});

test('on a phone five ways stand at the foot, and the directory comes and goes without leaving the page', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('./topics/ideals/');
	const bar = page.getByRole('navigation', { name: '手机导航' });
	await expect(bar.getByRole('link')).toHaveText(['首页', '目录', '日程', '自测', '我的']);
	const sheet = page.getByRole('region', { name: '目录' });
	await bar.getByRole('link', { name: '目录' }).click();
	await expect(sheet).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(page).toHaveURL(/\/topics\/ideals\/$/);
	await bar.getByRole('link', { name: '目录' }).click();
	await sheet.getByRole('link', { name: '名词' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('名词');
	await page.goBack();
	await expect(sheet).toBeHidden();
});

test('without scripts the directory opens by its address', async ({ browser, baseURL }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 390, height: 844 },
		...(baseURL && { baseURL }),
	});
	const page = await context.newPage();
	await page.goto('./');
	await page.getByRole('link', { name: '目录' }).click();
	await expect(page.getByRole('region', { name: '目录' })).toBeVisible();
	await page.getByRole('link', { name: '关闭目录' }).click();
	await expect(page.getByRole('region', { name: '目录' })).toBeHidden();
	await context.close();
});

const DAYS = [
	['2023-03-25', '还有7天'],
	['2023-04-03', ''],
	['2023-09-20', '还有8天'],
	['2023-09-28', '今天'],
	['2023-10-05', '正在进行'],
	['2023-11-28', '大约还有2天结束'],
	['2023-12-01', '已基本结束'],
] as const;

test('the home page leads with what matters on the day, on a phone in at most two and a half screens, with an empty and a filled record, a topic in eight', async ({
	page,
}) => {
	const SCREEN = 844;
	await page.setViewportSize({ width: 390, height: SCREEN });
	const screens = (): Promise<number> =>
		page.evaluate((screen) => document.documentElement.scrollHeight / screen, SCREEN);
	const today = page.locator('study-today');
	for (const record of ['empty', 'filled']) {
		if (record === 'filled') {
			await fillRecord(page);
			await page.goto('./topics/ideals/');
		}
		for (const [day, said] of DAYS)
			await test.step(`${day}, ${record} record`, async () => {
				await page.clock.setFixedTime(new Date(`${day}T09:00:00+08:00`));
				await page.goto('./');
				await expect(today).not.toBeEmpty();
				await expect(today).toContainText(said);
				if (record === 'filled') await expect(page.locator('study-due a')).toBeVisible();
				await expect.poll(screens).toBeLessThanOrEqual(2.5);
			});
	}
	await test.step('after the end it says that the programme has ended and calls nothing overdue', async () => {
		await page.clock.setFixedTime(new Date('2026-11-24T00:00:00Z'));
		await page.goto('./');
		await expect(today.locator('[data-ended]')).toBeVisible();
		await expect(page.locator('body')).not.toContainText(/逾期|过期|超期/);
	});
	await page.goto('./topics/');
	const topics = await page
		.locator('main a[href*="topics/"]')
		.evaluateAll((links) => [
			...new Set(links.map((link) => (link as HTMLAnchorElement).href.split('#')[0]!)),
		]);
	for (const topic of topics.filter((href) => !href.endsWith('/topics/'))) {
		await page.goto(topic);
		expect(await screens(), topic).toBeLessThanOrEqual(8);
	}
});

test('tables of dots show whom an entry concerns and which topics rest on a clause @both', async ({
	page,
}) => {
	await page.goto('./schedule/');
	const entry = page.getByRole('row', { name: '报送突出问题' });
	await expect(entry.getByRole('cell', { name: '有关' })).toHaveCount(2);
	await page.goto('./documents/charter/');
	const clause = page.getByRole('row', { name: '第一章第六条' });
	await expect(clause.getByRole('cell', { name: '以此为据' })).toHaveCount(2);
	await page.getByRole('columnheader', { name: '理想信念' }).getByRole('link').click();
	await expect(page).toHaveURL('./topics/ideals/');
});

test('what a topic folds opens by its heading and on paper, and the questions begin on the second screen @both', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const pairs = page.locator('.fold', { has: page.locator('#pairs') });
	await expect(pairs.getByRole('table')).toBeHidden();
	const size = page.viewportSize()!;
	expect((await page.locator('#discussion').boundingBox())!.y).toBeLessThan(2 * Math.max(size.height, 844));
	await page.locator('#pairs').click();
	await expect(pairs.getByRole('table')).toBeVisible();
	const example = page.locator('.fold', { has: page.locator('#case') });
	await expect(example.getByRole('list')).toBeHidden();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(example.getByRole('list')).toBeVisible();
	await test.step('a heading leads to itself, so that its address can be copied, and moves nothing', async () => {
		const heading = page.locator('#discussion');
		const height = await heading.evaluate((it) => it.getBoundingClientRect().height);
		const link = heading.getByRole('link');
		await expect(link).toHaveText('研讨题');
		await link.press('Enter');
		await expect(page).toHaveURL(/\/topics\/ideals\/#discussion$/);
		await expect(heading).toBeInViewport();
		expect(await heading.evaluate((it) => it.getBoundingClientRect().height)).toBe(height);
		await page.emulateMedia({ media: 'print' });
		await expect(link).toHaveCSS('text-decoration-line', 'none');
		await page.emulateMedia({ media: null });
	});
	await test.step('type size, colours and contrast are kept', async () => {
		await page.getByLabel('显示设置').click();
		await page.getByLabel('特大').check();
		await page.getByLabel('深色').check();
		await page.getByLabel('高对比').check();
		await page.reload();
		const root = page.locator('html');
		await expect(root).toHaveAttribute('data-size', 'huge');
		await expect(root).toHaveAttribute('data-look', 'dark');
		await expect(root).toHaveAttribute('data-contrast', 'more');
	});
});
