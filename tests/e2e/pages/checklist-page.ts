import { expect } from '@playwright/test';
import type { Download, Locator, Page } from '@playwright/test';

/** A checklist on a page, one of the site's or the reader's own. */
export class ChecklistPage {
	readonly page: Page;
	readonly root: Locator;

	constructor(page: Page) {
		this.page = page;
		this.root = page.locator('study-checklist');
	}

	async open(id: string): Promise<void> {
		await this.page.goto(`./checklists/${id}/`);
		await expect(this.undo).toBeVisible();
	}
	get rows(): Locator {
		return this.root.locator('li[data-item]');
	}
	/** The row of an item by its id or its words. */
	row(item: string): Locator {
		return /^[a-z0-9-]+$/.test(item)
			? this.root.locator(`li[data-item="${item}"]`)
			: this.rows.filter({ hasText: item });
	}
	box(item: string): Locator {
		return this.row(item).locator(':scope > input');
	}
	status(item: string): Locator {
		return this.row(item).locator('select');
	}
	async mark(item: string, status: string): Promise<void> {
		await this.unfold(item);
		await this.status(item).selectOption(status);
	}
	get count(): Locator {
		return this.root.locator('[data-count]');
	}
	get said(): Locator {
		return this.root.getByRole('status');
	}
	get undo(): Locator {
		return this.root.getByRole('button', { name: '撤销' });
	}
	get reset(): Locator {
		return this.root.getByRole('button', { name: '全部恢复为未开始' });
	}
	/** Presses what resets the list. What asks is loaded then: the click is over before the question is there. */
	async answerReset(answer: 'accept' | 'dismiss'): Promise<void> {
		await Promise.all([
			this.page.waitForEvent('dialog').then((dialog) => dialog[answer]()),
			this.reset.click(),
		]);
	}
	/** Resets the list at its end, where what was done and the way back are to be seen. */
	async expectResetInSight(): Promise<void> {
		await this.reset.scrollIntoViewIfNeeded();
		await this.answerReset('accept');
		await expect(this.said).toContainText('恢复');
		await expect(this.said).toBeInViewport();
		await expect(this.undo).toBeInViewport();
	}
	async unfold(item: string): Promise<Locator> {
		const panel = this.row(item).locator('details[data-more]');
		if ((await panel.getAttribute('open')) === null) await panel.locator('summary').press('Enter');
		await expect(panel.getByLabel('备注')).toBeVisible();
		return panel;
	}
	async add(text: string, due = ''): Promise<void> {
		const form = this.root.getByRole('form', { name: '自己加一条' });
		await form.getByLabel('自己加一条').fill(text);
		await form.getByLabel('日期').fill(due);
		await form.getByRole('button', { name: '加上' }).click();
		await expect(this.row(text)).toBeVisible();
	}
	async filter(label: string, choice: string): Promise<void> {
		const details = this.root.locator('details[data-filter]');
		if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
		await details.getByLabel(label).selectOption(choice);
	}
	async calendar(): Promise<Download> {
		const [file] = await Promise.all([
			this.page.waitForEvent('download'),
			this.root.getByRole('button', { name: '存进日历' }).click(),
		]);
		return file;
	}
	/** The words of the rows that are to be seen. */
	async shown(): Promise<string[]> {
		return this.rows.filter({ visible: true }).locator('summary > label').allTextContents();
	}
}
