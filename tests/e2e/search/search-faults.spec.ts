import type { Page, Route } from '@playwright/test';
import { ask, firstResult } from '../pages/search-page.ts';
import { expect, test } from '../site.ts';

/** What can be wrong with a file on its way. */
const faults = {
	missing: (route: Route) => route.fulfill({ status: 404, body: 'not here' }),
	unreachable: (route: Route) => route.abort(),
	'cut short': async (route: Route) => {
		const body = await (await route.fetch()).body();
		await route.fulfill({ status: 200, body: body.subarray(0, Math.floor(body.length / 2)) });
	},
	damaged: async (route: Route) => {
		const body = Buffer.from(await (await route.fetch()).body());
		body.fill(7, Math.floor(body.length / 3), Math.floor(body.length / 2));
		await route.fulfill({ status: 200, body });
	},
	'another page instead': (route: Route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
} satisfies Record<string, (route: Route) => Promise<void>>;

/** Each file of search, and what happens to it; each fault of any file is told by the unit tests of `find/`. */
const cases: readonly [file: RegExp, fault: keyof typeof faults, query: string][] = [
	[/pagefind-entry\.json/, 'another page instead', '读书班'],
	[/\.pf_meta/, 'damaged', '读书班'],
	[/\.pf_index/, 'cut short', '读书班'],
	[/\.pf_fragment/, 'missing', '读书班'],
	[/pairs\.\w+\.json/, 'cut short', '读书搬'],
	[/syllables\.\w+\.json/, 'unreachable', 'dushuban'],
];

async function search(page: Page, query: string): Promise<void> {
	await page.goto(`./search/?q=${encodeURIComponent(query)}`);
}

test('whatever file of search is broken is said to be, and trying again finds it', async ({ page }) => {
	for (const [file, fault, query] of cases) {
		await test.step(`${file.source} ${fault}`, async () => {
			await page.route(file, faults[fault]);
			await search(page, query);
			await expect(page.getByRole('alert')).toContainText('搜索没能完成');
			await expect(page.locator('study-search')).not.toContainText('没有找到');
			await expect(page.locator('#search-results > li')).toHaveCount(0);
			// What is still on its way may not be answered twice.
			await page.unrouteAll({ behavior: 'wait' });
			await page.getByRole('button', { name: '重试' }).click();
			await expect(page.locator('#search-results > li').first()).toContainText('读书班');
			await expect(page.getByRole('alert')).toHaveCount(0);
		});
	}
});

test('a network that stands still is seen to be slow, then said to be broken', async ({ page }) => {
	await page.clock.install();
	await page.route(/\.pf_index/, () => {});
	await search(page, '读书班');
	await expect(page.locator('study-search [role=status]')).toContainText('正在搜索');
	await expect(page.locator('study-search [role=status]')).toContainText('已收到');
	await page.clock.fastForward(20_000);
	await expect(page.getByRole('alert')).toContainText('搜索没能完成');
	await page.unroute(/\.pf_index/);
	await page.getByRole('button', { name: '重试' }).click();
	await expect(page.locator('#search-results > li').first()).toBeVisible();
});

/** What is asked, and what the first result has to say. */
const queries = {
	四不两直: '四不两直',
	九月二十八日: '9月28日',
	'读书班 时间': '读书班',
	读书搬: '读书班',
	dushuban: '读书班',
	專題黨課: '专题党课',
};

async function found(page: Page): Promise<string[][]> {
	const all: string[][] = [];
	await page.goto('./search/');
	for (const [query, wording] of Object.entries(queries)) {
		await ask(page, query);
		await expect(firstResult(page)).toContainText(wording);
		all.push(await page.locator('#search-results > li > a').allTextContents());
	}
	return all;
}

test('a browser without word segmentation, workers, WebAssembly or native unpacking finds the same', async ({
	page,
	context,
}) => {
	const expected = await found(page);
	const old = await context.newPage();
	await old.addInitScript(() => {
		Object.assign(globalThis, {
			...{ Worker: undefined, WebAssembly: undefined, DecompressionStream: undefined },
		});
		Object.assign(Intl, { Segmenter: undefined });
	});
	expect(await found(old)).toEqual(expected);
});

test('the true cause is said: the network, a gateway, what arrived, or a part that did not come', async ({
	page,
	context,
}) => {
	const alert = page.getByRole('alert').filter({ hasText: '搜索没能完成' });
	await page.route(/pagefind-entry/, (route) => route.abort());
	await search(page, '读书班');
	await expect(alert).toContainText('网站是通的，要的文件没有收到');
	await page.unroute(/pagefind-entry/);
	await page.route(/pagefind-entry/, faults['another page instead']);
	await search(page, '读书班');
	await expect(alert).toContainText('收到的索引不对');
	await page.unroute(/pagefind-entry/);

	await page.goto('./search/');
	await context.setOffline(true);
	await page.getByRole('searchbox').fill('四不两直');
	await expect(alert).toContainText('网络断了');
	await context.setOffline(false);
	await page.getByRole('button', { name: '重试' }).click();
	await expect(page.locator('#search-results > li').first()).toBeVisible();

	await page.goto('./search/');
	await page.route(/\/search\/|pagefind/, (route) => route.abort());
	await page.getByRole('searchbox').fill('读书班');
	await expect(alert).toContainText('连不上网站');
	await page.unrouteAll({ behavior: 'ignoreErrors' });

	await page.goto('./search/');
	await page.route(/pagefind/, (route) => route.fulfill({ status: 404 }));
	await page.route(/why-failed/, (route) => route.fulfill({ status: 404 }));
	await page.getByRole('searchbox').fill('读书班');
	await expect(alert).toContainText('没有收全，请刷新');
	await expect(alert).not.toContainText('更新');
});
