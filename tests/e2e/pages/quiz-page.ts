import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** As the page carries it; see src/questions/core/answer-key.ts. */
export interface CarriedKey {
	kind: 'single' | 'multiple' | 'judge' | 'blank' | 'order' | 'match';
	answer: unknown;
	options?: string[];
	scoring?: string;
}

/** A question on a page, answered as a reader would; what is right is read from the page. */
export class QuestionOnPage {
	readonly root: Locator;

	constructor(root: Locator) {
		this.root = root;
	}

	get status(): Locator {
		return this.root.getByRole('status');
	}
	get explanation(): Locator {
		return this.root.locator('details');
	}
	get controls(): Locator {
		return this.root.locator('fieldset :is(input, select)');
	}
	async key(): Promise<CarriedKey> {
		return JSON.parse((await this.root.getAttribute('data-answer'))!) as CarriedKey;
	}
	async submit(): Promise<void> {
		await this.root.getByRole('button', { name: '提交' }).click();
	}

	/** Gives the right answer, without submitting it. */
	async giveRight(): Promise<void> {
		const { kind, answer } = await this.key();
		if (kind === 'blank') await this.type((answer as string[][]).map(([first]) => first!));
		else if (kind === 'order') await this.select(answer as string[]);
		else if (kind === 'match') await this.select(await this.byPrompt(answer as Record<string, string>));
		else await this.choose([answer as string | string[]].flat());
	}

	/** Gives an answer of which nothing is right, without submitting it. */
	async giveWrong(): Promise<void> {
		const { kind, answer, options = [] } = await this.key();
		if (kind === 'blank') await this.type((answer as string[][]).map(() => '别的'));
		else if (kind === 'order') {
			const [first, ...others] = answer as string[];
			await this.select([...others, first!]);
		} else if (kind === 'match') {
			const right = await this.byPrompt(answer as Record<string, string>);
			await this.select(right.map((option) => options.find((other) => other !== option)!));
		} else {
			const right = [answer as string | string[]].flat();
			const wrong = options.find((option) => !right.includes(option));
			// All options right: too few is wrong by the rule `all`.
			await this.choose([wrong ?? right[0]!]);
		}
	}

	async choose(keys: readonly string[]): Promise<void> {
		const chosen = await this.controls.evaluateAll((all) =>
			(all as HTMLInputElement[]).map(({ value, checked, type }) => ({ value, checked, type })),
		);
		for (const [at, { value, checked, type }] of chosen.entries()) {
			const isWanted = keys.includes(value);
			// Of options that exclude each other the rest goes by itself.
			if (isWanted !== checked && (isWanted || type === 'checkbox'))
				await this.controls.nth(at).setChecked(isWanted);
		}
	}
	async type(texts: readonly string[]): Promise<void> {
		for (const [at, text] of texts.entries()) await this.controls.nth(at).fill(text);
	}
	async select(values: readonly string[]): Promise<void> {
		for (const [at, value] of values.entries()) await this.controls.nth(at).selectOption(value);
	}
	/** Brings an ordering question onto the screen, where its positions are kept in step. */
	async lookAtOrder(): Promise<void> {
		await this.root.scrollIntoViewIfNeeded();
		await expect(this.root.getByRole('button', { name: '下移：' }).first()).toBeEnabled();
	}
	/** The items of an ordering question as they are seen. */
	get items(): Locator {
		return this.root.locator('.move > .item');
	}
	async values(): Promise<string[]> {
		return this.controls.evaluateAll((all) => all.map((control) => (control as HTMLInputElement).value));
	}

	private async byPrompt(pairs: Readonly<Record<string, string>>): Promise<string[]> {
		const prompts = await this.controls.evaluateAll((all) =>
			all.map((control) => (control as HTMLElement).dataset['prompt']!),
		);
		return prompts.map((prompt) => pairs[prompt]!);
	}
}

/** The practice page of a bank. */
export class QuizPage {
	readonly page: Page;
	readonly id: string;

	constructor(page: Page, id: string) {
		this.page = page;
		this.id = id;
	}

	/** All questions in a list. */
	async open(): Promise<void> {
		await this.page.goto(`./quizzes/${this.id}/#all`);
		await expect(this.count).toBeVisible();
	}
	/** One question at a time, as a reader meets them. */
	async begin(): Promise<void> {
		await this.page.goto(`./quizzes/${this.id}/`);
		await expect(this.count).toBeVisible();
	}
	get count(): Locator {
		return this.page.locator('[data-count]');
	}
	get oneByOne(): Locator {
		return this.page.getByRole('button', { name: '一题一题做' });
	}
	get current(): QuestionOnPage {
		return new QuestionOnPage(this.page.locator('study-question[data-current]'));
	}
	get onlyMissed(): Locator {
		return this.page.getByRole('button', { name: '再做这几题' });
	}
	get all(): Locator {
		return this.page.getByRole('button', { name: '回到整套题' });
	}
	get restart(): Locator {
		return this.page.getByRole('button', { name: '重新练习' });
	}
	get summary(): Locator {
		return this.page.getByRole('region', { name: '小结' });
	}
	get questions(): Locator {
		return this.page.locator('study-question');
	}
	question(at: number): QuestionOnPage {
		return new QuestionOnPage(this.questions.nth(at));
	}
	/** The first question of a kind. */
	ofKind(kind: CarriedKey['kind']): QuestionOnPage {
		return new QuestionOnPage(this.page.locator(`study-question[data-kind=${kind}]`).first());
	}
	/** Everything kept of answers in this browser, by question id. */
	async kept(): Promise<Record<string, { outcome: string; firstOutcome?: string; tries?: number }>> {
		return this.page.evaluate(() => {
			const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
			return JSON.parse(localStorage.getItem(`${site}:answers`) ?? '{"items":{}}').items;
		});
	}
}
