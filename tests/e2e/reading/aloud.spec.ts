import type { Page } from '@playwright/test';
import { violationsIn } from '../pages/violations.ts';
import { expect, test } from '../site.ts';

interface Spoken {
	text: string;
	rate: number;
	voice: string | undefined;
}
declare global {
	interface Window {
		said: Spoken[];
		/** Ends the sentence that is being said, as a voice does by itself. */
		endSentence(): void;
		cancelled: number;
	}
}

/** Voices that speak when they are told, in place of the browser's own. */
async function giveVoices(
	page: Page,
	voices: { name: string; lang: string; localService: boolean }[],
): Promise<void> {
	await page.addInitScript((given) => {
		let speaking: SpeechSynthesisUtterance | undefined;
		window.said = [];
		window.cancelled = 0;
		window.endSentence = () => {
			const ended = speaking;
			speaking = undefined;
			ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
		};
		class Utterance {
			voice?: { name: string };
			rate = 1;
			lang = '';
			readonly text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				getVoices: () => given,
				cancel() {
					window.cancelled += 1;
					speaking = undefined;
				},
				speak(utterance: SpeechSynthesisUtterance) {
					speaking = utterance;
					window.said.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.name });
				},
			},
		});
	}, voices);
}

const HAN = { name: 'Han', lang: 'zh-CN', localService: true };
const said = (page: Page): Promise<string[]> => page.evaluate(() => window.said.map(({ text }) => text));
const last = async (page: Page): Promise<string> => (await said(page)).pop()!;
/** Ends the sentence that is being said, and so on, as far as there are more. */
const end = (page: Page, sentences = 1): Promise<void> =>
	page.evaluate(async (times) => {
		for (let sentence = 0; sentence < times; sentence += 1) {
			const before = window.said.length;
			window.endSentence();
			await new Promise((resolve) => setTimeout(resolve));
			if (times > 1 && window.said.length === before) return;
		}
	}, sentences);
const bar = (page: Page) => page.getByRole('region', { name: '朗读' });
const start = async (page: Page): Promise<void> => {
	await page.getByRole('button', { name: '朗读' }).click();
	await expect(bar(page)).toBeVisible();
};

test('without a Chinese voice of this machine there is nothing to press, and the row is as high as with one @both', async ({
	page,
	context,
}) => {
	await giveVoices(page, [
		{ name: 'English', lang: 'en-US', localService: true },
		{ name: 'Far', lang: 'zh-CN', localService: false },
	]);
	await page.goto('./topics/integrity/');
	await expect(page.getByRole('button', { name: '朗读' })).toBeHidden();
	const height = (tab: Page): Promise<number> =>
		tab.locator('.quick').evaluate((row) => row.getBoundingClientRect().height);
	const other = await context.newPage();
	await giveVoices(other, [HAN]);
	await other.goto('./topics/integrity/');
	await expect(other.getByRole('button', { name: '朗读' })).toBeVisible();
	expect(await height(other)).toBe(await height(page));
});

test('a page is read sentence by sentence, without its buttons and links around it @both', async ({
	page,
}) => {
	await giveVoices(page, [HAN]);
	await page.goto('./topics/integrity/');
	await start(page);
	await end(page, 400);
	await expect(bar(page).getByRole('status')).toHaveText('读完了');
	const all = await said(page);
	expect(all[0]).toBe('廉洁自律');
	expect(all).toContain('三句话');
	expect(all.some((text) => text.includes('二零二三年四月三日'))).toBe(true);
	// Tables row by row, each cell with what its column is called.
	expect(all).toContain('容易混的：亲和清');
	expect(all.some((text) => text.startsWith('怎样分：亲是正常服务'))).toBe(true);
	expect(all.some((text) => text.includes('方案第二部分第一节第五条'))).toBe(true);
	expect(all.join('')).not.toMatch(/\d|会场模式|打印|收藏|编辑此页/);
	expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(90);
});

