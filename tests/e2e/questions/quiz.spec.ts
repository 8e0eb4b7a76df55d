import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { QuestionOnPage, QuizPage } from '../pages/quiz-page.ts';
import type { CarriedKey } from '../pages/quiz-page.ts';
import { violationsIn } from '../pages/violations.ts';
import { MOVING, expect, test } from '../site.ts';

// A bank of the small programme, with one question of each kind: the fewer, the sooner one is through.
test.use({ baseURL: ({ baseURL }, use) => use(new URL(SMALL_PATH, baseURL).href) });

const BANK = 'basics';
const KINDS: CarriedKey['kind'][] = ['single', 'multiple', 'judge', 'blank', 'order', 'match'];

test('a question of any kind is not answered, answered wrongly, then rightly, explained, and so after a reload; answered, all are accessible and fit', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const given: string[][] = [];
	for (const [at, kind] of KINDS.entries())
		await test.step(kind, async () => {
			const question = quiz.ofKind(kind);
			await expect(question.explanation).toBeHidden();
			await question.submit();
			await expect(question.status).toHaveText('还没有作答');
			await expect(quiz.count).toHaveText(`已答${at} / ${KINDS.length}`);

			await question.answer('wrong');
			await expect(question.status).toHaveText(/✗ 回答错误|◐ 部分正确/);
			await expect(question.root.locator('.mark').filter({ hasText: '✗' }).first()).toBeVisible();

			await question.giveRight();
			await expect(question.status).toHaveText('');
			await question.answer('right');
			await expect(question.status).toHaveText('✓ 回答正确');
			await expect(question.explanation).toContainText(/解析：[^]*出处：/, { useInnerText: true });
			await expect(quiz.count).toHaveText(`已答${at + 1} / ${KINDS.length}`);
			given.push(await question.values());
		});
	await page.reload();
	const kept = await quiz.kept();
	for (const [at, kind] of KINDS.entries())
		await test.step(`${kind}, after a reload`, async () => {
			const question = quiz.ofKind(kind);
			await expect(question.status).toHaveText('✓ 回答正确');
			await expect(question.explanation).toBeVisible();
			expect(await question.values()).toEqual(given[at]);
			const one = kept[(await question.root.getAttribute('data-question'))!]!;
			expect(one).toMatchObject({ outcome: 'right', tries: 2 });
			expect(one.firstOutcome).not.toBe('right');
		});
	await test.step('half right and half wrong, the bank has no accessibility violation in either theme', async () => {
		for (let at = 0; at < (await quiz.questions.count()); at++) {
			const question = quiz.question(at);
			if (at % 2 && (await question.status.textContent()) === '✓ 回答正确') continue;
			await question.answer(at % 2 ? 'right' : 'wrong');
		}
		// Half under the bar that stays at the top, a button would count as too small.
		await page.evaluate(() => scrollTo(0, 0));
		expect(await violationsIn(page, 'study-quiz')).toEqual([]);
	});
	await test.step('it fits 320 px in huge type, and what is pressed is large enough', async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.evaluate(() => (document.documentElement.dataset['size'] = 'huge'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0,
		);
		const small = await page
			.locator('study-quiz :is(button, summary, select, .choice, input[type=text], .actions a, .sources a)')
			.evaluateAll((all) =>
				all
					.filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
					.map((element) => `${element.tagName} ${element.textContent}`),
			);
		expect(small).toEqual([]);
	});
});

