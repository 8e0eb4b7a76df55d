import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';
import { SCHEMA } from '../../../src/record/core/envelope.ts';
import { encodeTransfer } from '../../../src/my/core/transfer-link.ts';
import { RecordPage, TICK } from '../pages/record-page.ts';

/** Notes that do not compress, as people's own words hardly do. */
const noise = (at: number): string => ((at * 2_654_435_761) % 2 ** 32).toString(36);

/** Opens the page of one's own over a record of so many ticks, each with a note of so many words. */
async function withTicks(record: RecordPage, count: number, words: number): Promise<void> {
	const many = Array.from({ length: count }, (_, at) => {
		const note = Array.from({ length: words }, (_, word) => noise(at * words + word + 1)).join('');
		return [`item-${at}`, { status: 'done', note, at: 1_700_000_000_000 + at * 37_123 }];
	});
	await record.seed({ ticks: Object.fromEntries(many) });
	await record.page.goto('./my/');
	await unfold(record.page, 'move');
	await record.page.getByRole('button', { name: '生成链接和二维码' }).click();
}

test('a link brings the record into another browser after a preview @phone', async ({
	page,
	browser,
	baseURL,
}) => {
	const from = new RecordPage(page);
	await from.seed({ ticks: RecordPage.done() });
	await from.openMine();
	await unfold(page, 'move');
	await page.getByRole('button', { name: '生成链接和二维码' }).click();
	await expect(page.getByText('不要发到群里')).toBeVisible();
	await expect(page.getByRole('img', { name: '带着记录的二维码' })).toBeVisible();
	const link = await page.getByLabel('带着记录的链接').inputValue();
	expect(link).toContain(`${new URL('./my/', baseURL).href}#move=1d.`);

	const asked: string[] = [];
	const other = await (await browser.newContext()).newPage();
	other.on('request', (request) => asked.push(request.url()));
	const to = new RecordPage(other);
	await other.goto(link);
	await expect(to.dialog).toContainText('将新增1条');
	expect(new URL(other.url()).hash).toBe('');
	expect(await to.stored('ticks')).toBeNull();
	await to.dialog.getByRole('button', { name: '导入' }).click();
	await expect(to.said).toContainText('已导入');
	await to.expectShown(1);
	expect(asked.filter((url) => url.includes('move='))).toEqual([]);

	// The same link again, as from the history: it is not offered any more.
	await other.goto(link);
	await expect(to.said).toContainText('已经导入过');
	await to.expectShown(1);
});

test('a record that one code cannot hold comes in several, one that no code holds by link, one that no link holds by file', async ({
	page,
	baseURL,
}) => {
	const record = new RecordPage(page);
	await test.step('several codes, in any order', async () => {
		await withTicks(record, 120, 2);
		await expect(page.getByRole('img', { name: /^二维码，第1张，共\d张$/ })).toBeVisible();
		await page.getByRole('button', { name: '下一张' }).click();
		await expect(page.getByRole('img', { name: /^二维码，第2张/ })).toBeVisible();
		expect(page.url()).toBe(new URL('./my/', baseURL).href);
	});
	await test.step('a link alone', async () => {
		await withTicks(record, 60, 30);
		await expect(page.getByText('二维码放不下')).toBeVisible();
		await expect(page.getByLabel('带着记录的链接')).toBeVisible();
	});
	await test.step('a file alone', async () => {
		await withTicks(record, 200, 60);
		await expect(page.getByText('链接和二维码都放不下')).toBeVisible();
		await expect(page.getByLabel('带着记录的链接')).toBeHidden();
	});
});

test('where answers are too many for codes, 只搬勾选 and 只搬作答 each bring their part, and what they leave is said', async ({
	page,
	browser,
}) => {
	const record = new RecordPage(page);
	const answers = Array.from({ length: 900 }, (_, at) => [
		`question-${noise(at + 9)}`,
		{
			chosen: noise(at + 1) + noise(at + 77),
			outcome: 'right',
			hash: noise(at + 5),
			at: 1_700_000_000_000 + at,
		},
	]);
	await record.seed({
		answers: Object.fromEntries(answers),
		ticks: RecordPage.done(TICK, 1_700_000_000_000),
	});
	await page.goto('./my/');
	await unfold(page, 'move');
	await expect(page.getByText('“只搬作答”带答题和复习，不带考试和工作表')).toBeVisible();
	const make = page.getByRole('button', { name: '生成链接和二维码' });
	await make.click();
	await expect(page.getByText('二维码放不下')).toBeVisible();
	await expect(page.locator('[data-explanation]')).toContainText('只搬勾选');

	await page.getByLabel('带哪些').selectOption('只搬勾选');
	await make.click();
	await expect(page.getByRole('img', { name: '带着记录的二维码', exact: true })).toBeVisible();
	const link = await page.getByLabel('带着记录的链接').inputValue();
	const to = new RecordPage(await (await browser.newContext()).newPage());
	await to.page.goto(link);
	await expect(to.dialog).toContainText('将新增1条');
	await to.dialog.getByRole('button', { name: '导入' }).click();
	await expect(to.said).toContainText('已导入');
	expect(Object.keys(await to.items('ticks'))).toEqual([TICK]);
	expect(await to.items('answers')).toEqual({});

	await page.getByLabel('带哪些').selectOption('只搬作答');
	await make.click();
	await expect(page.getByText('二维码放不下')).toBeVisible();
	const answered = new RecordPage(await (await browser.newContext()).newPage());
	await answered.page.goto(await page.getByLabel('带着记录的链接').inputValue());
	await expect(answered.dialog).toContainText('将新增900条');
	await answered.dialog.getByRole('button', { name: '导入' }).click();
	await expect(answered.said).toContainText('已导入');
	expect(await answered.items('ticks')).toEqual({});
});

test('a link of the wrong kind changes nothing and says why', async ({ page }) => {
	const record = new RecordPage(page);
	const app = RecordPage.siteId();
	const fragment = (more: object): Promise<string> =>
		encodeTransfer({ app, schema: SCHEMA, savedAt: 1, kinds: { ticks: { [TICK]: { at: 1 } } }, ...more });
	const cases = [
		[(await fragment({})).slice(0, -5), '链接不完整'],
		[await fragment({ app: 'other' }), '另一个网站'],
		[await fragment({ schema: 99 }), '较新版本'],
		[`move=1d.abc.${'A'.repeat(200_000)}`, '链接太长'],
	] as const;
	for (const [text, says] of cases) {
		await page.goto(`./my/#${text}`);
		await expect(record.said).toContainText(says);
		await expect(record.said).toContainText('没有导入');
		await expect(record.dialog).toBeHidden();
		expect(new URL(page.url()).hash).toBe('');
	}
	expect(await record.stored('ticks')).toBeNull();
});
