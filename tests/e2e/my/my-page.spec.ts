import type { Page } from '@playwright/test';
import { RecordPage } from '../pages/record-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';

/** A record with everything that the page can show, the way to another device open. */
async function openFull(page: Page): Promise<RecordPage> {
	const record = new RecordPage(page);
	await record.seed({
		ticks: { ...RecordPage.done(), ...RecordPage.done('gone-item', 1_695_859_200_000) },
		'ticks:set-aside:1700000000000': '{cut',
	});
	await record.openMine();
	await unfold(page, 'move');
	await page.getByRole('button', { name: '生成链接和二维码' }).click();
	await expect(page.getByRole('img', { name: '带着记录的二维码' })).toBeInViewport();
	return record;
}

test('a page without a record says where to begin; what was begun last stands first, with the way back into it @phone', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await test.step('without a record', async () => {
		await page.goto('./my/');
		await expect(page.getByText('还没有做到一半的')).toBeVisible();
		await expect(record.row()).toBeVisible();
		await expect(page.locator('[data-running]')).toBeHidden();
		await page.locator('study-unfinished').getByRole('link', { name: '清单' }).click();
		await expect(page).toHaveURL('./checklists/');
	});
	await page.goto('./topics/ideals/');
	const title = await page.locator('h1').textContent();
	await record.openChecklist();
	await record.box().check();
	await record.openMine();
	const links = page.locator('study-unfinished [data-begun] a');
	await expect(links).toHaveText([title!, '普通党员清单']);
	await expect(page.locator('study-unfinished')).toContainText('清单，完成1 /');
	await record.expectShown(1);
	await expect(record.row().getByRole('link')).toHaveAttribute('href', /checklists\/member\/$/);
	await expect(links.nth(1)).toHaveAttribute('href', /\/checklists\/member\/$/);
	await links.nth(0).click();
	await expect(page).toHaveURL('./topics/ideals/');
});

test('own lists have their bars, an exam that runs its way back, and what was taken down its name', async ({
	page,
}) => {
	const record = new RecordPage(page);
	const exam = 'general';
	const row = page.locator(`[data-exam=${exam}]`);
	const item = { kind: 'item', order: 1, at: 1, text: '一件事' };
	const made = {
		'own-list': { kind: 'list', title: '出差前', order: 1, at: 1 },
		'own-empty': { kind: 'list', title: '空的', order: 2, at: 1 },
		'own-a': { ...item, list: 'own-list' },
		'own-b': { ...item, list: 'own-list' },
		'own-c': { ...item, list: 'member' },
		'own-gone': { ...item, list: 'gone-list', text: '留下的一条' },
	};
	const parts = [{ title: '甲', points: 5, questions: [{ id: 'q', hash: '1' }] }];
	const sitting = { seed: 's', parts, pass: 3, startedAt: 5, answers: {}, flags: [], at: 5 };
	const sittings = {
		[`${exam}:5`]: { ...sitting, exam },
		'gone-exam:5': { ...sitting, exam: 'gone-exam' },
	};
	await record.seed({ lists: made, ticks: { 'own-a': { status: 'done', at: 5 } }, exams: sittings });
	await page.goto('./my/');
	const asBuilt = await (await page.request.get('./my/')).text();
	const total = /data-list="member" data-ids="([^"]+)"/.exec(asBuilt)![1]!.split(' ').length;
	await test.step('own items count in the list that they stand in', async () => {
		await expect(record.row('出差前')).toContainText('1 / 2');
		await expect(record.row('空的')).toHaveCount(0);
		await expect(record.row()).toContainText(`0 / ${total + 1}`);
	});
	await test.step('an exam that is not handed in is named, with the way back into it', async () => {
		await expect(row).toContainText('有一场进行中的模拟考试');
		await expect(row.getByRole('link')).toHaveAttribute('href', new RegExp(`exams/${exam}/$`));
	});
	await test.step('items of lists and papers of exams that were taken down are named', async () => {
		await record.lookAtKept();
		await expect(record.retired).toContainText('留下的一条');
		await expect(record.retired).toContainText('gone-exam');
	});
	await page.locator('study-unfinished').getByRole('link', { name: '出差前' }).click();
	await expect(page.getByRole('heading', { name: '出差前' })).toBeVisible();
});

