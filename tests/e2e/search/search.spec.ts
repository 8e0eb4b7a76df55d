import { holdBack } from '../pages/hold-back.ts';
import { ask, firstResult, said } from '../pages/search-page.ts';
import { expect, test } from '../site.ts';

test('the search page finds a page by a phrase in it @phone', async ({ page }) => {
	await page.goto('./search/?q=四不两直');
	const results = page.locator('#search-results > li');
	await expect(results.first()).toBeVisible();
	await results.first().locator('a').first().click();
	await expect(page.locator('main')).toContainText('四不两直');
});

test('the dialog opens by button, Ctrl+K and slash, and is run by keyboard alone @both', async ({ page }) => {
	await page.goto('./topics/ideals/');
	const dialog = page.getByRole('dialog');
	for (const key of ['Control+k', '/']) {
		await page.keyboard.press(key);
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
	await page.getByRole('button', { name: '搜索' }).click();
	await page.keyboard.type('民主生活会');
	await expect(dialog.locator('.search-results a').first()).toContainText('民主生活会');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toContainText('民主生活会');
});

test('keys pressed before search has loaded are not lost', async ({ page }) => {
	const arrived = await holdBack(page, /search-dialog.*\.js/);
	await page.goto('./topics/ideals/');
	await page.keyboard.press('/');
	await page.keyboard.type('民主生活会');
	arrived();
	await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('民主生活会');
	const result = page.getByRole('dialog').locator('li a').first();
	await expect(result).toContainText('民主生活会');
	await page.unroute(/search-dialog.*\.js/);
	const answer = await holdBack(page, /\.pf_(index|fragment)/);
	await page.getByRole('searchbox').fill('四不两直');
	await page.keyboard.press('ArrowDown');
	answer();
	await expect(result).toContainText('四不两直');
	await expect(result).toBeFocused();
});

test('arrow and Enter pressed before the results are there open the first of them', async ({ page }) => {
	await page.goto('./topics/ideals/');
	const answer = await holdBack(page, /\.pf_index/);
	await page.keyboard.press('/');
	await expect(page.getByRole('dialog').getByRole('navigation')).toBeVisible();
	await page.keyboard.type('四不两直');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	answer();
	await expect(page).not.toHaveURL(/topics\/ideals|search/);
	await expect(page.locator('main')).toContainText('四不两直');
});

test('who comes back from a result finds the query and the results again @phone', async ({ page }) => {
	await page.goto('./topics/ideals/');
	await page.keyboard.press('/');
	await page.keyboard.type('学习');
	const dialog = page.getByRole('dialog');
	const opened = dialog.locator('.search-results > li').nth(4).locator('a').first();
	await opened.click();
	await expect(dialog).toBeHidden();
	await page.goBack();
	await expect(dialog.getByRole('searchbox')).toHaveValue('学习');
	await expect(opened).toBeFocused();
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(dialog).toBeHidden();

	await page.goto('./search/?q=学习');
	const third = page.locator('#search-results > li').nth(2).locator('a').first();
	await third.click();
	await expect(page.locator('#search-results')).toHaveCount(0);
	await page.goBack();
	await expect(third).toBeFocused();
});

test('who comes back finds as many results as there were, at the one that was opened', async ({ page }) => {
	await page.goto('./search/?q=学习');
	const results = page.locator('#search-results > li');
	await expect(results.first()).toBeVisible();
	const more = page.getByRole('button', { name: '更多结果' });
	for (
		let before = await results.count();
		before < 26 && (await more.isVisible());
		before = await results.count()
	) {
		await more.click();
		await expect.poll(() => results.count()).toBeGreaterThan(before);
	}
	const shown = await results.count();
	expect(shown).toBeGreaterThan(20);
	const third = results.nth(2).locator('a').first();
	await third.click();
	await expect(results).toHaveCount(0);
	await page.goBack();
	await expect(results).toHaveCount(shown);
	await expect(third).toBeFocused();
	const last = results
		.nth(shown - 1)
		.locator('a')
		.first();
	await last.click();
	await expect(results).toHaveCount(0);
	await page.goBack();
	await expect(results).toHaveCount(shown);
	await expect(last).toBeFocused();
	await expect(last).toBeInViewport();
});

test('the slash opens search by its character in any layout, and by its key where an input method changes it', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const dialog = page.getByRole('dialog');
	const press = (init: object) => page.locator('body').dispatchEvent('keydown', init);
	for (const other of [
		{ key: '-', code: 'Slash' },
		{ key: '?', code: 'Slash', shiftKey: true },
		{ key: '、', code: 'Backslash' },
	]) {
		await press(other);
		await expect(dialog).toBeHidden();
	}
	for (const slash of [
		{ key: '/', code: 'Digit7', shiftKey: true },
		{ key: '、', code: 'Slash' },
		{ key: 'Process', code: 'Slash' },
		{ key: '/', code: 'Slash' },
	]) {
		await press(slash);
		await expect(dialog).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	}
});

