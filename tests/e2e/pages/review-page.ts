import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { QuestionOnPage } from './quiz-page.ts';

type Part = 'due' | 'daily' | 'book' | 'starred' | 'set';

/** The page of the mistake book and of reviews. */
export class ReviewPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	async open(): Promise<void> {
		await this.page.goto('./review/');
		await expect(this.said('book')).not.toHaveText('');
	}
	part(id: Part): Locator {
		return this.page.locator(`study-review #${id}`);
	}
	said(id: Part): Locator {
		return this.part(id).locator('.said');
	}
	/** Begins a run; of the book, of one bank where it is named. */
	async begin(id: Part, bank?: string): Promise<void> {
		const { page } = this;
		if (bank === undefined) await page.locator(`[data-start=${id}]:not([data-bank])`).click();
		else {
			await this.part(id).locator('.banks summary').click();
			await this.part(id).getByRole('button', { name: bank }).click();
		}
		await expect(this.current.root.or(this.summary)).toBeVisible();
	}
	/** The question on show. */
	get current(): QuestionOnPage {
		return new QuestionOnPage(this.page.locator('study-question[data-current]'));
	}
	get questions(): Locator {
		return this.page.locator('[data-stage] study-question');
	}
	get count(): Locator {
		return this.page.locator('[data-stage] [data-count]');
	}
	get summary(): Locator {
		return this.page.getByRole('region', { name: '小结' });
	}
	get title(): Locator {
		return this.page.locator('#run-title');
	}
	button(name: string): Locator {
		return this.page.locator('study-review').getByRole('button', { name, exact: true });
	}
	/** Answers what is on show, and goes on. */
	async answer(how: 'right' | 'wrong'): Promise<void> {
		const { current } = this;
		await current.answer(how);
		await current.root.locator('.next').click();
	}
	/** Back from a run to what it was chosen from. */
	async leave(): Promise<void> {
		await this.page.getByRole('button', { name: '结束', exact: true }).click();
		await expect(this.said('book')).toBeVisible();
	}
	async kept(kind: 'cards' | 'answers'): Promise<Record<string, Record<string, unknown>>> {
		return this.page.evaluate((name) => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			return JSON.parse(localStorage.getItem(`${site}:${name}`) ?? '{"items":{}}').items;
		}, kind);
	}
}
