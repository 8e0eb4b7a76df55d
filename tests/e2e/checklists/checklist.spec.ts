import { MOVING, expect, test } from '../site.ts';
import { ChecklistPage } from '../pages/checklist-page.ts';
import { holdBack } from '../pages/hold-back.ts';
import { RecordPage } from '../pages/record-page.ts';
import { violationsIn } from '../pages/violations.ts';

test('an item has a status, the day it was done and a note, and all of it is there after a reload @phone', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.box('member-textbooks').check();
	// The way back is to be had at once, on a phone too, where the navigation is at the bottom.
	await expect(list.said).toContainText('已勾选');
	const isOnTop = (element: Element): boolean => {
		const { left, top, width, height } = element.getBoundingClientRect();
		return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
	};
	expect(await list.undo.evaluate(isOnTop)).toBe(true);
	await expect(list.status('member-textbooks')).toHaveValue('done');
	await expect(list.row('member-textbooks')).toContainText(/\d{4}年\d+月\d+日完成/);
	const panel = await list.unfold('member-textbooks');
	await panel.getByLabel('完成日期').fill('2023-09-28');
	await panel.getByLabel('备注').fill('先读第二部分');
	await panel.getByLabel('备注').blur();
	await list.mark('member-online', '进行中');
	await list.mark('member-test', '不适用');
	await expect(list.said).toContainText('已标为不适用');
	await page.reload();
	await expect(list.count).toHaveText('已完成1 / 10');
	await expect(list.row('member-textbooks')).toContainText('2023年9月28日完成');
	await expect(list.row('member-textbooks')).toContainText('有备注');
	await expect((await list.unfold('member-textbooks')).getByLabel('备注')).toHaveValue('先读第二部分');
	await expect(list.status('member-online')).toHaveValue('doing');
	await expect(list.box('member-test')).not.toBeChecked();
});

test('what is ticked before the script is there stands in the record once it comes', async ({ page }) => {
	const list = new ChecklistPage(page);
	const bring = await holdBack(page, '**/_astro/*.js');
	await page.goto('./checklists/member/', { waitUntil: 'commit' });
	for (const id of ['member-textbooks', 'member-weekly']) await list.box(id).check();
	bring();
	await expect(list.count).toHaveText('已完成1 / 11');
	await expect.poll(() => new RecordPage(page).stored('rounds')).toContain('member-weekly');
	await page.unroute('**/_astro/*.js');
	await page.reload();
	await expect(list.count).toHaveText('已完成1 / 11');
	for (const id of ['member-textbooks', 'member-weekly']) await expect(list.box(id)).toBeChecked();
});

test('on a phone a row takes at most 88 px; its words unfold the hint, the measure, the status and a note @phone', async ({
	page,
}) => {
	for (const id of ['leader', 'programme-office', 'member']) {
		const list = new ChecklistPage(page);
		await list.open(id);
		const heights = await list.rows.evaluateAll((rows) =>
			rows.map((row) => row.getBoundingClientRect().height),
		);
		expect(Math.max(...heights)).toBeLessThanOrEqual(88);
	}
	const list = new ChecklistPage(page);
	const row = list.row('member-opinion');
	await row.getByText('征求意见时，说具体的问题和建议').click();
	await expect(list.box('member-opinion')).not.toBeChecked();
	await expect(row.locator('details').getByText('基层提的逐一回复')).toBeVisible();
	await expect(row.getByRole('link')).toBeVisible();
	await expect(list.status('member-opinion')).toBeVisible();
	await expect(row.getByLabel('备注')).toBeVisible();
	await row.getByText('征求意见时，说具体的问题和建议').click();
	await expect(row.getByLabel('备注')).toBeHidden();
	await test.step('what was done and the way back stay in sight at the end of the list', async () => {
		await list.box('member-textbooks').check();
		await list.expectResetInSight();
		await list.undo.click();
		await expect(list.box('member-textbooks')).toBeChecked();
	});
});

