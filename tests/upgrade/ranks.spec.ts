import type { Server } from 'node:http';
import { SMALL_SITE } from '../browser/built-folders.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import { expect, test } from '../e2e/site.ts';

/** What is asked of the small programme, and the first three places that are found. */
const RANKS: Readonly<Record<string, readonly string[]>> = {
	保险销: ['/glossary/#pin', '/topics/extinguisher/', '/quizzes/basics/#q-fire-05'],
	灭火器: ['/topics/extinguisher/', '/measures/inspection/', '/glossary/#pin'],
	火警电话: ['/glossary/#fire-call', '/topics/alarm/', '/glossary/#call-point'],
	安全出口: ['/glossary/#exit', '/checklists/staff/#item-staff-nearest', '/materials/map/'],
	集合点清点人数: ['/checklists/duty-leader/#item-duty-count', '/topics/escape/', '/programme/organisation/'],
	'119': ['/topics/alarm/', '/glossary/#fire-call', '/topics/'],
	消防课: ['/measures/lesson/', '/schedule/#lesson', '/worksheets/lesson-notes/'],
	miehuoqi: ['/topics/extinguisher/', '/glossary/#extinguisher', '/glossary/#extinguisher'],
	灭火汽: ['/topics/extinguisher/', '/measures/inspection/', '/glossary/#pin'],
	手报: ['/glossary/#call-point', '/topics/alarm/', '/quizzes/alarm/#q-alarm-05'],
};

test.describe('search of the small programme', () => {
	let server: Server | undefined;
	let base = '';
	test.beforeAll(async () => {
		({ base, server } = await serveFolder(SMALL_SITE));
	});
	test.afterAll(() => server?.close());

	test('Pagefind: ten queries find what they found, in this order (else: src/search/find/, src/search/build/)', async ({
		page,
	}) => {
		const found: Record<string, string[]> = {};
		for (const query of Object.keys(RANKS)) {
			await page.goto(`${base}/search/?q=${encodeURIComponent(query)}`);
			await expect(page.locator('#search-results > li > a').first()).toBeVisible();
			found[query] = await page
				.locator('#search-results > li > a')
				.evaluateAll((all) => all.slice(0, 3).map((link) => (link as HTMLAnchorElement).href))
				.then((links) => links.map((link) => link.slice(base.length).replace(/\?[^#]*/, '')));
		}
		expect(found).toEqual(RANKS);
	});
});