test('a question is answered with the keyboard; each option says in words what was chosen and what is right', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const question = quiz.ofKind('single');
	await test.step('the focus stays where the keyboard works', async () => {
		const judge = quiz.ofKind('judge');
		await judge.controls.first().focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Tab');
		await expect(judge.root.getByRole('button', { name: '提交' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(judge.status).toHaveText(/回答/);
		await expect(judge.root.getByRole('button', { name: '下一题' })).toBeFocused();
		expect(page.url()).not.toContain('?');
	});
	await question.answer('wrong');
	await expect(question.root.locator('.choice', { has: page.locator(':checked') })).toContainText('✗ 你选了');
	const { answer } = await question.key();
	const right = question.root.locator(`.choice[data-part=${String(answer)}]`);
	await expect(right).toContainText('✓ 正确答案');
	await question.answer('right');
	await expect(right).toContainText('✓ 你选了 · 正确答案');

	await test.step('of several right ones the missed and the wrong are told apart', async () => {
		const multiple = quiz.ofKind('multiple');
		const { answer: all, options = [] } = await multiple.key();
		const [one, missed, ...others] = all as [string, string, ...string[]];
		const wrong = options.find((option) => ![one, missed, ...others].includes(option))!;
		const part = (key: string) => multiple.root.locator(`.choice[data-part=${key}]`);
		await multiple.choose([one, wrong]);
		await multiple.submit();
		await expect(part(one)).toContainText('✓ 选对');
		await expect(part(missed)).toContainText('○ 漏选');
		await expect(part(wrong)).toContainText('✗ 错选');
	});
});

test('after an answer the keyboard goes on to the next question that is open, and past the last to the summary @both', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const total = await quiz.questions.count();
	const next = (at: number) => quiz.question(at).root.getByRole('button', { name: '下一题' });
	await expect(next(0)).toBeHidden();
	await quiz.question(1).answer('right');
	await quiz.question(0).answer('wrong');
	await next(0).press('Enter');
	await expect(quiz.questions.nth(2)).toBeFocused();
	await expect(quiz.questions.nth(2)).toBeInViewport();
	await page.keyboard.press('Tab');
	await expect(quiz.question(2).controls.first()).toBeFocused();
	await quiz.answerFrom(3);
	await next(total - 1).press('Enter');
	await expect(quiz.questions.nth(2)).toBeFocused();
	await quiz.question(2).answer('right');
	await quiz.question(2).root.getByRole('button', { name: '看小结' }).press('Enter');
	await expect(quiz.summary).toBeFocused();
});

test('an address with broken escapes shows the first question all the same', async ({ page }) => {
	await page.goto(`./quizzes/${BANK}/#%E4%`);
	await expect(page.locator('[data-question]:visible')).toHaveCount(1);
	await page.goto('./schedule/#%E4%');
	await page.goto('./glossary/#%E4%');
	await page.getByLabel('在名词里找').fill('消火栓');
	await expect(page.locator('study-glossary [role=status]')).not.toHaveText('');
});

test('an ordering question is put in order with buttons alone @both', async ({ page }) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const question = quiz.ofKind('order');
	const answer = (await question.key()).answer as string[];
	await question.lookAtOrder();
	const keys = await question.controls
		.first()
		.evaluate((list) => [...(list as HTMLSelectElement).options].slice(1).map(({ value }) => value));
	await question.submit();
	await expect(question.status).not.toContainText('回答');
	for (const [at, wanted] of answer.entries()) {
		const shown = async (): Promise<string[]> => {
			const values = await question.values();
			return values.some(Boolean) ? values : keys;
		};
		for (let from = (await shown()).indexOf(wanted); from > at; from--) {
			await question.root.locator('.row').nth(from).getByRole('button', { name: '上移：' }).press('Enter');
			const row = question.root.locator('.row').nth(from - 1);
			await expect(row.locator('button:focus')).toBeVisible();
		}
	}
	expect(await question.values()).toEqual(answer);
	const text = (key: string) => question.controls.first().locator(`option[value="${key}"]`).textContent();
	expect(await question.items.allTextContents()).toEqual(await Promise.all(answer.map(text)));
	await question.submit();
	await expect(question.status).toHaveText('✓ 回答正确');
	// Its words stand beside one another at any width, and what goes on is where the focus can be seen.
	expect((await question.root.locator('.row > .mark').first().boundingBox())!.width).toBeGreaterThan(60);
	await expect(question.root.getByRole('button', { name: '下一题' })).toBeInViewport();
	await test.step('an item taken at another position changes places', async () => {
		await question.controls.first().selectOption(answer[1]!);
		expect(await question.values()).toEqual([answer[1], answer[0], ...answer.slice(2)]);
	});
});

test('an item taken at two positions before they are kept in step stays at the first', async ({ page }) => {
	// Its question stands below what is seen at first.
	const quiz = new QuizPage(page, 'commitment', '/');
	await quiz.open();
	const question = quiz.ofKind('order');
	const answer = (await question.key()).answer as string[];
	// Without scrolling there, as a script of the reader's might.
	await question.controls.evaluateAll((all, item) => {
		for (const control of all.slice(0, 2)) (control as HTMLSelectElement).value = item!;
	}, answer[0]);
	await question.lookAtOrder();
	expect((await question.values()).slice(0, 2)).toEqual([answer[0], '']);
});

