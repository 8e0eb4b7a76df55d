import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { fillRecord } from '../pages/filled-record.ts';
import { RecordPage } from '../pages/record-page.ts';
import { expect, test } from '../site.ts';

/** A part of a page that comes when it is used: where that is, how it is used, and what is there once it came. */
interface Part {
	at: string;
	use?(page: Page): Promise<unknown>;
	there(page: Page): Locator;
	/** What was typed before, and stays. */
	typed?: [field: (page: Page) => Locator, text: string];
	/** What else is stored, once the record is. */
	store?(page: Page): Promise<unknown>;
	/** It is used in the page that the part before it was used in: neither hinders the other. */
	isNext?: true;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true }).first();
const open = (page: Page, row: string): Promise<unknown> =>
	page.locator(`#${row}`).evaluate((element: HTMLDetailsElement) => {
		element.open = true;
		element.scrollIntoView();
	});
const see = (page: Page, element: string): Promise<unknown> =>
	page.locator(element).evaluate((found) => {
		found.closest('details')?.setAttribute('open', '');
		found.scrollIntoView();
	});
const more = (page: Page, row = ''): Locator => page.locator(`${row} [data-more] > summary`).first();
const addItem = (page: Page): Locator => page.getByRole('form', { name: '自己加一条' });

/** By the script, as it is called in the source; for a reader with a full record. */
const PARTS: Readonly<Record<string, Part>> = {
	'checklist-panel': {
		at: './checklists/branch/',
		use: (page) => more(page).click(),
		there: (page) => page.locator('[data-more] textarea').first(),
	},
	'checklist-rounds': {
		at: './checklists/branch/',
		use: (page) => more(page, 'li[data-every]').click(),
		there: (page) => page.locator('[data-rounds] input').first(),
	},
	'checklist-filter': {
		at: './checklists/branch/',
		isNext: true,
		use: (page) => page.locator('[data-filter] > summary').click(),
		there: (page) => page.locator('[data-filter] select').first(),
	},
	'checklist-calendar': {
		at: './checklists/branch/',
		isNext: true,
		use: (page) => page.locator('study-checklist [data-calendar]').click(),
		there: (page) => page.locator('study-checklist [role=status]').filter({ hasText: '日历' }),
	},
	'checklist-clear': {
		at: './checklists/branch/',
		isNext: true,
		use: async (page) => {
			// The question comes with the part: of two presses it comes once.
			page.removeAllListeners('dialog').once('dialog', (dialog) => dialog.accept());
			await page.locator('study-checklist [data-clear]').click();
		},
		there: (page) => page.locator('study-checklist [role=status]').filter({ hasText: '恢复' }),
	},
	'checklist-own': {
		at: './checklists/leader/',
		use: async (page) => {
			await addItem(page).getByLabel('自己加一条').fill('带教材');
			await button(page, '加上').click();
		},
		there: (page) => page.locator('li[data-item]', { hasText: '带教材' }),
		typed: [(page) => addItem(page).getByLabel('自己加一条'), '带教材'],
	},
	'worksheet-file': {
		at: './worksheets/three-lists/',
		use: async (page) => {
			const understood = button(page, '知道了，开始填');
			const save = page.locator('study-worksheet [data-csv]');
			await expect(understood.or(save).filter({ visible: true })).toBeVisible();
			if (await understood.isVisible()) await understood.click();
			await save.click();
		},
		there: (page) => page.locator('study-worksheet [role=status]').filter({ hasText: /[^\s]/ }),
	},
	'study-plan-calendar': {
		at: './my/plan/',
		use: (page) => page.locator('study-plan [data-calendar]').click(),
		there: (page) => page.locator('study-plan [role=status]').filter({ hasText: /[^\s]/ }),
	},
	'exam-draw': {
		at: `${SMALL_PATH}exams/drill/`,
		use: (page) => page.locator('[data-begin=""]').click(),
		there: (page) => page.locator('study-exam study-question').first(),
	},
	'exam-paper': {
		at: `${SMALL_PATH}exams/drill/`,
		use: (page) => page.locator('[data-begin=""]').click(),
		there: (page) => page.locator('study-exam study-question').first(),
	},
	'question-source': {
		at: `${SMALL_PATH}exams/drill/`,
		use: (page) => page.locator('[data-begin=""]').click(),
		there: (page) => page.locator('study-exam study-question').first(),
	},
	'own-set-form': {
		at: './review/',
		there: (page) => page.locator('#set form:has(option[value="30"]:checked)'),
	},
	'review-run': {
		at: './review/',
		use: (page) => page.locator('[data-start=daily]').click(),
		there: (page) => page.locator('[data-stage] study-question').first(),
	},
	'question-elements': {
		at: './review/',
		use: (page) => page.locator('[data-start=daily]').click(),
		there: (page) => page.locator('[data-stage] study-question').first(),
	},
	'my-pages': { at: './my/', there: (page) => page.locator('study-my-pages a, [data-stars] a').first() },
	'kept-record': {
		at: './my/',
		isNext: true,
		use: (page) => see(page, 'study-kept-record'),
		there: (page) => page.locator('study-kept-record[data-filled]'),
	},
	'record-actions': {
		at: './my/',
		isNext: true,
		use: async (page) => {
			await open(page, 'erase');
			await page.locator('#erase [data-erase]').click();
		},
		there: (page) => page.locator('dialog[data-ask][open]'),
	},
	'my-own-rows': {
		at: './my/',
		there: (page) => page.locator('study-progress', { hasText: '出差前' }).first(),
	},
	'kept-lists': {
		at: './my/',
		isNext: true,
		use: (page) => see(page, 'study-kept-record'),
		there: (page) => page.locator('study-kept-record li').first(),
	},
	'offline-save': {
		at: './my/',
		isNext: true,
		use: (page) => open(page, 'offline'),
		there: (page) => page.locator('study-offline .buttons:not([hidden])'),
	},
	'missed-searches': {
		at: './my/',
		isNext: true,
		use: (page) => open(page, 'missed'),
		there: (page) => page.locator('study-missed-searches [data-begin]:not([hidden])'),
	},
	'record-file': {
		at: './my/',
		isNext: true,
		use: async (page) => {
			await open(page, 'record-file');
			await page.locator('[data-save-file]').click();
		},
		there: (page) => page.locator('study-record > [role=status]').filter({ hasText: /[^\s]/ }),
	},
	'show-transfer': {
		at: './my/',
		isNext: true,
		use: async (page) => {
			await open(page, 'move');
			await page.locator('[data-make]').click();
		},
		there: (page) =>
			page.locator('study-transfer [data-copy]:visible, study-transfer [role=status]:not(:empty)').first(),
	},
	'leave-shared': {
		at: './my/',
		store: (page) =>
			page.evaluate((key) => sessionStorage.setItem(key, 'yes'), `shared:${RecordPage.siteId()}`),
		use: async (page) => {
			await open(page, 'shared-machine');
			await page.locator('#shared-machine [data-end]').click();
		},
		there: (page) => page.locator('dialog[data-ask-end][open]'),
	},
	transfer: {
		at: './my/#move=1p.x.AAAA',
		there: (page) => page.locator('study-record > [role=status]').filter({ hasText: '链接' }),
	},
};

