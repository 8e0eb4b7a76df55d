import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { QuestionOnPage } from './quiz-page.ts';

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
	part(id: 'due' | 'daily' | 'book'): Locator {
		return this.page.locator(`study-review #${id}`);
	}
	said(id: 'due' | 'daily' | 'book'): Locator {
		return this.part(id).locator(':scope > .said');
	}
	questions(id: 'due' | 'daily' | 'book'): Locator {
		return this.part(id).locator('study-question');
	}
	question(id: 'due' | 'daily' | 'book', at = 0): QuestionOnPage {
		return new QuestionOnPage(this.questions(id).nth(at));
	}
	async startReview(): Promise<void> {
		await this.page.getByRole('button', { name: '开始复习' }).click();
	}
	async kept(kind: 'cards' | 'answers'): Promise<Record<string, Record<string, unknown>>> {
		return this.page.evaluate((name) => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			return JSON.parse(localStorage.getItem(`${site}:${name}`) ?? '{"items":{}}').items;
		}, kind);
	}
}
