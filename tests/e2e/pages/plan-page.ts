import type { Locator, Page } from '@playwright/test';

/** The reader's study plan. */
export class PlanPage {
	readonly page: Page;
	readonly root: Locator;

	constructor(page: Page) {
		this.page = page;
		this.root = page.locator('study-plan');
	}

	async open(): Promise<void> {
		await this.page.goto('./my/plan/');
	}
	get count(): Locator {
		return this.root.locator('[data-count]');
	}
	get weeks(): Locator {
		return this.root.locator('[data-weeks] h3');
	}
	get said(): Locator {
		return this.root.getByRole('status');
	}
	button(name: string): Locator {
		return this.root.getByRole('button', { name, exact: true });
	}
	chapter(title: string): Locator {
		return this.root.locator('[data-weeks]').getByLabel(title);
	}
	row(title: string): Locator {
		return this.root.locator('[data-weeks] li', { hasText: title });
	}
	/** Chooses a whole material and so many chapters a week. */
	async make(material: string, start: string, perWeek: string): Promise<void> {
		await this.button(`全选：${material}`).click();
		await this.root.getByLabel('从哪天开始').fill(start);
		await this.root.getByRole('spinbutton').fill(perWeek);
		await this.button('排出计划').click();
	}
}