/** Where else a part is taken away, or why it need not be said that it is gone. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	repair: 'record/record.spec.ts',
	summary: 'questions/quiz.spec.ts: words that are on the page',
	'search-dialog': 'search/search.spec.ts: the search page opens instead',
	gunzip: 'as fallbacks',
	fallbacks: 'the search says so, and tries again on another page',
	'why-failed': 'search/search-faults.spec.ts: the search says that it failed all the same',
	'my-plan': 'as my-pages, for a reader with a plan',
	'save-backup': 'as export-note, once there is something to tell',
	'export-note': 'as record-health, which it is loaded by',
	'record-health': 'record/record.spec.ts: words that are on the page',
	'clock-jump': 'as exam-draw, where the clock jumped',
	'term-note': 'the link leads to the glossary instead',
	'fault-note': 'a mail opens all the same, or whom to call is shown',
	'read-aloud': 'the button that was pressed says so',
	'show-page-marks': 'the button that was pressed says so, below',
	'forget-gone-page': 'a place is offered, gone or not',
	'question-ordering': 'positions are chosen as without scripts',
	'room-days': 'a row of the schedule is read, over or not',
	highlight: 'the page is read without marks',
	triples: 'more texts are looked at than need be',
	'wrong-charset': 'a page in a wrong charset loads nothing by it but this',
	missed: 'one search is missing in a list of one’s own, and nothing is said',
	'dialog-stand-in': 'below-floor.spec.ts: the page says that its script did not come',
};

/** What the sources of a reader's pages load later. */
function* loadedLater(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) {
			if (!/src\/(?:office|authoring|desk|publish|cache)$/.test(file) && entry.name !== 'build')
				yield* loadedLater(file);
		} else if (/\.(?:ts|astro)$/.test(file))
			for (const [, name] of readFileSync(file, 'utf8').matchAll(/\bimport\(\s*'[^']*\/([\w-]+)\.ts'/g))
				yield name!;
	}
}