test('what comes every week is ticked each week anew, the last times are shown and nobody counts them', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2023-09-06T09:00:00+08:00'));
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.box('member-weekly').check();
	await expect(list.said).toContainText('已勾选（本周）');
	await expect(list.count).toHaveText('已完成0 / 11');
	await page.clock.setFixedTime(new Date('2023-09-20T09:00:00+08:00'));
	await page.reload();
	await expect(list.row('member-weekly')).toContainText('前几次：9月4日');
	await expect(list.box('member-weekly')).not.toBeChecked();
	const panel = await list.unfold('member-weekly');
	await panel.getByLabel('9月11日那周').check();
	await expect(list.row('member-weekly')).toContainText('前几次：9月11日、9月4日');
	await panel.getByLabel('本周').check();
	await expect(list.box('member-weekly')).toBeChecked();
	await list.undo.click();
	await expect(list.box('member-weekly')).not.toBeChecked();
	await list.box('member-monthly').check();
	await expect(list.said).toContainText('已勾选（本月）');
	await page.goto('./my/');
	await expect(page.locator('[data-retired] li')).toHaveCount(0);
});

test('what has a date comes first, with the days that are left; a week ticked by the version before this one is ticked, and can be unticked', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2023-09-20T09:00:00+08:00'));
	const record = new RecordPage(page);
	const list = new ChecklistPage(page);
	const tick = { status: 'done', doneOn: '2023-09-19', note: '带教材', at: 1 };
	await record.seed({ ticks: { 'member-weekly': tick } });
	await list.open('member');
	await test.step('the date comes first, until it is done', async () => {
		expect((await list.shown())[0]).toBe('征求意见时，说具体的问题和建议');
		await expect(list.row('member-opinion').locator('summary')).toContainText('正在进行，约还有10天');
		await list.box('member-opinion').check();
		await expect(list.row('member-opinion').locator('summary')).not.toContainText('还有');
	});
	await expect(list.box('member-weekly')).toBeChecked();
	await list.box('member-weekly').uncheck();
	await expect(list.said).toContainText('已取消勾选（本周）');
	await page.reload();
	await expect(list.row('member-weekly')).toContainText('有备注');
	await expect(list.box('member-weekly')).not.toBeChecked();
});

test('a list is worked through with the keyboard alone; every change is taken back, one by one, and so is a reset', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await expect(list.undo).toBeDisabled();
	await test.step('with the keyboard alone', async () => {
		await list.box('member-textbooks').focus();
		await page.keyboard.press('Space');
		await expect(list.box('member-textbooks')).toBeChecked();
		await page.keyboard.press('Tab');
		await expect(list.row('member-textbooks').locator('summary')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(list.row('member-textbooks').getByLabel('完成日期')).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await expect(list.status('member-textbooks')).toBeFocused();
		await page.keyboard.press('Tab');
		await expect(list.row('member-textbooks').getByLabel('完成日期')).toBeFocused();
		await list.row('member-textbooks').getByLabel('备注').focus();
		await page.keyboard.type('写一句');
		await list.undo.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await expect(list.box('member-textbooks')).not.toBeChecked();
	});
	await expect(list.undo).toBeDisabled();
	await list.box('member-textbooks').check();
	await list.mark('member-textbooks', '不适用');
	await list.box('member-online').check();
	await list.answerReset('dismiss');
	await expect(list.count).toHaveText('已完成1 / 10');
	await list.expectResetInSight();
	await expect(list.count).toHaveText('已完成0 / 11');
	await list.undo.click();
	await expect(list.count).toHaveText('已完成1 / 10');
	await list.undo.click();
	await expect(list.box('member-online')).not.toBeChecked();
	await list.undo.click();
	await expect(list.box('member-textbooks')).toBeChecked();
	await list.undo.click();
	await expect(list.count).toHaveText('已完成0 / 11');
	await expect(list.undo).toBeDisabled();
	await expect(list.box('member-textbooks')).toBeFocused();
});

