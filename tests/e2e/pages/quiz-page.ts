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
		await this.give({ isRight: true });
	}

	/** Gives an answer of which nothing is right, without submitting it. */
	async giveWrong(): Promise<void> {
		await this.give({ isRight: false });
	}

	/** Gives an answer and submits it, all in the page: where it is not tested how a reader does so. */
	async answer(how: 'right' | 'wrong'): Promise<void> {
		await this.give({ isRight: how === 'right', isSubmitted: true });
	}

	/** Gives an answer control by control, choices with the pointer. */
	async giveByHand(how: 'right' | 'wrong'): Promise<void> {
		const [wanted] = await this.give({ isRight: how === 'right', isToldOnly: true });
		const kind = await this.root.getAttribute('data-kind');
		if (kind === 'blank') await this.type(wanted!);
		else if (kind === 'order' || kind === 'match') await this.select(wanted!);
		else await this.choose(wanted!);
	}

	private async give(way: Given): Promise<string[][]> {
		await this.root.waitFor({ state: 'attached' });
		return this.root.evaluateAll(giveAnswers, way);
	}

	/** Chooses these options one by one with the pointer. */
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
}

interface Given {
	isRight: boolean;
	isSubmitted?: boolean;
	/** The first of the questions. */
	from?: number;
	/** Only told what would be given. */
	isToldOnly?: boolean;
}

/** Gives answers to questions as their controls do it one by one. Runs in the page. */
function giveAnswers(
	questions: (HTMLElement | SVGElement)[],
	{ isRight, isSubmitted = false, isToldOnly = false, from = 0 }: Given,
): string[][] {
	type Control = HTMLInputElement | HTMLSelectElement;
	const wantedOf = (question: HTMLElement | SVGElement, controls: readonly Control[]): string[] => {
		const { kind, answer, options = [] } = JSON.parse(question.dataset['answer']!) as CarriedKey;
		if (kind === 'blank') return (answer as string[][]).map(([first]) => (isRight ? first! : '别的'));
		if (kind === 'order') {
			const [first, ...others] = answer as string[];
			return isRight ? [first!, ...others] : [...others, first!];
		}
		if (kind === 'match') {
			const right = controls.map(({ dataset }) => (answer as Record<string, string>)[dataset['prompt']!]!);
			return isRight ? right : right.map((option) => options.find((other) => other !== option)!);
		}
		const right = [answer as string | string[]].flat();
		// All options right: too few is wrong by the rule `all`.
		return isRight ? right : [options.find((option) => !right.includes(option)) ?? right[0]!];
	};
	/** What a reader could not use, nothing here uses. */
	const use = <T extends HTMLElement & { disabled: boolean }>(control: T): T => {
		if (!control.checkVisibility() || control.disabled)
			throw new Error(`${control.localName} of ${control.closest('[id]')!.id} is hidden or disabled`);
		return control;
	};
	return questions.slice(from).map((question) => {
		const controls = [...question.querySelectorAll<Control>('fieldset :is(input, select)')];
		const wanted = wantedOf(question, controls);
		if (isToldOnly) return wanted;
		for (const [at, control] of controls.entries()) {
			if (control.type === 'radio' || control.type === 'checkbox') {
				const isWanted = wanted.includes(control.value);
				// Of options that exclude each other the rest goes by itself.
				if (isWanted !== (control as HTMLInputElement).checked && (isWanted || control.type === 'checkbox'))
					use(control).click();
				continue;
			}
			use(control).value = wanted[at]!;
			for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
		}
		if (isSubmitted) {
			const button = use(question.querySelector<HTMLButtonElement>('.submit')!);
			button.focus();
			button.click();
		}
		return wanted;
	});
}

/** The practice page of a bank. */
export class QuizPage {
	readonly page: Page;
	readonly id: string;
	readonly #site: string;

	/** @param site where the site begins, if not where the pages of this test do */
	constructor(page: Page, id: string, site = './') {
		this.page = page;
		this.id = id;
		this.#site = site;
	}

	/** All questions in a list. */
	async open(): Promise<void> {
		await this.page.goto(`${this.#site}quizzes/${this.id}/#all`);
		await expect(this.count).toBeVisible();
	}
	/** One question at a time, as a reader meets them. */
	async begin(): Promise<void> {
		await this.page.goto(`${this.#site}quizzes/${this.id}/`);
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
	/** Answers all questions rightly from one on, one after another. */
	async answerFrom(at: number): Promise<void> {
		await this.questions.evaluateAll(giveAnswers, { isRight: true, isSubmitted: true, from: at });
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
