import { readFileSync, readdirSync } from 'node:fs';
import { SMALL_PATH } from '../../browser/serve-folder.ts';
import { holdBack } from '../pages/hold-back.ts';
import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';
import type { Page } from '@playwright/test';
import { SCHEMA } from '../../../src/record/core/envelope.ts';
import { OTHER_TICK, RecordPage, TICK } from '../pages/record-page.ts';

/** Ticks with stamps, as stored. */
const done = (at: number): object => ({ status: 'done', at });

/** Puts a text in the place of a kind, and opens a page. */
async function withStored(page: Page, kind: string, text: string): Promise<RecordPage> {
	const record = new RecordPage(page);
	await record.seed({ [kind]: text });
	await record.openChecklist();
	return record;
}

test('corrupt text is set aside, said so, and can be downloaded as it was', async ({ page }) => {
	const record = await withStored(page, 'ticks', '{"app":"cut off这里');
	await expect(record.health).toContainText('已经另存，没有删除');
	await record.box().check();
	await record.openMine();
	await record.expectShown(1);
	await expect(record.kept).toContainText('清单勾选');
	const { text } = await record.saved(() => record.kept.getByRole('button').first().click());
	expect(text).toBe('{"app":"cut off这里');
});

test('a record can be changed once it is repaired, and only then', async ({ page }) => {
	const repair = await holdBack(page, '**/repair.*.js');
	const record = new RecordPage(page);
	const note = { ...done(5), note: '先读第二部分' };
	await record.seed({ ticks: { [TICK]: note, bad: 7 } });
	await record.openChecklist();
	await expect(page.locator('body')).toHaveJSProperty('inert', true);
	await expect(record.box()).not.toBeChecked();
	repair();
	await expect(record.box()).toBeChecked();
	await record.box(OTHER_TICK).check();
	await page.reload();
	await expect(record.box(OTHER_TICK)).toBeChecked();
	const { items } = JSON.parse((await record.stored('ticks'))!) as { items: Record<string, unknown> };
	expect(items[TICK]).toMatchObject(note);
});

test('a record that cannot be repaired for lack of a script stays as it is, and the reader is told', async ({
	page,
}) => {
	await page.route('**/repair.*.js*', (route) => route.abort());
	const text = '{"app":"cut off这里';
	const record = await withStored(page, 'ticks', text);
	await expect(record.health).toContainText('没有装全');
	await record.box().check();
	expect(await record.stored('ticks')).toBe(text);
	await record.health.getByRole('button', { name: '现在导出' }).click();
	await expect(page.locator('[data-part=away]')).toContainText('没有载入');
	await page.unroute('**/repair.*.js*');
	await page.reload();
	await expect(record.health).toContainText('已经另存');
	// Lost once, it is asked for again.
	let asked = 0;
	await page.route('**/repair.*.js*', (route) => (asked++ === 0 ? route.abort() : route.continue()));
	await record.store('ticks', text);
	await page.reload();
	await expect(record.health).toContainText('已经另存');
	// By each of two shelves, at the most.
	expect(asked).toBeGreaterThan(1);
});

test('damage of answers is said by the page that finds it', async ({ page }) => {
	const record = new RecordPage(page);
	for (const path of ['./', './quizzes/']) {
		await record.seed({ answers: '{"app":"cut off' });
		await page.goto(path);
		await expect(record.health).toContainText('已经另存，没有删除');
	}
});

test('a bad item is set aside once, and the rest stays', async ({ page }) => {
	const record = new RecordPage(page);
	const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
	const text = RecordPage.envelope({ [TICK]: done(5), bad: { status: 'done' }, deep: 'DEEP' }).replace(
		'"DEEP"',
		`{"at":1,"x":${deep}}`,
	);
	await record.seed({ ticks: text });
	await record.openChecklist();
	await expect(record.health).toContainText('已经另存');
	await expect(record.box()).toBeChecked();
	await record.box(OTHER_TICK).check();
	await page.reload();
	await expect(record.box(OTHER_TICK)).toBeChecked();
	await record.openMine();
	await record.expectShown(2);
	expect((await record.keys()).filter((key) => key.includes(':set-aside:'))).toHaveLength(1);
	expect((await record.saved(() => record.kept.getByRole('button').first().click())).text).toBe(text);
});

test('a newer record is only read, said so, and stays as it is', async ({ page }) => {
	const record = new RecordPage(page);
	const text = RecordPage.envelope({ [TICK]: { ...done(5), more: [1] } }, 99);
	await record.seed({ ticks: text });
	await record.openChecklist();
	await expect(record.health).toContainText('改动不会保存。请刷新页面');
	await record.box(OTHER_TICK).check();
	expect(await record.stored('ticks')).toBe(text);
	await record.openMine();
	expect((await record.saved(() => record.kept.getByRole('button').first().click())).text).toBe(text);
});