test('practice goes on where the reader left, retries the missed ones, sums up and begins anew', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const total = await quiz.questions.count();
	await expect(quiz.count).toHaveText(`已答0 / ${total}`);
	await expect(quiz.summary).toBeHidden();
	await expect(quiz.onlyMissed).toBeHidden();

	for (const at of [0, 1]) {
		await quiz.question(at).answer('wrong');
	}
	await quiz.question(2).answer('right');
	await page.reload();
	await expect(quiz.count).toHaveText(`已答3 / ${total}`);
	await quiz.oneByOne.click();
	await expect(quiz.questions.nth(3)).toBeFocused();
	await expect(quiz.questions.nth(3)).toBeInViewport();
	await expect(quiz.questions.filter({ visible: true })).toHaveCount(1);
	await page.getByRole('button', { name: '全部题目' }).click();

	await quiz.onlyMissed.click();
	await expect(page.locator('study-quiz .state').getByRole('status')).toContainText('没答对的2道');
	await expect(quiz.questions.filter({ visible: true })).toHaveCount(2);
	await expect(quiz.question(0).status).toHaveText('');
	await expect(quiz.count).toHaveText('已答0 / 2');
	await quiz.question(0).answer('right');
	await expect(quiz.question(0).status).toHaveText('✓ 回答正确');
	await expect(quiz.count).toHaveText('已答1 / 2');
	await expect(page.locator('study-quiz progress')).toHaveJSProperty('position', 0.5);
	await quiz.all.click();
	await expect(quiz.count).toHaveText(`已答3 / ${total}`);
	await expect(quiz.questions.filter({ visible: true })).toHaveCount(total);
	await expect(quiz.question(1).status).toHaveText(/回答错误|部分正确/);

	await quiz.answerFrom(3);
	await expect(quiz.count).toHaveText(`已答${total} / ${total}`);
	await test.step('on paper the key comes after the questions, on a page of its own', async () => {
		const key = page.locator('.answer-key');
		await expect(key).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(key).toBeVisible();
		expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
		await expect(key.locator('li')).toHaveCount(total);
		await expect(quiz.question(0).explanation).toBeHidden();
		await expect(quiz.question(0).status).toBeHidden();
		await expect(quiz.question(0).root.locator('.mark').first()).toBeHidden();
		await test.step('it names options by the letters that they bear', async () => {
			const question = quiz.ofKind('single');
			const right = question.root.locator(
				`.choice[data-part=${String((await question.key()).answer)}] .text`,
			);
			const letter = (await right.locator('.letter').innerText()).trim();
			expect(letter).toMatch(/^[A-H]$/);
			const all = await quiz.questions.evaluateAll((elements) => elements.map(({ id }) => id));
			const at = all.indexOf((await question.root.getAttribute('id'))!);
			await expect(key.locator('li').nth(at)).toContainText(new RegExp(`^${letter} `));
		});
		await page.emulateMedia({ media: 'screen' });
	});
	await quiz.oneByOne.click();
	await expect(quiz.summary).toBeFocused();
	await expect(quiz.summary).toContainText(`${total}题都答了，答对${total - 1}题`);
	await expect(quiz.summary.getByRole('listitem').filter({ hasText: '答对' }).first()).toContainText(
		/答对\d+ \/ \d+/,
	);

	await quiz.restart.click();
	await expect(quiz.count).toHaveText(`第1题 / 共${total}题`);
	await expect(quiz.question(0).status).toHaveText('');
	await page.getByRole('button', { name: '全部题目' }).click();
	expect(Object.keys(await quiz.kept())).toHaveLength(total);
	await page.reload();
	await expect(quiz.count).toHaveText(`已答0 / ${total}`);
	await quiz.question(0).answer('right');
	await expect(quiz.count).toHaveText(`已答1 / ${total}`);
});