test('every part that a page loads later is taken away here, or elsewhere', () => {
	const known = [...Object.keys(PARTS), ...Object.keys(ELSEWHERE)].sort();
	expect([...new Set(loadedLater('src'))].sort()).toEqual(known);
});

/** A page that was published anew since: another script of its own stands in it. */
const OTHER = '<script type="module" src="../../_astro/page.other.js"></script>';

/** What a full record has besides, for the parts that show it. */
const BESIDE = {
	plan: {
		'own-pace': { kind: 'pace', start: '2023-10-02', perWeek: 1, at: 1 },
		'own-chapter-outline/one': { kind: 'chapter', week: '2023-10-02', order: 1, at: 1 },
	},
	sets: { last: { quizzes: [], kinds: [], count: 30, first: 'any', at: 1 } },
};

/**
 * Why a part is not there is found out in one place, and said by what every page has: one that is pressed for, one that
 * keeps what was typed, one that comes by itself, and one that the address asks for are enough.
 */
const ofPublishing = new Set(['exam-draw', 'checklist-own', 'own-set-form', 'transfer']);

for (const at of new Set(Object.values(PARTS).map((part) => part.at)))
	test(`${at}: a part that is gone since a publishing, and one kept back alone, are told apart, and come back`, async ({
		page,
		baseURL,
	}) => {
		const [address] = new URL(at, baseURL).href.split('#');
		const notice = (why: string): Locator => page.locator(`[data-part=${why}]`);
		// With the last route gone, what is under way is never answered by some browsers (Chromium 150, for one).
		await page.route('**/of-no-page', (route) => route.abort());

		for (const [name, part] of Object.entries(PARTS).filter(([, each]) => each.at === at)) {
			const { use, there, typed, isNext } = part;
			const script = `**/_astro/${name}.*.js*`;
			const stays = async (): Promise<void> => {
				if (typed) await expect(typed[0](page)).toHaveValue(typed[1]);
			};
			if (isNext) {
				await test.step(`${name}: it is kept back from the same page, which says that too, until the network is back`, async () => {
					await page.route(script, (route) => route.abort());
					await use?.(page);
					await expect(notice('away')).toBeVisible();
					await expect(notice('gone')).toBeHidden();
					await page.unroute(script);
					await page.evaluate(() => dispatchEvent(new Event('online')));
					await expect(there(page)).toBeVisible();
					await expect(notice('away')).toBeHidden();
				});
				continue;
			}
			await fillRecord(page, BESIDE, { 'answers:set-aside:1': 'damaged' });
			await part.store?.(page);
			if (ofPublishing.has(name))
				await test.step(`${name}: the site was published anew`, async () => {
					await page.route(script, (route) => route.fulfill({ status: 404 }));
					await page.route(
						(url) => url.href === address,
						(route) =>
							route.request().isNavigationRequest()
								? route.fallback()
								: route.fulfill({ contentType: 'text/html', body: OTHER }),
					);
					await page.goto(at);
					await use?.(page);
					await expect(notice('gone')).toBeVisible();
					await expect(notice('gone')).toContainText('网站更新了，请刷新；记录都在');
					await expect(notice('away')).toBeHidden();
					await stays();
					if (at.includes('#')) expect(page.url()).toContain(at.slice(at.indexOf('#')));
					await page.unrouteAll({ behavior: 'ignoreErrors' });
				});
			await test.step(`${name}: it alone is kept back from the page anew`, async () => {
				await page.route(script, (route) => route.abort());
				if (ofPublishing.has(name)) {
					const reloaded = page.waitForEvent('load');
					await notice('gone').getByRole('button', { name: '刷新' }).click();
					await reloaded;
				} else await page.goto(at);
				await use?.(page);
				await expect(notice('away')).toBeVisible();
				await expect(notice('away')).toContainText(
					'这一部分没有载入，已经做的都在。网站是通的，要的文件没有收到',
				);
				await expect(notice('gone')).toBeHidden();
				await stays();
				await page.unroute(script);
				await notice('away').getByRole('button', { name: '再试一次' }).click();
				await expect(there(page)).toBeVisible();
				await expect(notice('away')).toBeHidden();
			});
		}
	});

