import type { Locator, Page } from '@playwright/test';
import { violationsAfter, violationsIn } from '../pages/violations.ts';
import { expect, test } from '../site.ts';

const TOPIC = './present/topics/integrity/';
const QUIZ = './present/quizzes/integrity/';
const ROOMS = [
	TOPIC,
	QUIZ,
	'./present/measures/self-study/',
	'./present/rules/deep-study/',
	'./present/schedule/',
];

const current = (page: Page): Locator => page.locator('.slide[data-current]');
const heading = (page: Page): Locator => current(page).locator('h2');
const count = (page: Page): Promise<number> => page.locator('.slide').count();
const button = (page: Page, name: string | RegExp): Locator =>
	page.locator('.bar').getByRole('button', { name });

test('one tap leads from a page into the room, and Escape back @both', async ({ page: tab }) => {
	for (const [page, room] of [
		['./topics/integrity/', /present\/topics\/integrity\/$/],
		['./measures/self-study/', /present\/measures\/self-study\/$/],
		['./rules/deep-study/', /present\/rules\/deep-study\/$/],
		['./quizzes/integrity/', /present\/quizzes\/integrity\/$/],
		['./schedule/', /present\/schedule\/$/],
	] as const)
		await test.step(page, async () => {
			await tab.goto(page);
			const before = new URL(tab.url()).pathname;
			await tab.getByRole('link', { name: '会场模式' }).click();
			await expect(tab).toHaveURL(room);
			await expect(tab.locator('study-room[data-on]')).toBeVisible();
			await tab.keyboard.press('Escape');
			await expect.poll(() => new URL(tab.url()).pathname).toBe(before);
		});
});

test('a topic is led through by a remote or by keys, from its title over sentences, pairs, the example and each question to the sources', async ({
	page,
}) => {
	await page.goto(TOPIC);
	await test.step('what it is made of', async () => {
		const all = await page.locator('.slide h2').allTextContents();
		const told = all.map((text) => text.replace(/\s+/g, ' ').trim());
		expect(told[0]).toBe('廉洁自律');
		expect(told.slice(1, 5)).toEqual(['三句话', '容易混的两对1 / 2', '容易混的两对2 / 2', '一个例子']);
		expect(told.filter((text) => text.startsWith('研讨题'))).toHaveLength(6);
		expect(told.some((text) => text.startsWith('原文在哪'))).toBe(true);
		expect(told[told.length - 1]).toBe('出处和下一步');
		await expect(page.locator('meta[name=robots][content=noindex]')).toHaveCount(1);
	});
	await test.step("a presenter's remote reveals what is held back first", async () => {
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toContainText('容易混的两对');
		const told = current(page).locator('[data-reveal]');
		await expect(told).toBeHidden();
		await page.keyboard.press('PageDown');
		await expect(told).toBeVisible();
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toContainText('2 / 2');
		await page.keyboard.press('PageUp');
		await expect(told).toBeVisible();
	});
	await test.step('home, end, arrows and space lead, and an address opens a slide of its own', async () => {
		await page.goto('about:blank');
		await page.goto(`${TOPIC}#5`);
		await expect(heading(page)).toContainText('一个例子');
		await page.keyboard.press('End');
		await expect(heading(page)).toHaveText('出处和下一步');
		expect(new URL(page.url()).hash).toBe(`#${await count(page)}`);
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.said')).toHaveText('这是最后一张');
		await page.keyboard.press('Home');
		await expect(heading(page)).toHaveText('廉洁自律');
		await page.keyboard.press(' ');
		await expect(heading(page)).toHaveText('三句话');
		await page.keyboard.press('ArrowLeft');
		await expect(heading(page)).toHaveText('廉洁自律');
		await page.evaluate(() => (location.hash = '#2'));
		await expect(heading(page)).toHaveText('三句话');
	});
	await test.step('the screen goes black, and any key wakes it without going on', async () => {
		const black = page.locator('.black');
		for (const key of ['b', '.']) {
			await page.keyboard.press(key);
			await expect(black).toBeVisible();
			await page.keyboard.press('x');
			await expect(black).toBeHidden();
		}
		await page.keyboard.press('b');
		await black.click();
		await expect(black).toBeHidden();
		await expect(heading(page)).toHaveText('三句话');
	});
	await test.step('the overview lists all slides, opens the one that is chosen, and Escape closes it', async () => {
		await page.keyboard.press('o');
		const overview = page.getByRole('navigation', { name: '全部幻灯片' });
		await expect(overview.getByRole('link')).toHaveCount(await count(page));
		await expect(overview.locator('[aria-current]')).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(overview).toBeHidden();
		await page.keyboard.press('o');
		await overview.getByRole('link', { name: '一个例子' }).click();
		await expect(overview).toBeHidden();
		await expect(heading(page)).toHaveText('一个例子');
	});
	await test.step('nothing of it is kept', async () => {
		expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	});
});