test('own items in a list of the site are added in place, edited, moved, removed and brought back', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await test.step('the form stays where it is, ready for the next one', async () => {
		const form = list.root.getByRole('form', { name: '自己加一条' });
		const field = form.getByLabel('自己加一条', { exact: true });
		await form.scrollIntoViewIfNeeded();
		const { y } = (await form.boundingBox())!;
		const expectInPlace = async () => expect(Math.abs((await form.boundingBox())!.y - y)).toBeLessThan(30);
		await list.add('<b>带教材</b>', '2023-10-08');
		await expectInPlace();
		await expect(field).toBeFocused();
		await page.keyboard.type('问书记');
		await page.keyboard.press('Enter');
		await expect(list.row('问书记')).toBeVisible();
		await expectInPlace();
	});
	await expect(list.count).toHaveText('已完成0 / 13');
	await expect(list.row('带教材').locator('summary > label')).toHaveText('<b>带教材</b>');
	await (await list.unfold('问书记')).getByRole('button', { name: '上移' }).click();
	expect((await list.shown()).slice(-2)).toEqual(['问书记', '<b>带教材</b>']);
	const panel = await list.unfold('问书记');
	await panel.getByLabel('要做的事').fill('问支部书记');
	await panel.getByLabel('要做的事').blur();
	await page.reload();
	await expect(list.rows.last()).toContainText('2023年10月8日');
	expect((await list.shown()).slice(-2)).toEqual(['问支部书记', '<b>带教材</b>']);
	await list.box('问支部书记').check();
	await (await list.unfold('问支部书记')).getByRole('button', { name: '删除' }).click();
	await expect(list.row('问支部书记')).toHaveCount(0);
	await expect(list.undo).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(list.box('问支部书记')).toBeChecked();
});