test('search whose script does not load leads to the search page @phone', async ({ page }) => {
	await page.route(/search-dialog.*\.js/, (route) => route.abort());
	await page.goto('./topics/ideals/');
	await page.keyboard.press('/');
	// The page leaves an empty query out of its address.
	await expect(page).toHaveURL(/\/search\/(\?q=)?$/);
});

test('where nothing is asked or found, the sections are offered', async ({ page }) => {
	await page.goto('./search/');
	const ways = page.locator('study-search').getByRole('navigation', { name: '其他去处' });
	await expect(ways.getByRole('link', { name: '学习材料' })).toBeVisible();
	// What is asked is kept in the address.
	await ask(page, '四不两直');
	await expect(firstResult(page)).toBeVisible();
	await expect(ways).toBeHidden();
	await page.getByRole('searchbox').fill('zzzzqqqq');
	await ways.getByRole('link', { name: '日程' }).click();
	await expect(page).toHaveURL('./schedule/');
});

// What is found by whatever way it is asked for: tests/built/asked.test.ts.
test('answers stand above the results, questions below, and one thing is one result', async ({ page }) => {
	await page.goto('./search/');
	const answer = page.locator('.search-answer');
	const nearby = page.locator('.did-you-mean');
	await test.step('a question has its answer above the results, with the place it is taken from', async () => {
		for (const [question, place, card] of [
			['读书班什么时候办', 'schedule/#reading-class', '10月'],
			['请问征求意见是哪个科室负责', 'measures/opinions/', '责任单位'],
			['四不两直是什么意思', 'glossary/#four-nos-two-directs', '释义'],
		] as const) {
			await ask(page, question);
			await expect(answer).toContainText(card);
			expect(await answer.getByRole('link').getAttribute('href')).toContain(place);
			await expect(firstResult(page)).toBeVisible();
		}
	});
	await test.step('a question that no field answers has results and no card', async () => {
		await ask(page, '要不要写读书笔记');
		await expect(firstResult(page)).toBeVisible();
		await expect(answer).toHaveCount(0);
	});
	await test.step('a page, its bank and its term that bear one name are one result', async () => {
		await ask(page, '担当作为');
		await expect(firstResult(page).locator('a').first()).toHaveText('担当作为');
		await expect(firstResult(page).locator('.sections')).toContainText('题库');
	});
	await test.step('questions stand last under a heading of their own and give no answer away', async () => {
		await ask(page, '三个区分开来');
		const group = page.locator('#search-results > li[data-group="题目"]');
		await expect(group).toHaveCount(1);
		// A statement that may be false is named as what it is.
		const isQuestion = /^(题目|判断题)$/;
		await expect(group.locator('.tag')).toHaveText(isQuestion);
		const behind = await page.locator('#search-results > li[data-group] ~ li .tag').allTextContents();
		expect(behind.length).toBeGreaterThan(1);
		expect(behind.filter((kind) => !isQuestion.test(kind))).toEqual([]);
		await expect(page.locator('#search-results')).not.toContainText('解析');
	});
	await test.step('of what is not there, names that are near to it can be tried, and the closest places', async () => {
		await ask(page, '民宿生活');
		await expect(nearby.locator('a').first()).toHaveText('民主生活会');
		await expect(said(page)).toContainText('找到最接近的');
	});
	await test.step('a correction stands apart and can be searched for', async () => {
		await ask(page, '术学');
		await expect(nearby).toContainText('您是不是要找：');
		await nearby.getByRole('link', { name: '述学' }).click();
		await expect(nearby).toBeHidden();
		expect(new URL(page.url()).searchParams.get('q')).toBe('述学');
	});
	await test.step('another name of a term: its own name is said, and what holds it stands there', async () => {
		await ask(page, '读书会');
		await expect(said(page)).toContainText('同时找了“读书班”。');
		await expect(page.locator('#search-results > li').filter({ hasText: '读书班' }).nth(3)).toBeVisible();
		await expect(firstResult(page)).toContainText('读书班');
	});
	await test.step('a query that is pasted in too long is not cut in silence', async () => {
		const text = `读书班${'的安排'.repeat(80)}`;
		await page.getByRole('searchbox').fill(text);
		await expect(said(page)).toContainText('只找了前64个字');
		await expect(page.getByRole('searchbox')).toHaveValue(text);
	});
});

