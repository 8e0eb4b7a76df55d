import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';
import { SCHEMA } from '../../../src/record/core/envelope.ts';
import { checksum } from '../../../src/page/core/checksum.ts';

/** Two items of one checklist, and a question; any would do. */
export const TICK = 'member-textbooks';
export const OTHER_TICK = 'member-online';

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
	/** Scrolls to what is kept beside the record, which loads when it is seen. */
	lookAtKept(): Promise<void> {
		return this.page.locator('study-kept-record').evaluate((element) => element.scrollIntoView());
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
		return this.page.evaluate((name) => {
			const app = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			return localStorage.getItem(`${app}:${name}`);
		}, kind);
	}
	async items(kind = 'ticks'): Promise<Record<string, { at: number; [field: string]: unknown }>> {
		const text = await this.stored(kind);
		return text === null ? {} : (JSON.parse(text) as { items: Record<string, never> }).items;
	}
	store(kind: string, text: string): Promise<void> {
		return this.page.evaluate(
			([name, value]) => {
				const app = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
				localStorage.setItem(`${app}:${name}`, value!);
			},
			[kind, text] as const,
		);
	}
	/** An envelope as a build of that schema writes it. */
	async envelope(items: object, schema = SCHEMA): Promise<string> {
		const app = await this.siteId();
		return JSON.stringify({ app, schema, rev: 1, writer: 'test', savedAt: 1, items });
	}
	siteId(): Promise<string> {
		return this.page.locator('meta[name=site-id]').getAttribute('content') as Promise<string>;
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