test('a question that was edited since says so, keeps what was answered, and is answered again', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	const question = quiz.ofKind('single');
	await question.answer('wrong');
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.endsWith(':answers'))!;
		localStorage.setItem(key, localStorage.getItem(key)!.replace(/"hash":"[^"]*"/, '"hash":"older"'));
	});
	await page.reload();
	await expect(question.root.getByText('题目已更新')).toBeVisible();
	await expect(question.status).toHaveText('');
	await expect(quiz.count).toHaveText(/^已答0/);
	expect(Object.values(await quiz.kept())[0]).toMatchObject({ outcome: 'wrong' });
	await question.answer('right');
	await expect(question.root.getByText('题目已更新')).toBeHidden();
	expect(Object.values(await quiz.kept())[0]).toMatchObject({
		outcome: 'right',
		firstOutcome: 'wrong',
		tries: 2,
	});
});

test('a record that is damaged or foreign breaks no question', async ({ page }) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	await page.evaluate(() => {
		const site = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
		const items: Record<string, object> = {};
		const odd = [null, 7, 'zz', [], [1, {}], { a: 1 }, ['<img src=x onerror=alert(1)>']];
		document.querySelectorAll<HTMLElement>('study-question').forEach(({ dataset }, at) => {
			const { question, hash } = dataset;
			items[question!] = { chosen: odd[at % odd.length], outcome: 'partial', hash, at: 5 };
		});
		const envelope = { app: site, schema: 1, rev: 1, writer: 'w', savedAt: 5, items };
		localStorage.setItem(`${site}:answers`, JSON.stringify(envelope));
	});
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.reload();
	const total = await quiz.questions.count();
	await expect(quiz.count).toHaveText(`已答${total} / ${total}`);
	await quiz.question(0).answer('right');
	await expect(quiz.question(0).status).toHaveText('✓ 回答正确');
	expect(errors).toEqual([]);
});

test('another tab knows of an answer at once', async ({ context }) => {
	const [one, two] = [
		new QuizPage(await context.newPage(), BANK),
		new QuizPage(await context.newPage(), BANK),
	];
	await one.open();
	await two.open();
	await one.question(0).answer('right');
	await expect(two.count).toHaveText(/^已答1/);
	await expect(two.question(0).status).toHaveText('✓ 回答正确');
});