test('marks of content that is gone are kept, named, and not counted', async ({ page }) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: { [TICK]: done(5), 'gone-item': done(1_695_859_200_000) } });
	await record.openMine();
	await record.expectShown(1);
	await expect(record.retired).toContainText('清单勾选 gone-item（2023年9月28日）');
	await record.openChecklist();
	await record.box(OTHER_TICK).check();
	expect(Object.keys(await record.items())).toContain('gone-item');
});

test('a tick follows its item to a new id', async ({ page }) => {
	await page.route('**/my/', async (route) => {
		const response = await route.fetch();
		const html = await response.text();
		const body = html.replace(/data-ids="(?=[^"]*member-textbooks)/, `data-former="old-id:${TICK}" $&`);
		await route.fulfill({ response, body });
	});
	const record = new RecordPage(page);
	await record.seed({ ticks: { 'old-id': done(5) } });
	await record.openMine();
	await record.expectShown(1);
	await expect(record.retired).toBeHidden();
});

test('full storage keeps the change in memory, says so, exports it on the spot, and saves it once there is room', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openChecklist();
	const filled = await page.evaluate(() => {
		let size = 5_000_000;
		let used = 0;
		for (let at = 0; size > 0;) {
			try {
				localStorage.setItem(`junk-${at}`, 'x'.repeat(size));
				used += size;
				at += 1;
			} catch {
				size = Math.floor(size / 2);
			}
		}
		return used;
	});
	expect(filled).toBeGreaterThan(4_900_000);
	await record.box(OTHER_TICK).check();
	await expect(record.health).toContainText('空间满了，刚才的改动没有存下');
	const { text } = await record.saved(() => record.health.getByRole('button', { name: '现在导出' }).click());
	expect(Object.keys(RecordPage.itemsOf(text)).sort()).toEqual([OTHER_TICK, TICK]);
	await page.evaluate(() => {
		for (const key of Object.keys(localStorage)) if (key.startsWith('junk-')) localStorage.removeItem(key);
	});
	await record.box(OTHER_TICK).uncheck();
	await expect(record.health).not.toContainText('满');
	await page.reload();
	await expect(record.box()).toBeChecked();
	await expect(record.box(OTHER_TICK)).not.toBeChecked();
});

const blocked = {
	'storage that is blocked': () => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	},
	'a private window without room': () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('no room', 'QuotaExceededError');
		};
	},
	'storage that can be written and not read': () => {
		Storage.prototype.getItem = () => {
			throw new DOMException('broken', 'InvalidStateError');
		};
	},
};
for (const [name, block] of Object.entries(blocked)) {
	test(`${name} breaks no page; the record works in memory and is exported on the spot`, async ({ page }) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.addInitScript(block);
		const record = new RecordPage(page);
		await record.openChecklist();
		await expect(record.health).toContainText('要留下，请先导出');
		await record.box().check();
		await expect(record.box()).toBeChecked();
		const { name: file, text } = await record.saved(() =>
			record.health.getByRole('button', { name: '现在导出' }).click(),
		);
		expect(file).toMatch(/^study-backup-\d{4}-\d\d-\d\d\.json$/);
		expect(RecordPage.itemsOf(text)).toMatchObject({ [TICK]: { status: 'done' } });
		for (const path of ['my/', 'quizzes/alarm/', 'topics/alarm/', '']) await page.goto(SMALL_PATH + path);
		expect(errors).toEqual([]);
	});
}

test('a page that is left in the middle of writing leaves a whole record', async ({ page }) => {
	const record = new RecordPage(page);
	await record.openChecklist();
	await expect(page.locator('study-checklist')).toHaveAttribute('data-settled');
	for (let round = 0; round < 4; round++) {
		// The page before must not pass for the one after, nor be clicked before it listens.
		const anew = page.waitForEvent('load');
		await page.evaluate((item) => {
			const box = document.querySelector<HTMLInputElement>(`#item-${item}`)!;
			for (let click = 0; click < 21; click++) box.click();
			location.reload();
		}, TICK);
		await anew;
		await expect(page.locator('study-checklist')).toHaveAttribute('data-settled');
		await expect(record.box()).toBeChecked({ checked: round % 2 === 0 });
		expect(Object.keys(await record.items())).toEqual([TICK]);
	}
	await expect(record.health).not.toHaveAttribute('data-open');
	expect((await record.keys()).filter((key) => key.includes(':set-aside:'))).toEqual([]);
});

/** Ticks of items that no list has, so many that the record is too long to be written at every tick. */
const manyTicks = (): object =>
	Object.fromEntries(
		Array.from({ length: 1500 }, (_, at) => [
			`long-${at}`,
			{ status: 'todo', note: '备注'.repeat(20), at: 1 },
		]),
	);