test('a list is filtered by status, unit and time, and by what is not done yet; it is fit for paper, accessible, and no wider than 320 px', async ({
	page,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.box('member-textbooks').check();
	await list.filter('状态', '已完成');
	await expect.poll(() => list.shown()).toEqual(['读基本教材的原文，跟进学习最新重要讲话']);
	await expect(list.said).toHaveText('显示1条，共13条');
	await list.root.getByRole('button', { name: '清除筛选' }).click();
	await expect(list.said).toHaveText('显示13条，共13条');
	await list.filter('时间', '2023年9月');
	await expect.poll(() => list.shown()).toEqual(['征求意见时，说具体的问题和建议']);
	await list.filter('责任单位', '机关纪委');
	await expect(list.said).toHaveText('没有符合条件的条目');
	await list.root.getByRole('button', { name: '清除筛选' }).click();
	await test.step('what is not done yet, where what is ticked meanwhile stays in sight', async () => {
		const only = list.root.getByRole('button', { name: '只看没做的' });
		await only.click();
		await expect(list.row('member-textbooks')).toBeHidden();
		await list.box('member-online').check();
		await expect(list.row('member-online')).toBeVisible();
		await list.row('member-meeting').scrollIntoViewIfNeeded();
		await expect(list.count).toBeInViewport();
		await only.click();
		await expect(list.row('member-textbooks')).toBeVisible();
	});
	await test.step('on paper an item says how it stands, and notes stay private', async () => {
		await list.mark('member-online', '进行中');
		await (await list.unfold('member-online')).getByLabel('备注').fill('只给自己看');
		await list.undo.focus();
		await page.emulateMedia({ media: 'print' });
		await expect(list.row('member-online').locator('[data-paper]')).toHaveText('进行中');
		await expect(list.row('member-online').locator('textarea')).toBeHidden();
		await expect(list.undo).toBeHidden();
		await page.emulateMedia({ media: 'screen' });
	});
	await test.step('unfolded, with own items and filters, nothing is inaccessible, nor runs over in the largest type', async () => {
		const long = '一'.repeat(80);
		await list.add(long, '2023-10-08');
		await list.box(long).check();
		await list.unfold(long);
		await list.filter('状态', '已完成');
		expect(await violationsIn(page, 'study-checklist')).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(await over()).toBeLessThanOrEqual(0);
		await list.filter('状态', '未开始');
		expect(await over()).toBeLessThanOrEqual(0);
	});
});

test('own lists are made, worked through, renamed and called as before in sight, moved, removed and brought back @phone', async ({
	page,
}) => {
	await page.goto('./checklists/mine/');
	const make = async (title: string): Promise<void> => {
		await page.getByLabel('新清单的名称').fill(title);
		await page.getByRole('button', { name: '建一张' }).click();
		await expect(page.getByRole('heading', { level: 2, name: title })).toBeFocused();
	};
	const index = page.locator('study-own-lists > [data-index]');
	await make('出差前');
	const list = new ChecklistPage(page);
	await list.add('带教材');
	await list.add('带充电器');
	await list.box('带教材').check();
	await page.getByRole('link', { name: '全部清单' }).click();
	await make('回来后');
	await expect(list.count).toHaveText('已完成0 / 0');
	await page.getByText('改名、删除').click();
	const heading = page.locator('[data-view] h2');
	const name = page.getByRole('textbox', { name: '清单的名称', exact: true });
	const rename = async (): Promise<void> => {
		await name.fill('回来以后');
		await page.getByRole('button', { name: '改名', exact: true }).click();
		await expect(heading).toHaveText('回来以后');
	};
	await rename();
	await list.undo.click();
	await expect(heading).toHaveText('回来后');
	await expect(name).toHaveValue('回来后');
	await rename();
	await page.getByRole('link', { name: '全部清单' }).click();
	await expect(index.getByRole('listitem')).toHaveText([/出差前已完成1 \/ 2/, /回来以后还没有条目/]);
	await page.getByRole('button', { name: '下移：出差前' }).click();
	await page.reload();
	await expect(index.getByRole('link')).toHaveText(['回来以后', '出差前']);
	await page.getByRole('link', { name: '出差前' }).click();
	await page.getByText('改名、删除').click();
	await page.getByRole('button', { name: '删除这张清单' }).click();
	await expect(index.getByRole('link')).toHaveText(['回来以后']);
	await index.getByRole('button', { name: '撤销' }).click();
	await page.getByRole('link', { name: '出差前' }).click();
	await expect(list.box('带教材')).toBeChecked();
	await expect(list.rows).toHaveCount(2);
});

test('what is typed into an item that another window takes away meanwhile is kept', async ({
	page,
	context,
}) => {
	const list = new ChecklistPage(page);
	await list.open('member');
	await list.add('去社区');
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	const other = new ChecklistPage(await context.newPage());
	await other.open('member');
	await (await other.unfold('去社区')).getByRole('button', { name: '删除' }).waitFor();
	await (await list.unfold('去社区')).getByLabel('要做的事').fill('去社区两天');
	await other.row('去社区').getByRole('button', { name: '删除' }).click();
	await expect(list.row('去社区两天')).toBeVisible();
	await expect(other.row('去社区两天')).toBeVisible();
	expect(errors).toEqual([]);
});

test.describe('where pages scroll smoothly', () => {
	test.use(MOVING);
	test('a list of 250 items keeps its order, its filter and its place through every change', async ({
		page,
	}) => {
		const item = (at: number): object => ({
			kind: 'item',
			list: 'own-long',
			text: `事项${at}。`,
			order: at,
			at: 1,
		});
		await new RecordPage(page).seed({
			lists: {
				'own-long': { kind: 'list', title: '长清单', order: 0, at: 1 },
				...Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`own-item-${at}`, item(at)])),
			},
		});
		await page.goto('./checklists/mine/#own-long');
		const list = new ChecklistPage(page);
		const texts = async (): Promise<string[]> =>
			(await list.rows.locator('label[for]').allTextContents()).map((text) => /事项(\d+)/.exec(text)![1]!);
		await expect(list.rows).toHaveCount(250);
		const order = Array.from({ length: 250 }, (_, at) => String(at));
		expect(await texts()).toEqual(order);

		const panel = await list.unfold('own-item-100');
		await panel.getByRole('button', { name: '上移' }).click();
		await expect(list.row('own-item-100').locator('details[data-more]')).toBeInViewport();
		order.splice(99, 2, '100', '99');
		await expect.poll(texts).toEqual(order);

		await (await list.unfold('own-item-9')).getByRole('button', { name: '删除' }).click();
		order.splice(9, 1);
		await expect.poll(texts).toEqual(order);

		await list.box('own-item-249').check();
		await expect(list.count).toHaveText('已完成1 / 249');
		await list.filter('状态', '已完成');
		await expect(list.said).toContainText('1');
		await expect(list.rows.filter({ visible: true })).toHaveCount(1);
		await expect(list.row('own-item-249')).toBeInViewport();
	});
});

test('without script a list is read and printed with its boxes', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
	const page = await context.newPage();
	await page.goto('./checklists/member/');
	await expect(page.locator('noscript .note')).toBeVisible();
	await expect(page.getByRole('checkbox')).toHaveCount(13);
	await expect(page.locator('.mine').first()).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	const box = page.locator('#item-member-textbooks');
	await expect(box).toHaveCSS('border-top-width', /^[1-9]/);
	await expect(page.locator('select:visible')).toHaveCount(0);
	await context.close();
});