test('pause stops at once, going on begins with the same sentence, and steps go back and forward', async ({
	page,
}) => {
	await giveVoices(page, [HAN]);
	await page.goto('./topics/integrity/');
	await start(page);
	await end(page);
	await end(page);
	const here = await last(page);
	const before = await page.evaluate(() => window.cancelled);
	await bar(page).getByRole('button', { name: '暂停' }).click();
	expect(await page.evaluate(() => window.cancelled)).toBeGreaterThan(before);
	await end(page);
	expect(await last(page)).toBe(here);
	await bar(page).getByRole('button', { name: '继续' }).click();
	expect(await last(page)).toBe(here);
	await bar(page).getByRole('button', { name: '下一句' }).click();
	expect(await last(page)).not.toBe(here);
	await page.keyboard.press('ArrowLeft');
	expect(await last(page)).toBe(here);
	await bar(page).getByRole('button', { name: '下一部分' }).click();
	await bar(page).getByRole('button', { name: '下一部分' }).click();
	expect(await said(page)).toContain('三句话');
	await test.step('the speed holds from the sentence that is being read', async () => {
		const sentence = await last(page);
		await bar(page).getByRole('combobox', { name: '语速' }).selectOption('1.5倍');
		expect(await page.evaluate(() => window.said[window.said.length - 1])).toEqual({
			text: sentence,
			rate: 1.5,
			voice: 'Han',
		});
	});
	await test.step('it has no accessibility violation in either theme', async () => {
		expect(await violationsIn(page)).toEqual([]);
	});
});

test('the speed is kept for the next page, beside the look', async ({ page }) => {
	await giveVoices(page, [HAN]);
	await page.goto('./topics/integrity/');
	await start(page);
	await bar(page).getByRole('combobox', { name: '语速' }).selectOption('1.2倍');
	await page.goto('./topics/ideals/');
	await start(page);
	await expect(bar(page).getByRole('combobox', { name: '语速' })).toHaveValue('1.2');
	expect(await page.evaluate(() => window.said[0]!.rate)).toBe(1.2);
	await page.getByLabel('显示设置').click();
	await page.getByLabel('特大').check();
	await page.reload();
	await start(page);
	await expect(bar(page).getByRole('combobox', { name: '语速' })).toHaveValue('1.2');
});

test('the sentence that is read is marked and kept in view, and nothing moves', async ({ page }) => {
	await giveVoices(page, [HAN]);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('./topics/integrity/');
	await start(page);
	// What is folded is read too, and opened for it at the start.
	await expect(page.locator('.fold:not([open])')).toHaveCount(0);
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await end(page, 60);
	const { text, top } = await page.evaluate(() => {
		const [range] = [...CSS.highlights.get('aloud')!] as Range[];
		return { text: range!.toString(), top: range!.getBoundingClientRect().top };
	});
	expect(text.trim()).not.toBe('');
	expect(top).toBeGreaterThanOrEqual(0);
	expect(top).toBeLessThan(700);
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
});

test('Escape, another press and leaving the page end it', async ({ page }) => {
	await giveVoices(page, [HAN]);
	await page.goto('./topics/integrity/');
	await start(page);
	await page.keyboard.press('Escape');
	await expect(bar(page)).toHaveCount(0);
	expect(await page.evaluate(() => CSS.highlights.has('aloud'))).toBe(false);
	await expect(page.getByRole('button', { name: '朗读' })).toBeFocused();
	await start(page);
	await page.locator('[data-aloud]').click();
	await expect(bar(page)).toHaveCount(0);
	await start(page);
	const before = await page.evaluate(() => window.cancelled);
	await page.evaluate(() => dispatchEvent(new Event('pagehide')));
	expect(await page.evaluate(() => window.cancelled)).toBe(before + 1);
	await expect(bar(page).getByRole('button', { name: '继续' })).toBeVisible();
});

test('a question is read with its options, and with its answer once that is there', async ({ page }) => {
	await giveVoices(page, [HAN]);
	await page.goto('./quizzes/integrity/#q-integ-03');
	await expect(page.locator('study-question:visible')).toHaveCount(1);
	await page.getByRole('button', { name: '朗读' }).click();
	await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0);
	await end(page, 12);
	const asked = await said(page);
	expect(asked.some((text) => text.includes('专项整治里'))).toBe(true);
	expect(asked.some((text) => text.includes('领导干部的配偶、子女及其配偶'))).toBe(true);
	expect(asked.join('')).not.toContain('企业负责人不是整治的对象');
	await bar(page).getByRole('button', { name: '关闭' }).click();
	await page.locator('#q-integ-03 label').first().click();
	await page.locator('#q-integ-03').getByRole('button', { name: '提交' }).click();
	const before = asked.length;
	await page.locator('[data-aloud]').click();
	await expect.poll(async () => (await said(page)).length).toBeGreaterThan(before);
	await end(page, 16);
	expect((await said(page)).join('')).toContain('企业负责人不是整治的对象');
});

test('every page that is read can be read aloud', async ({ page }) => {
	await giveVoices(page, [HAN]);
	for (const path of [
		'./materials/charter/',
		'./measures/self-study/',
		'./rules/deep-study/',
		'./programme/overview/',
	]) {
		await page.goto(path);
		await start(page);
		await end(page);
		await end(page);
		expect((await said(page)).length).toBeGreaterThanOrEqual(3);
	}
});