test('arrow keys leave the field unless characters are composed; search asked for there offers the query to be written over', async ({
	page,
}) => {
	await page.goto('./search/?q=党课');
	await expect(firstResult(page)).toBeVisible();
	const input = page.getByRole('searchbox');
	await input.focus();
	await input.dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true });
	await expect(input).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(input).not.toBeFocused();
	await page.getByRole('button', { name: '搜索', exact: true }).first().click();
	await page.keyboard.type('主题党日');
	await expect(page.getByRole('searchbox')).toHaveValue('主题党日');
});

test('filters narrow the results, and the address keeps them', async ({ page }) => {
	await page.goto('./search/?q=整改');
	await page.getByText('筛选', { exact: true }).click();
	await page.getByLabel('栏目').selectOption({ label: '十五项措施' });
	await expect(page.locator('#search-results .tag').first()).toHaveText('十五项措施');
	const kinds = await page.locator('#search-results .tag').allTextContents();
	expect(new Set(kinds)).toEqual(new Set(['十五项措施']));
	await page.reload();
	await expect(page.getByLabel('栏目')).toHaveValue('十五项措施');
	await expect(page.locator('#search-results .tag').first()).toHaveText('十五项措施');
});

test('the page that is opened marks the words, shows them and keeps a clean address @phone', async ({
	page,
}) => {
	await page.goto('./search/?q=集体学习');
	const result = page.locator('#search-results > li > a[href*="measures/group-study/"]').first();
	await result.click();
	await expect(page).toHaveURL(/measures\/group-study\/(#.*)?$/);
	const marked = await page.evaluate(() => {
		const [range] = CSS.highlights.get('search') as unknown as Iterable<Range>;
		return { text: range!.toString(), top: range!.getBoundingClientRect().top, height: innerHeight };
	});
	expect(marked.text).toBe('集体学习');
	expect(marked.top).toBeGreaterThanOrEqual(0);
	expect(marked.top).toBeLessThan(marked.height);
});

test('a query of any kind does no harm', async ({ page }) => {
	const look = async (): Promise<void> => {
		await expect(said(page)).not.toHaveText(/^$|正在|较慢/);
		await expect(page.locator('img[src=x]')).toHaveCount(0);
	};
	for (const query of ['%E0%A4', encodeURIComponent('<img src=x onerror=alert(1)>')]) {
		await page.goto(`./search/?q=${query}`);
		await look();
	}
	for (const query of ['。，！', '😀', 'zzzzqqqq', '学'.repeat(1500)]) {
		await test.step(query.slice(0, 30), async () => {
			await page.getByRole('searchbox').fill(query);
			await expect(page).toHaveURL((url) => query.startsWith(url.searchParams.get('q') || 'nothing'));
			await look();
			if (query === 'zzzzqqqq') await expect(said(page)).toContainText('没有找到');
		});
	}
});
