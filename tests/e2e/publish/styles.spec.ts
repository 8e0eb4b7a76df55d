import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse } from 'postcss';
import { keptSheets } from '../../../src/publish/whole-sheets.ts';
import { SITE } from '../../browser/built-folders.ts';
import { ExamPage } from '../pages/exam-page.ts';
import { fillRecord } from '../pages/filled-record.ts';
import { QuestionOnPage } from '../pages/quiz-page.ts';
import { expect, test } from '../site.ts';

test.use({ viewport: { width: 390, height: 844 } });

/** What of a selector asks for a state or a part that no query finds. */
const NOT_FOUND_BY_QUERY =
	/::[\w-]+(?:\([^)]*\))?|:(?:hover|active|focus(?:-visible|-within)?|checked|disabled|target|(?:user-)?invalid|before|after)(?![\w-])/g;

/** The selectors of a style sheet, by the sheet: pages share them. */
const read = new Map<string, readonly string[]>();
function selectorsOf(css: string): readonly string[] {
	const known = read.get(css);
	if (known) return known;
	const selectors: string[] = [];
	parse(css).walkRules(({ parent, selectors: own }) => {
		if (!(parent && 'name' in parent && /keyframes$/.test(String(parent.name)))) selectors.push(...own);
	});
	read.set(css, selectors);
	return selectors;
}

const { sheets, pages } = keptSheets(path.basename(SITE));

/** Selectors of a page's sheets that it was not given, though something in it is what they mean. */
async function lost(page: Page): Promise<string[]> {
	const { pathname } = new URL(page.url());
	const given = new Set(
		[
			...(await (await page.request.get(pathname)).text()).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g),
		].flatMap(([, css]) => selectorsOf(css!)),
	);
	const whole = pages[`${pathname.slice(1)}index.html`]!.flatMap((sheet) => selectorsOf(sheets[sheet]!));
	const left = [...new Set(whole)].filter((selector) => !given.has(selector));
	expect(given.size, pathname).toBeGreaterThan(100);
	expect(left.length, pathname).toBeGreaterThan(10);
	const asked = left.map((selector) => [selector, selector.replace(NOT_FOUND_BY_QUERY, '').trim()] as const);
	return page.evaluate(
		(list) => list.filter(([, query]) => document.querySelector(query)).map(([selector]) => selector),
		asked.filter(([, query]) => !/^$|[>+~(,]$|\(\)/.test(query)),
	);
}

test('no page lacks a rule for what comes to stand in it', async ({ page }) => {
	await fillRecord(page);
	const uses: Readonly<Record<string, () => Promise<unknown>>> = {
		'./topics/ideals/': async () => {
			await page.locator('a.term').first().click();
			await expect(page.getByRole('dialog').first()).toBeVisible();
		},
		'./quizzes/ideals/#all': async () => {
			const question = new QuestionOnPage(page.locator('study-question').first());
			await question.giveRight();
			await question.submit();
			await expect(question.explanation.first()).toBeVisible();
		},
		'./exams/general/': () => new ExamPage(page, 'general').begin(),
		'./checklists/member/': async () => {
			await page.locator('details[data-more] summary').first().press('Enter');
			await expect(page.getByLabel('备注').first()).toBeVisible();
		},
		'./my/': () => expect(page.locator('main h2').first()).toBeVisible(),
		'./search/?q=读书笔记': () => expect(page.locator('main li a').first()).toBeVisible(),
		'./schedule/': () => expect(page.locator('main h2').first()).toBeVisible(),
		'./glossary/': async () => {
			await page.locator('#term-filter').fill('调查');
			await expect(page.locator('dl div:not([hidden]) dt').first()).toBeVisible();
		},
	};
	const missing: string[] = [];
	for (const [address, use] of Object.entries(uses)) {
		await page.goto(address);
		await page.waitForLoadState('networkidle');
		await use();
		missing.push(...(await lost(page)).map((selector) => `${address}: ${selector}`));
	}
	expect(missing).toEqual([]);
});
