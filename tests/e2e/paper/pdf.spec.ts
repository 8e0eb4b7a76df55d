import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { printPage } from '../../../src/office/pdf/print-page.ts';
import { readPdf } from '../../../src/office/pdf/pdf-file.ts';
import { SITE } from '../../browser/built-folders.ts';
import { expect, test } from '../site.ts';

test('the contents of a PDF say on which page each thing stands, and so do the links in it', async ({
	page,
	baseURL,
}) => {
	const { bytes, pages } = await printPage(page, `${baseURL}print/topics/`, { isSmall: false, address: '' });
	const { places } = readPdf(bytes);
	const listed = await page
		.locator('.contents [data-page-of]')
		.evaluateAll((marks: HTMLElement[]) => marks.map((mark) => [mark.dataset['pageOf']!, mark.textContent]));
	expect(listed.length).toBeGreaterThan(8);
	expect(listed).toEqual(listed.map(([id]) => [id, String(places.get(id!))]));
	const [, last] = listed[listed.length - 1]!;
	expect(Number(last)).toBeGreaterThan(pages - 3);
});

test('a hand-out bears the address that it is given', async ({ page, baseURL }) => {
	const address = 'https://study.example/topics/ideals/';
	const { pages } = await printPage(page, `${baseURL}topics/ideals/`, { isSmall: false, address });
	expect(pages).toBeLessThanOrEqual(2);
	await expect(page.locator('.site-footer .address')).toHaveText(address);
});

test('a hand-out printed from its file has open what the page folds, each heading with what it heads', async ({
	page,
}) => {
	const url = pathToFileURL(path.join(SITE, 'topics/ideals/index.html')).href;
	await printPage(page, url, { isSmall: false, address: '' });
	const folds = page.locator('.fold');
	expect(await folds.count()).toBeGreaterThan(1);
	await expect(page.locator('.fold:not([open])')).toHaveCount(0);
	await page.emulateMedia({ media: 'print' });
	const said = await folds.locator('summary').evaluateAll((summaries) =>
		summaries.map((summary) => {
			const { display, breakAfter } = getComputedStyle(summary);
			return `${display} ${breakAfter}`;
		}),
	);
	expect(new Set(said)).toEqual(new Set(['block avoid']));
});
