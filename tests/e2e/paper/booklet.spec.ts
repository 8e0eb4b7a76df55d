import { readPdf } from '../../../src/office/pdf/pdf-file.ts';
import { expect, test } from '../site.ts';

/** Puts a mark that the file names into what has to stay together; the pairs of marks, with words to find them by. */
function markPairs(): { words: string; marks: [string, string] }[] {
	let count = 0;
	const links = document.createElement('p');
	const mark = (place: Element, where: InsertPosition): string => {
		const name = `mark${count++}`;
		const span = document.createElement('span');
		span.id = name;
		span.textContent = '\u200b';
		place.insertAdjacentElement(where, span);
		const link = document.createElement('a');
		link.href = `#${name}`;
		link.textContent = '.';
		links.append(link);
		return name;
	};
	const begun = new Map<Element, string>();
	const begin = (place: Element): string => {
		const name = begun.get(place) ?? mark(place, 'afterbegin');
		begun.set(place, name);
		return name;
	};
	const firstOf = (element: Element): Element => element.querySelector('p, li, dt, th, td') ?? element;
	const pairs: { words: string; marks: [string, string] }[] = [];
	const heads = '.booklet .part :is(h2, h3, h4, h5, h6, .head, .facts, .starlight-aside__title)';
	for (const heading of document.querySelectorAll(heads)) {
		const next = heading.nextElementSibling;
		if (!next) continue;
		pairs.push({
			words: heading.textContent,
			marks: [begin(heading), begin(firstOf(next))],
		});
	}
	for (const row of document.querySelectorAll('.booklet tbody tr:not(.blank)')) {
		const start = begin(row.querySelector('th, td')!);
		for (const cell of row.querySelectorAll('td'))
			pairs.push({ words: row.textContent, marks: [start, mark(cell, 'beforeend')] });
	}
	const booklet = document.querySelector<HTMLElement>('.booklet')!;
	booklet.append(links);
	// Where things stand is what is asked: ink takes a third of the time.
	booklet.style.visibility = 'hidden';
	return pairs;
}

test('in the whole booklet, on A4 or A5, no heading stands alone at the foot of a page and no row is cut', async ({
	page,
}) => {
	await page.goto('./print/');
	const pairs = await page.evaluate(markPairs);
	expect(pairs.length).toBeGreaterThan(500);
	for (const format of ['A4', 'A5'] as const)
		await test.step(format, async () => {
			if (format === 'A5') await page.getByLabel(/A5/).check();
			const { places, pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
			const known = pairs.filter(({ marks }) => marks.every((mark) => places.has(mark)));
			expect(known.length).toBeGreaterThan(0.95 * pairs.length);
			const cut = known.filter(({ marks: [one, other] }) => places.get(one) !== places.get(other));
			expect(cut.map(({ words }) => words.trim().slice(0, 40))).toEqual([]);
			console.log(`${format}: ${pages} pages, ${pairs.length} pairs looked at`);
		});
});

test('a booklet has a cover, contents that lead into it, and its answers behind all questions', async ({
	page,
}) => {
	await page.goto('./print/quizzes/');
	await page.emulateMedia({ media: 'print' });
	const cover = page.locator('.cover');
	await expect(cover).toContainText('自测题');
	await expect(cover).toContainText(/内容更新于\d{4}年/);
	await expect(page.locator('header.site-header')).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	const broken = await page
		.locator('.contents a')
		.evaluateAll((links) =>
			links
				.map((link) => link.getAttribute('href')!)
				.filter((href) => !document.getElementById(href.slice(1))),
		);
	expect(broken).toEqual([]);
	const { places } = readPdf(await page.pdf({ preferCSSPageSize: true }));
	const pagesOf = (start: string): number[] =>
		[...places].filter(([name]) => name.startsWith(start)).map(([, at]) => at);
	expect(places.get('keys')).toBeGreaterThan(Math.max(...pagesOf('quizzes.')));
	const questions = await page.locator('.p-quizzes .questions > li').count();
	await expect(page.locator('.p-keys .questions > li')).toHaveCount(questions);
});

test('a booklet is reached from the list of its section in one tap', async ({ page }) => {
	await page.goto('./topics/');
	await page.getByRole('link', { name: '装订本' }).click();
	await expect(page).toHaveURL(/\/print\/topics\/$/);
	await expect(page.getByRole('button', { name: '打印这一本' })).toBeVisible();
});

test('booklets repeat what is elsewhere: they are not found, not in the site map, not kept offline', async ({
	page,
}) => {
	const offline = await (await page.request.get('./sw.js')).text();
	expect(offline).toContain('"topics/ideals/"');
	expect(offline).not.toContain('"print/');
	await page.goto('./search/?q=装订本');
	await expect(page.locator('#search-results a[href*="/print/?"]')).toHaveCount(1);
	const found = await page
		.locator('#search-results a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
	// The page that lists them is found, for who asks where to print.
	expect(found.filter((href) => /\/print\/[^?#]/.test(href))).toEqual([]);
});
