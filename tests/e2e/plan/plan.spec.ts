import { readFileSync } from 'node:fs';
import { expect, test } from '../site.ts';
import ICAL from 'ical.js';
import { PlanPage } from '../pages/plan-page.ts';
import { violationsIn } from '../pages/violations.ts';

test('a plan is laid over weeks, ticked, laid out again, saved as a calendar, and taken back @both', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2023-09-20T10:00:00+08:00'));
	const plan = new PlanPage(page);
	await plan.open();
	await plan.make('党章', '2023-09-04', '4');
	await expect(plan.weeks).toHaveText([/^第1周（9月4日至9月10日）$/, /^第2周/, /^第3周.*本周$/]);
	await expect(plan.count).toHaveText('已读0 / 12');
	await expect(plan.row('总纲').getByRole('link')).toHaveText('见：党章');
	await plan.chapter('总纲').check();
	await expect(plan.button('撤销')).toBeInViewport();
	await expect(plan.said).toHaveText('已勾选，已读1 / 12');
	await plan.button('重排剩下的').click();
	await expect(plan.weeks).toHaveText([/^第1周/, /^第3周.*本周$/, /^第4周/, /^第5周/]);
	const [file] = await Promise.all([page.waitForEvent('download'), plan.button('存进日历（.ics）').click()]);
	const text = readFileSync((await file.path())!, 'utf8');
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
	expect(events.map((each) => `${new ICAL.Event(each).startDate}`)).toEqual([
		'2023-09-18',
		'2023-09-25',
		'2023-10-02',
	]);
	await page.reload();
	await expect(plan.chapter('总纲')).toBeChecked();
	await page.goto('./my/');
	await expect(page.locator('study-my-plan')).toContainText('已读1 / 12，本周还有4篇');
	await page.getByRole('link', { name: '打开自学计划' }).click();
	await plan.button('删除计划').click();
	await expect(plan.weeks).toHaveCount(0);
	await plan.button('撤销').click();
	await expect(plan.count).toHaveText('已读1 / 12');
});

test('what is wrong with the choice is said, and nothing is laid out; the plan that comes of it is accessible', async ({
	page,
}) => {
	const plan = new PlanPage(page);
	await plan.open();
	await plan.button('排出计划').click();
	await expect(plan.said).toContainText('还没有选要读的');
	await expect(plan.said).toBeInViewport();
	await expect(plan.root.getByRole('checkbox').first()).toBeFocused();
	await plan.button('全选：党章').click();
	await plan.root.getByLabel('从哪天开始').fill('2023-09-04');
	await plan.root.locator('[name=end]').fill('2023-09-01');
	await plan.button('排出计划').click();
	await expect(plan.said).toContainText('要在开始那天之后');
	await expect(plan.root.locator('[name=end]')).toBeFocused();
	await plan.root.locator('[name=end]').fill('2023-09-24');
	await plan.button('排出计划').click();
	await expect(plan.weeks).toHaveCount(3);
	await test.step('it is accessible in either theme, by keyboard, and at 320 px in the largest type', async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		await plan.chapter('总纲').focus();
		await page.keyboard.press('Space');
		await expect(plan.chapter('总纲')).toBeFocused();
		await expect(plan.count).toHaveText('已读1 / 12');
		// All of it at once: what the bar at the bottom happens to cover in part can be scrolled from under it.
		await page.setViewportSize({ width: 320, height: 4000 });
		expect(await violationsIn(page, 'study-plan')).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
	});
});

test('a plan that lies open into another week shows that week as this one', async ({ page }) => {
	await page.clock.install({ time: new Date('2023-09-24T23:50:00+08:00') });
	const plan = new PlanPage(page);
	await plan.open();
	await plan.make('党章', '2023-09-18', '4');
	await expect(plan.weeks).toHaveText([/^第1周.*本周$/, /^第2周[^本]*$/, /^第3周/]);
	await page.clock.fastForward('01:00:00');
	await expect(plan.weeks).toHaveText([/^第1周[^本]*$/, /^第2周.*本周$/, /^第3周/]);
});