test('a question shows its options, then the answer with explanation and source, then comes the next', async ({
	page,
}) => {
	await page.goto(`${QUIZ}#3`);
	await expect(current(page).locator('.options li')).toHaveCount(4);
	const answer = current(page).locator('.answer');
	await expect(answer).toBeHidden();
	await expect(current(page).locator('[data-right]')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	const stem = current(page).locator('.stem');
	const before = await stem.boundingBox();
	await button(page, '揭示').click();
	await expect(answer).toContainText('正确答案');
	expect(await stem.boundingBox(), 'nothing moves when it is revealed').toEqual(before);
	await expect(answer.getByRole('link').first()).toBeVisible();
	await expect(current(page).locator('[data-right]')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	await button(page, '下一张').click();
	await expect(heading(page)).toContainText('第3题');
});

test('there is a clock only where it is wanted: of the day, then of the meeting', async ({ page }) => {
	await page.clock.install({ time: new Date('2023-09-28T09:05:00+08:00') });
	await page.goto(TOPIC);
	const clock = page.locator('.clock');
	await expect(clock).toBeHidden();
	await page.keyboard.press('t');
	await expect(clock).toHaveText('9:05');
	await page.keyboard.press('t');
	await page.clock.fastForward('02:30');
	await expect(clock).toHaveText(/^2:3\d$/);
	await page.keyboard.press('t');
	await expect(clock).toBeHidden();
});

test('the notes stand in a window of their own, which leads the room and is led by it', async ({
	page,
	context,
}) => {
	await page.goto(TOPIC);
	const opened = context.waitForEvent('page');
	await page.keyboard.press('n');
	const notes = await opened;
	await page.keyboard.press('PageDown');
	await expect(heading(notes)).toHaveText('三句话');
	await expect(current(notes).locator('.notes')).toContainText('中央点出的问题');
	await expect(current(page).locator('.notes')).toBeHidden();
	await expect(notes.locator('.up-next')).toContainText('容易混的两对');
	await notes.keyboard.press('PageDown');
	await expect(heading(page)).toContainText('容易混的两对');
	// Whoever speaks sees it before the room does.
	await expect(current(notes).locator('[data-reveal]')).toBeVisible();
	await expect(current(page).locator('[data-reveal]')).toBeHidden();
	await notes.keyboard.press('r');
	await expect(current(page).locator('[data-reveal]')).toBeVisible();
	await notes.keyboard.press('b');
	await expect(page.locator('.black')).toBeVisible();
	await expect(notes.locator('.said')).toContainText('黑');
});

test('a finger leads on and back @both', async ({ page }) => {
	await page.goto(TOPIC);
	const swipe = (from: number, to: number): Promise<void> =>
		page.evaluate(
			([from, to]) => {
				const room = document.querySelector('study-room')!;
				const touch = (clientX: number): Touch =>
					new Touch({ identifier: 1, target: room, clientX, clientY: 300 });
				room.dispatchEvent(
					new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] }),
				);
				room.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)] }));
			},
			[from, to] as const,
		);
	await swipe(300, 100);
	await expect(heading(page)).toHaveText('三句话');
	await swipe(100, 300);
	await expect(heading(page)).toHaveText('廉洁自律');
});

test('every slide stands whole on walls of all kinds, in type that can be read from the back', async ({
	page,
}) => {
	const faults: string[] = [];
	for (const room of ROOMS) {
		await page.goto(`${room}#1`);
		for (const [width, height, least] of [
			[1280, 720, 22],
			[1920, 1080, 33],
			[1024, 768, 19],
		] as const) {
			await page.setViewportSize({ width, height });
			const found = await page.evaluate(async (least) => {
				const wrong: string[] = [];
				for (let at = 1; at <= document.querySelectorAll('.slide').length; at += 1) {
					location.replace(`#${at}`);
					await new Promise((resolve) => setTimeout(resolve, 20));
					const slide = document.querySelector('.slide[data-current]')!;
					const stage = slide.querySelector('.stage')!;
					const over = Math.max(
						stage.scrollHeight - stage.clientHeight,
						stage.scrollWidth - stage.clientWidth,
					);
					const size = parseFloat(getComputedStyle(slide.querySelector('.content')!).fontSize);
					if (slide.id !== String(at) || over > 0 || size < least)
						wrong.push(`#${slide.id}, asked for ${at}: ${over} px over, ${size} px`);
				}
				return wrong;
			}, least);
			faults.push(...found.map((fault) => `${room} at ${width}×${height} ${fault}`));
		}
	}
	expect(faults).toEqual([]);
});