test('a tick in a very long record is stored at once, seen by another tab, and there after the page was left', async ({
	context,
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: manyTicks() });
	const other = new RecordPage(await context.newPage());
	await other.openChecklist();
	await record.openChecklist();
	const before = await record.stored('ticks');
	const [whole, journal] = await page.evaluate((item) => {
		const app = document.querySelector<HTMLMetaElement>('meta[name=site-id]')!.content;
		document.querySelector<HTMLInputElement>(`#item-${item}`)!.click();
		const now = ['ticks', 'ticks:journal'].map((kind) => localStorage.getItem(`${app}:${kind}`));
		location.reload();
		return now;
	}, TICK);
	expect(whole).toBe(before);
	expect(JSON.parse(journal!)).toMatchObject({ items: { [TICK]: { status: 'done' } } });
	await expect(record.box()).toBeChecked();
	await expect(other.box()).toBeChecked();
	await expect.poll(() => record.stored('ticks:journal')).toBeNull();
	expect(await record.items()).toMatchObject({ [TICK]: { status: 'done' }, 'long-7': { status: 'todo' } });
	expect((await record.keys()).filter((key) => key.includes(':set-aside:'))).toEqual([]);
});

test('damaged latest changes of a long record are set aside and told; the record itself stays', async ({
	page,
}) => {
	const record = new RecordPage(page);
	const ticks = { ...manyTicks(), ...RecordPage.done(TICK, 2) };
	await record.seed({ ticks, 'ticks:journal': '{"app":"cut off' });
	await record.openChecklist();
	await expect(record.box()).toBeChecked();
	await expect(record.health).toHaveAttribute('data-open', '');
	await record.openMine();
	await expect(record.kept.getByRole('button')).toHaveText(/清单/);
	const { text } = await record.saved(() => record.kept.getByRole('button').click());
	expect(text).toBe('{"app":"cut off');
	expect(await record.stored('ticks:journal')).toBeNull();
});

test('what is erased in one tab does not come back from another', async ({ context }) => {
	const [one, two] = [new RecordPage(await context.newPage()), new RecordPage(await context.newPage())];
	await one.seed({ ticks: RecordPage.done() });
	await two.openChecklist();
	await expect(two.box()).toBeChecked();
	await one.openMine();
	await unfold(one.page, 'erase');
	await one.page.getByRole('button', { name: '清除本机记录' }).click();
	await one.dialog.getByRole('button', { name: '清除', exact: true }).click();
	await expect(two.box()).not.toBeChecked();
	await two.box(OTHER_TICK).check();
	await expect.poll(async () => Object.keys(await one.items())).toEqual([OTHER_TICK]);
	await one.page.reload();
	await one.expectShown(1);
});

const versions = readdirSync(new URL('../../fixtures/record', import.meta.url)).filter((name) =>
	/^v\d+\.json$/.test(name),
);
for (const name of versions) {
	test(`the frozen record ${name} is read and exported, the old text still at hand`, async ({ page }) => {
		const record = new RecordPage(page);
		const frozen = readFileSync(new URL(`../../fixtures/record/${name}`, import.meta.url), 'utf8');
		const text = JSON.stringify({ ...(JSON.parse(frozen) as object), app: RecordPage.siteId() });
		await record.seed({ ticks: text });
		await record.openMine();
		await expect(record.retired).toContainText('read-plan');
		await expect(record.health).not.toHaveAttribute('data-open');
		await unfold(page, 'backup');
		const saved = await record.saved(() => page.getByRole('button', { name: '导出备份' }).click());
		expect(Object.keys(RecordPage.itemsOf(saved.text))).toContain('read-plan');
		const isOld = name !== `v${SCHEMA}.json`;
		await expect(record.kept).toBeVisible({ visible: isOld });
		if (isOld) {
			expect((await record.saved(() => record.kept.getByRole('button').first().click())).text).toBe(text);
		}
	});
}

test('the reminder to export comes after enough changes, goes when seen, and does not come again', async ({
	page,
}) => {
	const record = new RecordPage(page);
	const many = (count: number, at: number): string =>
		RecordPage.envelope(
			Object.fromEntries(Array.from({ length: count }, (_, n) => [`item-${n}`, done(at + n)])),
		);
	await record.seed({ ticks: many(29, 1000) });
	await record.openChecklist();
	await expect(record.health).not.toHaveAttribute('data-open');
	await record.store('ticks', many(30, 1000));
	await page.reload();
	await expect(record.health).toContainText('有些改动只存在这个浏览器里');
	await record.health.getByRole('button', { name: '知道了' }).click();
	await expect(record.health).not.toHaveAttribute('data-open');
	await record.store('ticks', many(60, 1000));
	await page.reload();
	await expect(record.box()).toBeVisible();
	await expect(record.health).not.toHaveAttribute('data-open');
	await record.openMine();
	await unfold(page, 'backup');
	await record.saved(() => page.getByRole('button', { name: '导出备份' }).click());
	await page.getByRole('button', { name: '文件已经存好' }).click();
	await record.store('ticks', many(90, Date.now() + 60_000));
	await page.reload();
	await expect(record.health).toContainText('有些改动');
});