test('a run of reviews that was pressed for thrice while its part was lost is opened once', async ({
	page,
}) => {
	await fillRecord(page);
	const script = '**/_astro/review-run.*.js*';
	await page.route(script, (route) => route.abort());
	await page.goto('./review/');
	const [daily, away] = [page.locator('[data-start=daily]'), page.locator('[data-part=away]')];
	for (let press = 0; press < 3; press++) await daily.click();
	await expect(away).toBeVisible();
	await page.unroute(script);
	const before = await page.evaluate(() => history.length);
	await away.getByRole('button', { name: '再试一次' }).click();
	await expect(page.locator('[data-stage] study-question').first()).toBeVisible();
	await expect(away).toBeHidden();
	expect(await page.evaluate(() => history.length)).toBe(before + 1);
	await page.goBack();
	await expect(daily).toBeVisible();
});

test('a star that cannot be kept says so where it was pressed, and is kept by another press', async ({
	page,
}) => {
	const script = '**/_astro/show-page-marks.*.js*';
	await page.route(script, (route) => route.abort());
	await page.goto('./topics/ideals/');
	const star = page.locator('[data-page-mark]').first();
	await star.click();
	await expect(star).toContainText('✗');
	await page.unroute(script);
	await star.click();
	await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a page that does without a part is read as it stands, and throws nothing', async ({ page }) => {
	await page.route('**/_astro/highlight.*.js*', (route) => route.abort());
	const lost = page.waitForEvent('requestfailed');
	await page.goto('./topics/ideals/?highlight=理想');
	await lost;
	await expect(page.locator('h1')).toHaveText('理想信念');
	await page.route('**/_astro/**', (route) => route.abort());
	await page.goto('./topics/nowhere/');
	await expect(page.locator('.missing-scripts')).toBeVisible();
});

