import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { QuestionOnPage } from './quiz-page.ts';

interface KeptSitting {
	answers: Record<string, unknown>;
	deadline?: number;
	startedAt: number;
	submittedAt?: number;
	outcomes?: Record<string, { state: string }>;
	parts: { questions: { id: string; hash: string }[] }[];
}

/** The page of a mock exam. */
export class ExamPage {
	readonly page: Page;
	readonly id: string;
	readonly #site: string;

	/** @param site where the site begins, if not where the pages of this test do */
	constructor(page: Page, id: string, site = './') {
		this.page = page;
		this.id = id;
		this.#site = site;
	}

	async open(seed?: string): Promise<void> {
		await this.page.goto(`${this.#site}exams/${this.id}/${seed ? `?paper=${seed}` : ''}`);
		await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	async begin(name: RegExp = /开始考试/): Promise<void> {
		await this.page.getByRole('button', { name }).click();
		await expect(this.root).toHaveAttribute('data-running', '');
	}
	get root(): Locator {
		return this.page.locator('study-exam');
	}
	get said(): Locator {
		return this.page.locator('.said');
	}
	get timer(): Locator {
		return this.page.getByRole('timer');
	}
	get count(): Locator {
		return this.page.locator('[data-count]');
	}
	get sheet(): Locator {
		return this.page.getByRole('navigation', { name: '答题卡' });
	}
	/** Unfolds the answer sheet; on a wide screen it is open from the start. */
	async openSheet(): Promise<void> {
		if (!(await this.sheet.isVisible())) await this.page.locator('.sheet summary').click();
		await expect(this.sheet).toBeVisible();
	}
	get questions(): Locator {
		return this.page.locator('study-exam study-question');
	}
	get report(): Locator {
		return this.page.getByRole('region', { name: '成绩' });
	}
	get dialog(): Locator {
		return this.page.getByRole('dialog');
	}
	question(at: number): QuestionOnPage {
		return new QuestionOnPage(this.questions.nth(at));
	}
	async ids(): Promise<string[]> {
		return this.questions.evaluateAll((all) =>
			all.map((element) => (element as HTMLElement).dataset['question']!),
		);
	}
	async handIn(): Promise<void> {
		await this.page.getByRole('button', { name: '交卷' }).click();
		await this.dialog.getByRole('button', { name: '交卷' }).click();
		await expect(this.report).toBeVisible();
	}
	/** What is kept of exams in this browser, by sitting. */
	async kept(): Promise<Record<string, KeptSitting>> {
		return this.page.evaluate(() => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			return JSON.parse(localStorage.getItem(`${site}:exams`) ?? '{"items":{}}').items;
		});
	}
	/** Changes what is kept of the one sitting, as tampering or time would. */
	async alter(change: Record<string, unknown>): Promise<void> {
		await this.page.evaluate((changed) => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			const envelope = JSON.parse(localStorage.getItem(`${site}:exams`)!);
			const [id] = Object.keys(envelope.items);
			Object.assign(envelope.items[id!], changed);
			localStorage.setItem(`${site}:exams`, JSON.stringify(envelope));
		}, change);
	}
}