test('the schedule opens with the month that is going on or comes next, its title before it', async ({
	page,
}) => {
	await page.clock.install({ time: new Date('2023-10-01T09:00:00+08:00') });
	await page.goto('./present/schedule/');
	const current = page.locator('.slide[data-current]');
	await expect(current.locator('h2')).toContainText('2023年10月');
	await page.keyboard.press('Home');
	await expect(current).toHaveAttribute('data-kind', 'title');
	await page.goto('./present/schedule/#2');
	await expect(current, 'a slide that is asked for is shown').toHaveAttribute('id', '2');
});

test('a schedule that is over opens with its title', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-01-01T09:00:00+08:00') });
	await page.goto('./present/schedule/');
	await expect(page.locator('[data-over]').first()).toBeAttached();
	await expect(page.locator('.slide[data-current]')).toHaveAttribute('id', '1');
});

test('on a phone no slide scrolls sideways, and what is taller than the screen scrolls @both', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const room of [TOPIC, QUIZ, './present/schedule/']) {
		await page.goto(room);
		const wide = await page.locator('.slide').evaluateAll(
			(slides) =>
				slides.filter((slide) => {
					slide.toggleAttribute('data-current', true);
					const stage = slide.querySelector('.stage')!;
					const isWide = stage.scrollWidth > stage.clientWidth;
					slide.toggleAttribute('data-current', false);
					return isWide;
				}).length,
		);
		expect(wide).toBe(0);
	}
});

test('no room has an accessibility violation in either theme, on a wall or a phone, first and revealed', async ({
	page,
}) => {
	for (const room of ROOMS)
		await test.step(room, async () => {
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(`${room}#1`);
			expect(await violationsIn(page)).toEqual([]);
			expect(
				await violationsAfter(page, async () => {
					await page.goto(`${room}#3`);
					await page.keyboard.press('r');
					await page.keyboard.press('r');
				}),
			).toEqual([]);
			expect(await violationsAfter(page, () => page.setViewportSize({ width: 390, height: 844 }))).toEqual(
				[],
			);
			expect(await violationsAfter(page, () => page.goto(`${room}#1`))).toEqual([]);
		});
	await test.step('the list of buttons, the overview and the notes', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(TOPIC);
		await page.locator('.bar summary').click();
		expect(await violationsIn(page)).toEqual([]);
		await page.keyboard.press('o');
		expect(await violationsIn(page)).toEqual([]);
		await page.goto(`${TOPIC}?notes#3`);
		expect(await violationsIn(page)).toEqual([]);
	});
});

test('without scripts all slides stand one below another with their notes', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(TOPIC);
	const slides = page.locator('.slide');
	for (const place of [0, 3, 8]) await expect(slides.nth(place)).toBeVisible();
	await expect(page.locator('[data-reveal]').first()).toBeVisible();
	await expect(page.locator('.notes').first()).toBeVisible();
	await expect(page.locator('.bar')).toBeHidden();
	await context.close();
});

test('the paper holds every slide with its notes, or a hand-out without notes and answers', async ({
	page,
}) => {
	await page.goto(QUIZ);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.slide').nth(5)).toBeVisible();
	await expect(page.locator('.answer').first()).toBeVisible();
	await expect(page.locator('.bar')).toBeHidden();
	await page.evaluate(() => (document.documentElement.dataset['paper'] = 'plain'));
	await expect(page.locator('.answer').first()).toBeHidden();
	await expect(page.locator('.options').first()).toBeVisible();
	await page.emulateMedia({ media: null });
});

test('search does not know the rooms', async ({ page }) => {
	await page.goto('./search/?q=廉洁自律');
	await expect(page.locator('#search-results > li').first()).toBeVisible();
	await expect(page.locator('#search-results a[href*="/present/"]')).toHaveCount(0);
});