test('questions are read and checked without scripts', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL!}quizzes/${BANK}/`);
	const question = new QuestionOnPage(page.locator('study-question').first());
	await expect(question.root.locator('legend')).toBeVisible();
	await expect(question.explanation).toBeVisible();
	await question.explanation.locator('summary').click();
	await expect(question.explanation).toContainText('解析');
	await expect(page.getByRole('button', { name: '提交' }).first()).toBeHidden();
	await context.close();
});

test.describe('where pages scroll smoothly', () => {
	test.use(MOVING);
	test('one question is shown at a time, by touch from the first to the summary', async ({ page }) => {
		const quiz = new QuizPage(page, BANK);
		await quiz.begin();
		const total = await quiz.questions.count();
		for (let at = 0; at < total; at++) {
			await expect(quiz.count).toHaveText(`第${at + 1}题 / 共${total}题`);
			await expect(quiz.questions.filter({ visible: true })).toHaveCount(1);
			await quiz.current.giveByHand(at === 0 ? 'wrong' : 'right');
			await quiz.current.submit();
			await expect(quiz.current.status).toHaveText(/回答|部分/);
			const last = at === total - 1;
			await quiz.current.root.getByRole('button', { name: last ? '看小结' : '下一题' }).click();
		}
		await expect(quiz.summary).toContainText(`${total}题都答了，答对${total - 1}题`);
		const wrong = quiz.summary.getByRole('list').first().getByRole('link');
		await expect(wrong).toHaveCount(1);
		await wrong.click();
		await expect(quiz.questions.first()).toBeVisible();
		await page.getByRole('link', { name: '看小结' }).click();
		await quiz.onlyMissed.click();
		await expect(quiz.count).toHaveText('第1题 / 共1题');
		await quiz.current.answer('right');
		await quiz.current.root.getByRole('button', { name: '看小结' }).click();
		await expect(quiz.summary).toContainText(`答对${total}题`);
	});
});

test('a summary that does not come says so, and comes when it is asked for again', async ({ page }) => {
	const quiz = new QuizPage(page, BANK);
	await page.route('**/_astro/summary.*.js*', (route) => route.abort());
	await quiz.begin();
	await page.getByRole('link', { name: '看小结' }).click();
	await expect(quiz.summary.getByRole('alert')).toContainText('小结没有载入，作答都记下了');
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await quiz.summary.getByRole('button', { name: '再试一次' }).click();
	await expect(quiz.summary).toContainText('还没有作答。');
	await expect(quiz.summary.getByRole('alert')).toBeHidden();
});

test('Enter in one of several blanks leads to the next empty one; pressed again with one left empty, it counts', async ({
	page,
}) => {
	const quiz = new QuizPage(page, 'purpose', '/');
	await quiz.open();
	const question = quiz.ofKind('blank');
	const [first, second] = [question.controls.nth(0), question.controls.nth(1)];
	await first.fill('中国人民');
	await first.press('Enter');
	await expect(question.status).toContainText('还有1处空着');
	await expect(second).toBeFocused();
	await expect(question.explanation).toBeHidden();
	expect(await quiz.kept()).toEqual({});
	await second.press('Enter');
	await expect(question.status).toHaveText(/部分正确|回答错误/);
	expect(Object.values(await quiz.kept())).toHaveLength(1);
});

test('what is too long for a blank is said and not cut; a matching question half done says what is left, and counts on the second press', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.open();
	await test.step('what is pasted into a blank stays there', async () => {
		const blank = quiz.ofKind('blank');
		const text = '忠诚干净担当'.repeat(50);
		for (const control of await blank.controls.all()) await control.fill(text);
		await blank.submit();
		await expect(blank.status).toContainText('超过200字');
		await expect(blank.controls.first()).toHaveValue(text);
		expect(await quiz.kept()).toEqual({});
	});
	const question = quiz.ofKind('match');
	const count = await question.controls.count();
	await question.controls.first().selectOption({ index: 1 });
	await question.submit();
	await expect(question.status).toContainText(`还有${count - 1}处空着`);
	expect(await quiz.kept()).toEqual({});
	await question.submit();
	await expect(question.status).toHaveText(/部分正确|回答错误/);
});

test('one question at a time is read with 背题, answered by keys alone, and once by two taps', async ({
	page,
}) => {
	const quiz = new QuizPage(page, BANK);
	await quiz.begin();
	await test.step('背题 shows answers and keeps nothing', async () => {
		await page.getByRole('button', { name: '背题' }).click();
		await expect(quiz.current.explanation.getByText('解析：')).toBeVisible();
		expect(await quiz.kept()).toEqual({});
		await page.getByRole('button', { name: '背题' }).click();
		await expect(quiz.current.explanation).toBeHidden();
	});
	const goTo = async (kind: CarriedKey['kind']): Promise<string> => {
		const id = (await quiz.ofKind(kind).root.getAttribute('id'))!;
		await page.goto(`./quizzes/${quiz.id}/#${id}`);
		await expect(quiz.current.root).toHaveId(id);
		return id;
	};
	await test.step('keys alone answer question after question', async () => {
		const first = await goTo('single');
		await page.keyboard.press('b');
		await expect(quiz.current.controls.nth(1)).toBeChecked();
		await page.keyboard.press('1');
		await expect(quiz.current.controls.first()).toBeChecked();
		await page.keyboard.press('Enter');
		await expect(quiz.current.status).toHaveText(/回答/);
		await page.keyboard.press('Enter');
		await expect(quiz.current.root).not.toHaveId(first);
	});
	await test.step('two taps on 提交 are one answer, and skip nothing', async () => {
		const id = await goTo('judge');
		await quiz.current.giveRight();
		await quiz.current.root.getByRole('button', { name: '提交' }).dblclick();
		await expect(quiz.current.status).toHaveText('✓ 回答正确');
		await expect(quiz.current.root).toHaveId(id);
		await page.evaluate(() =>
			document.querySelector<HTMLFormElement>('[data-current] form')!.requestSubmit(),
		);
		const kept = (await quiz.kept())[(await quiz.current.root.getAttribute('data-question'))!]!;
		expect(kept).toMatchObject({ outcome: 'right', log: [[expect.any(Number), 'right']] });
		expect(kept.tries ?? 1).toBe(1);
	});
});