test('a part that is lost with the network, or with the site, is not laid to what keeps it back alone', async ({
	page,
	context,
}) => {
	await page.goto('./checklists/branch/');
	const saved = await (await page.request.get(page.url())).text();
	await page.route('**/*', (route) => route.abort());
	await more(page).click();
	const away = page.locator('[data-part=away]');
	const again = away.getByRole('button', { name: '再试一次' });
	await expect(away).toContainText('这一部分没有载入，已经做的都在。连不上网站');
	// As a worker from an earlier version does: it answers for the site.
	await page.route(page.url(), (route) => route.fulfill({ body: saved, contentType: 'text/html' }));
	await context.setOffline(true);
	await again.click();
	await expect(away).toContainText('这一部分没有载入，已经做的都在。网络断了');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await context.setOffline(false);
	await expect(page.locator('[data-more] textarea').first()).toBeVisible();
	await expect(away).toBeHidden();
	await test.step('so is 存进日历, whose file is saved once the network is back', async () => {
		await context.setOffline(true);
		await page.locator('study-checklist [data-calendar]').click();
		// Its words stand from before until it is shown anew.
		await expect(away).toBeVisible();
		await expect(away).toContainText('网络断了');
		const saved = page.waitForEvent('download');
		await context.setOffline(false);
		await saved;
		await expect(away).toBeHidden();
	});
});

test('what stands on a part that is lost too comes with the page anew, and that is said', async ({
	page,
}) => {
	await page.route('**/_astro/checklist-panel.*.js*', (route) => route.abort());
	await page.goto('./checklists/branch/');
	await more(page).click();
	await page.locator('[data-part=away]').getByRole('button', { name: '再试一次' }).click();
	const stuck = page.locator('[data-part=stuck]');
	await expect(stuck).toBeVisible();
	await expect(stuck).toContainText('刷新这一页再用；已经做的都在');
	await page.unrouteAll();
	const reloaded = page.waitForEvent('load');
	await stuck.getByRole('button', { name: '刷新' }).click();
	await reloaded;
	await more(page).click();
	await expect(page.locator('[data-more] textarea').first()).toBeVisible();
});

for (const [what, file, at, press] of [
	['the list of questions', '**/questions/index.json', 'exams/drill/', '[data-begin=""]'],
	['the questions themselves', /\/questions\/(?!index)/, 'exams/drill/', '[data-begin=""]'],
	['the questions of a review', /\/questions\/(?!index)/, 'review/', '[data-start=daily]'],
] as const)
	test(`${what} that are missing, or unreachable, are said to be, and come when they are asked for again`, async ({
		page,
	}) => {
		for (const fault of ['missing', 'unreachable'] as const)
			await test.step(fault, async () => {
				// No paper is under way.
				await page.goto('./robots.txt');
				await page.evaluate(() => localStorage.clear());
				await page.route(file, (route) =>
					fault === 'missing' ? route.fulfill({ status: 404 }) : route.abort(),
				);
				await page.goto(SMALL_PATH + at);
				await page.locator(press).click();
				await expect(
					page.locator('.said, [role=status]').filter({ hasText: '题目没有取到' }).first(),
				).toBeVisible();
				await page.unroute(file);
				await page.locator(press).click();
				await expect(
					page.locator('study-exam study-question, [data-stage] study-question').first(),
				).toBeVisible();
			});
	});

test('a running paper whose questions do not come says why, keeps the answers, and comes when asked for again', async ({
	page,
	context,
}) => {
	const exam = new ExamPage(page, 'drill', SMALL_PATH);
	await exam.open();
	await exam.begin(/不计时/);
	await exam.question(0).giveRight();
	await expect(exam.count).toHaveText('已答1 / 6');
	const again = page.getByRole('button', { name: '再试一次' }).filter({ visible: true });

	await page.route('**/questions/**', (route) => route.fulfill({ status: 404 }));
	await page.reload();
	await expect(exam.said).toHaveText(/^试卷没有取到，作答都还在。网站是通的，要的文件没有收到/);
	await page.route('**/*', (route) => route.abort());
	await again.click();
	await expect(exam.said).toHaveText(/^试卷没有取到，作答都还在。连不上网站/);
	await context.setOffline(true);
	await again.click();
	await expect(exam.said).toHaveText('试卷没有取到，作答都还在。网络断了，联网以后再试。');
	await context.setOffline(false);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await again.click();
	await expect(exam.count).toHaveText('已答1 / 6');
	await expect(exam.said).toHaveText('');
});