test('a page that is gone is not offered to go on from, here or at home', async ({ page }) => {
	const record = new RecordPage(page);
	await page.goto('./topics/ideals/');
	const stored = (await record.stored('place'))!;
	const gone = stored.replace('ideals', 'gone').replace(/"title":"[^"]*"/, '"title":"没了"');
	for (const [address, offer] of [
		['./my/', '[data-begun]'],
		['./', 'study-continue'],
	] as const) {
		await record.store('place', gone);
		await page.goto(address);
		await expect(page.locator(offer).getByText('没了')).toBeHidden();
		expect(await record.stored('place')).toBeNull();
	}
});

test('the full page and its dialogs have no accessibility violation, nor scroll sideways; its link is copied and folded away', async ({
	page,
}) => {
	const record = await openFull(page);
	expect(await violationsIn(page)).toEqual([]);
	await test.step('it does not scroll sideways at 320 px in 特大 type', async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'standard'));
		await page.setViewportSize({ width: 1280, height: 800 });
	});
	await unfold(page, 'erase');
	await page.getByRole('button', { name: '清除本机记录' }).click();
	await expect(record.dialog).toBeVisible();
	expect(await violationsIn(page, 'dialog[open]')).toEqual([]);
	await record.dialog.getByRole('button', { name: '取消' }).click();
	await record.choose(RecordPage.sealed(JSON.stringify({ app: RecordPage.siteId(), schema: 1, kinds: {} })));
	await expect(record.dialog).toBeVisible();
	expect(await violationsIn(page, 'dialog[open]')).toEqual([]);
	await record.dialog.getByRole('button', { name: '关闭' }).click();
	await test.step('the link is copied, and can be folded away', async () => {
		const status = page.locator('study-transfer [role=status]');
		await page.getByRole('button', { name: '复制链接' }).click();
		await expect(status).toContainText(/已复制|已经选中/);
		await page.getByRole('button', { name: '收起' }).click();
		await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden();
		await expect(page.getByRole('button', { name: '生成链接和二维码' })).toBeFocused();
	});
});

test('the page is worked by keyboard alone, its dialogs too', async ({ page }) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openMine();
	const focused = page.locator(':focus');
	/** Tabs until what has the focus is called so. */
	const tabTo = async (name: string | RegExp): Promise<void> => {
		for (let presses = 0; presses < 80; presses++) {
			await page.keyboard.press('Tab');
			if (new RegExp(name).test(((await focused.textContent()) ?? '').trim())) return;
		}
		throw new Error(`${name} cannot be reached`);
	};
	await tabTo('^普通党员清单$');
	await tabTo('^备份导出');
	await page.keyboard.press('Enter');
	await tabTo('^导出备份$');
	await record.saved(() => page.keyboard.press('Enter'));
	await expect(record.said).toContainText('已交给浏览器下载');
	await tabTo('^搬到新手机也');
	await page.keyboard.press('Enter');
	await tabTo('^清除清掉');
	await page.keyboard.press('Enter');
	await tabTo('^清除本机记录$');
	await page.keyboard.press('Enter');
	await expect(record.dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(record.dialog).toBeHidden();
	await expect(focused).toHaveText('清除本机记录');
	await record.expectShown(1);
	await page.keyboard.press('Enter');
	await expect(record.dialog).toBeVisible();
	await tabTo('^清除$');
	await page.keyboard.press('Enter');
	await expect(record.said).toContainText('已清除');
	await record.expectShown(0);
	await expect(focused).toHaveText('清除本机记录');
	await page.getByRole('button', { name: '生成链接和二维码' }).press('Enter');
	await expect(page.locator('study-transfer [role=status]')).toContainText('还没有记录');
});
