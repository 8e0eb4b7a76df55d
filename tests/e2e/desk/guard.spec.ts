import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { publishedPart } from '../../../src/authoring/dates/published-part.ts';
import { publishedOf } from '../../../src/office/guard/published.ts';
import { expect, test } from './desk.ts';
import { deskFiles, giveFolder, serveFiles, soundFiles } from './desk-site.ts';

const PROGRAMME = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

test('what readers would lose stands before the saving; one press writes the former id @both', async ({
	page,
	desk,
}) => {
	const before = desk.read('quizzes/basics.yaml');
	await page.goto(`${desk.address}#/edit?file=quizzes%2Fbasics.yaml`);
	await page.locator('[data-at="formerIds"]').getByRole('textbox').fill('');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: '这样保存，读者会丢掉1处记录或者网址' });
	await expect(dialog).toContainText('题库“basics”（消防常识）以前叫“first-quiz”');
	await expect(dialog).toContainText('在“basics”下面记下用过的编号“first-quiz”');
	expect(desk.read('quizzes/basics.yaml')).toBe(before);
	await dialog.getByRole('button', { name: '回去改' }).click();
	await expect(page.getByText(/^没有保存：先回去改/)).toBeVisible();
	expect(desk.read('quizzes/basics.yaml')).toBe(before);
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await dialog.getByRole('button', { name: '照上面写上，再保存' }).click();
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
	expect(desk.read('quizzes/basics.yaml')).toContain('formerIds: [first-quiz]');
});

test('an id that is given to another question is shown before it is saved, and can be saved all the same', async ({
	page,
	desk,
}) => {
	await page.goto(`${desk.address}#/edit?file=quizzes%2Falarm.yaml&at=questions.0`);
	await page.locator('[data-at="questions.0.stem"] textarea').fill('谁在路口接消防车？____');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('题目“alarm-01”换成了另一个');
	await expect(dialog.getByRole('button', { name: '照上面写上，再保存' })).toHaveCount(0);
	await dialog.getByRole('button', { name: '不写，照样保存' }).click();
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
	// What is known is not asked again, and stops the publication.
	await page.locator('[data-at="title"]').first().getByRole('textbox').fill('报火警');
	await page.keyboard.press('Control+s');
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
	await expect(page.getByText('有改动没有保存', { exact: true })).toBeHidden();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	expect(desk.read('quizzes/alarm.yaml')).toContain('title: 报火警');
	await test.step('a group says what readers have of the items in it, and its items go with it', async () => {
		await page.goto(`${desk.address}#/edit?file=checklists%2Fduty-leader.yaml&at=groups.0`);
		await page.getByRole('button', { name: '下线或删除“演练”' }).click();
		await expect(dialog).toContainText('里面有2条读者可能已经在用');
		await expect(dialog).toContainText('读者勾过的记录留着');
		await dialog.getByRole('button', { name: '下线', exact: true }).click();
		await expect(page.getByText(/已经下线/)).toBeVisible();
		expect(desk.read('retired.yaml')).toMatch(/items:[^]*duty-announce[^]*duty-count/);
		expect(desk.read('checklists/duty-leader.yaml')).not.toContain('duty-count');
	});
});

test('what a colleague renamed is told today, with the way to mend it', async ({ page, desk }) => {
	await page.goto(desk.address);
	await expect(page.getByText('不知道上次发布了什么，和打开时的内容对照。')).toBeVisible();
	desk.write('quizzes/alarm.yaml', desk.read('quizzes/alarm.yaml').replace('id: alarm-01', 'id: alarm-1'));
	const today = page.locator('.today');
	await expect(today.getByRole('heading', { name: /会弄丢读者的记录或者网址，先改好：1处/ })).toBeVisible();
	await page.locator('#desk-header').getByRole('button', { name: '发布' }).click();
	const dialog = page.getByRole('dialog', { name: '发布' });
	await expect(dialog.getByRole('alert')).toContainText('像是改成了“alarm-1”');
	page.once('dialog', (asked) => void asked.dismiss());
	await dialog.getByLabel('网站的文件夹').fill('/srv/site');
	await dialog.getByRole('button', { name: '发布', exact: true }).click();
	await expect(dialog.getByRole('log')).toBeEmpty();
	await dialog.getByRole('button', { name: '到“今天”里去改' }).click();
	await today.getByRole('button', { name: '还是同一个，记下用过的编号“alarm-01”' }).click();
	await expect(today.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
	await expect(today.locator('.said')).toHaveText('写上了。');
	expect(desk.read('quizzes/alarm.yaml')).toContain('id: alarm-1\n    formerIds: [alarm-01]\n');
	await today.getByText('改动1项', { exact: true }).click();
	await today.getByRole('link', { name: /^题目：全国统一的火警电话是/ }).click();
	await expect(page.locator('[data-at="questions.0.stem"] textarea')).toBeVisible();
});

test.describe('from any address', () => {
	let site: { base: string; stop(): void };
	test.beforeAll(async () => {
		site = await serveFiles(new Map([...deskFiles('files'), ['published.json', Buffer.from(list)]]));
	});
	test.afterAll(() => site.stop());

	const { library } = readLibrary(PROGRAMME);
	const list = JSON.stringify(publishedOf(publishedPart(library, '2026-11-10')));
	/** The programme as it is after somebody renamed a question and went home. */
	const renamed = (): Map<string, Uint8Array> => {
		const files = soundFiles();
		const bank = readFileSync(path.join(PROGRAMME, 'quizzes/alarm.yaml'), 'utf8');
		return files.set('quizzes/alarm.yaml', Buffer.from(bank.replace('id: alarm-01', 'id: alarm-1')));
	};

	test('a folder is compared with the list of what is on the site, once it was chosen', async ({ page }) => {
		await page.goto(site.base);
		await giveFolder(page, 'content', renamed());
		await page.getByRole('button', { name: '选文件夹' }).click();
		await expect(page.getByText('不知道上次发布了什么，和打开时的内容对照。')).toBeVisible();
		await page.getByText('选上次发布的列表').click();
		const choose = (buffer: string): Promise<void> =>
			page.getByLabel('published.json').setInputFiles({
				name: 'published.json',
				mimeType: 'application/json',
				buffer: Buffer.from(buffer),
			});
		await choose('{}');
		await expect(page.getByText('“published.json”不是这个网站已发布内容的列表')).toBeVisible();
		await choose(list);
		await expect(page.getByText('和“published.json”里已经发布的内容对照。')).toBeVisible();
		await expect(page.getByRole('heading', { name: /会弄丢/ })).toBeVisible();
		await page.reload();
		await page.getByRole('button', { name: '打开', exact: true }).click();
		await expect(page.getByText('和“published.json”里已经发布的内容对照。')).toBeVisible();
		await page.getByRole('button', { name: '还是同一个，记下用过的编号“alarm-01”' }).click();
		await expect(page.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
	});

	test('a folder is compared with the site itself where the desk comes from the same host', async ({
		page,
	}) => {
		await page.goto(site.base);
		const files = renamed();
		const url = Buffer.from(`url: ${site.base}\n`);
		await giveFolder(page, 'content', files.set('site.yaml', Buffer.concat([url, files.get('site.yaml')!])));
		await page.getByRole('button', { name: '选文件夹' }).click();
		await expect(page.getByText(`和“${site.base}published.json”里已经发布的内容对照。`)).toBeVisible();
		await expect(page.getByRole('heading', { name: /会弄丢/ })).toBeVisible();
	});
});
