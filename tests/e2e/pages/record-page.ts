import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { SCHEMA } from '../../../src/record/core/envelope.ts';
import { checksum } from '../../../src/page/core/checksum.ts';
import { SITE } from '../../browser/built-folders.ts';

/** Two items of one checklist, and a question; any would do. */
export const TICK = 'member-textbooks';
export const OTHER_TICK = 'member-online';

/** Any page of the built site, which names the site. */
let builtPage: string | undefined;

/** The reader's record as a browser holds it, and the pages that show it. */
export class RecordPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** What the banner above a page says. */
	get health(): Locator {
		return this.page.locator('study-record-health');
	}
	/** What `/my/` says after something was done. */
	get said(): Locator {
		return this.page.locator('study-record > [role=status]');
	}
	get dialog(): Locator {
		return this.page.getByRole('dialog');
	}
	get retired(): Locator {
		return this.page.locator('[data-retired]');
	}
	get kept(): Locator {
		return this.page.locator('[data-set-aside]');
	}
	/** Scrolls to what is kept beside the record, which loads when it is seen; the first Tab starts at the top all the same. */
	lookAtKept(): Promise<void> {
		return this.page
			.locator('study-kept-record')
			.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top));
	}
	box(item = TICK): Locator {
		return this.page.locator(`#item-${item}`);
	}
	row(name = '普通党员清单'): Locator {
		return this.page.locator('study-progress[data-kind=ticks] li', { hasText: name });
	}

	openChecklist(): Promise<unknown> {
		return this.page.goto('./checklists/member/');
	}
	async openMine(): Promise<void> {
		await this.page.goto('./my/');
		await this.lookAtKept();
	}

	/** The stored text of a kind, or of a key that ends so. */
	stored(kind: string): Promise<string | null> {
		return this.page.evaluate((key) => localStorage.getItem(key), `${RecordPage.siteId()}:${kind}`);
	}
	async items(kind = 'ticks'): Promise<Record<string, { at: number; [field: string]: unknown }>> {
		const text = await this.stored(kind);
		return text === null ? {} : (JSON.parse(text) as { items: Record<string, never> }).items;
	}
	store(kind: string, text: string): Promise<void> {
		const key = `${RecordPage.siteId()}:${kind}`;
		return this.page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
	}
	/**
	 * Puts kinds into the storage before a page of the site is open: a page that is opened, filled and opened again costs
	 * two. Texts as they are, items in their envelope.
	 */
	async seed(kinds: Readonly<Record<string, object | string>>): Promise<void> {
		const texts = Object.entries(kinds).map(([kind, value]) => [
			`${RecordPage.siteId()}:${kind}`,
			typeof value === 'string' ? value : RecordPage.envelope(value),
		]);
		// Of the site, and without a script that might write too.
		await this.page.goto('./robots.txt');
		await this.page.evaluate((all) => Object.assign(localStorage, Object.fromEntries(all)), texts);
	}
	/** A tick as it is stored, by the item. */
	static done(item = TICK, at = Date.now()): Record<string, object> {
		return { [item]: { status: 'done', at } };
	}
	/** An envelope as a build of that schema writes it. */
	static envelope(items: object, schema = SCHEMA): string {
		const app = RecordPage.siteId();
		return JSON.stringify({ app, schema, rev: 1, writer: 'test', savedAt: 1, erased: 0, items });
	}
	static siteId(): string {
		const page = (builtPage ??= readFileSync(`${SITE}/404.html`, 'utf8'));
		return /<meta name="site-id" content="([^"]+)"/.exec(page)![1]!;
	}
	keys(): Promise<string[]> {
		return this.page.evaluate(() => Object.keys(localStorage));
	}

	/** What a click saves as a file. */
	async saved(click: () => Promise<void>): Promise<{ name: string; text: string }> {
		const [download] = await Promise.all([this.page.waitForEvent('download'), click()]);
		return {
			name: download.suggestedFilename(),
			text: readFileSync(await (download as Download).path(), 'utf8'),
		};
	}
	/** The items of a kind in a backup file. */
	static itemsOf(text: string, kind = 'ticks'): Record<string, unknown> {
		const { body } = JSON.parse(text) as { body: string };
		return (JSON.parse(body) as { kinds: Record<string, Record<string, unknown>> }).kinds[kind]!;
	}
	/** A backup file with a body of any kind, and a checksum that fits. */
	static sealed(body: string): string {
		return JSON.stringify({ study: 'backup', checksum: checksum(body), body });
	}
	/** Chooses a backup file of that text. */
	async choose(text: string): Promise<void> {
		const file = test.info().outputPath('backup.json');
		writeFileSync(file, text);
		await this.page.locator('input[type=file]').setInputFiles(file);
	}
	async expectShown(done: number): Promise<void> {
		await expect(this.row()).toContainText(new RegExp(`^\\D*${done} /`));
	}
}
