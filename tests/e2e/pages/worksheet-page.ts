import type { Locator, Page } from '@playwright/test';

/** The reader's worksheet. */
export class WorksheetPage {
	readonly page: Page;
	readonly root: Locator;

	constructor(page: Page) {
		this.page = page;
		this.root = page.locator('study-worksheet');
	}

	async open(id = 'three-lists'): Promise<void> {
		await this.page.goto(`./worksheets/${id}/`);
		await this.root.getByRole('button', { name: '知道了，开始填' }).click();
	}
	get rows(): Locator {
		return this.root.locator('tr[data-row]');
	}
	get said(): Locator {
		return this.root.getByRole('status');
	}
	get dialog(): Locator {
		return this.root.getByRole('dialog');
	}
	button(name: string): Locator {
		return this.root.getByRole('button', { name, exact: true });
	}
	async problems(): Promise<string[]> {
		return this.rows.locator('[data-column=problem]').allTextContents();
	}
	async write(problem: string, measures = '', who = '', due = ''): Promise<void> {
		await this.button('加一行').click();
		await this.dialog.getByLabel('问题').fill(problem);
		await this.dialog.getByLabel('措施').fill(measures);
		await this.dialog.getByLabel('责任人').fill(who);
		await this.dialog.getByLabel('完成时限').fill(due);
		await this.dialog.getByRole('button', { name: '保存' }).click();
	}
}
