import { unfold } from '../pages/unfold.ts';
import { expect, test } from '../site.ts';
import { RecordPage, TICK } from '../pages/record-page.ts';

const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** Files that must change nothing, and what is said about each. */
const refused: Record<string, { file: (app: string) => string; says: string }> = {
	'24 MB of anything': { file: () => 'x'.repeat(24_000_000), says: '文件太大' },
	'40 MB of anything': { file: () => 'x'.repeat(40_000_000), says: '文件太大' },
	'nesting without end': {
		file: () => `{"study":"backup","body":${'['.repeat(300_000)}${']'.repeat(300_000)}}`,
		says: '这不是本站导出的备份文件',
	},
	'a file of something else': { file: () => '{"version":1}', says: '这不是本站导出的备份文件' },
	'no text at all': { file: () => '', says: '这不是本站导出的备份文件' },
	"another site's backup": {
		file: () => RecordPage.sealed('{"app":"other","schema":1,"savedAt":1,"kinds":{}}'),
		says: '这是另一个网站的备份',
	},
	"a newer site's backup": {
		file: (app) => RecordPage.sealed(JSON.stringify({ app, schema: 99, savedAt: 1, kinds: {} })),
		says: '备份来自较新版本的网站',
	},
	'a changed checksum': {
		file: (app) =>
			RecordPage.sealed(JSON.stringify({ app, schema: 1, savedAt: 1, kinds: {} })).replace(
				'savedAt',
				'sevadAt',
			),
		says: '备份文件不完整或被改动过',
	},
	'half a file': {
		file: (app) => RecordPage.sealed(JSON.stringify({ app, schema: 1, kinds: {} })).slice(0, 70),
		says: '备份文件不完整或被改动过',
	},
};

test('of a hostile backup only what is whole comes in; text in it is never run; what is no backup of this site is refused with a reason, and changes nothing', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.openMine();
	const app = RecordPage.siteId();
	const body =
		`{"app":"${app}","schema":1,"savedAt":1,"kinds":{"__proto__":{"x":{"at":1}},"ticks":{` +
		`"${TICK}":{"at":1,"done":true},"__proto__":{"at":1,"done":true},"constructor":{"at":1,"done":true},` +
		`"b":{"at":1,"done":true,"x":{"__proto__":{"hacked":1}}},"c":{"at":9007199254740991,"done":true},` +
		`${JSON.stringify(SCRIPT)}:{"at":1,"done":true,"note":${JSON.stringify(SCRIPT)}}},` +
		`${JSON.stringify(SCRIPT)}:{}}}`;
	await record.choose(RecordPage.sealed(body));
	await expect(record.dialog).toContainText('将新增2条');
	await expect(record.dialog).toContainText('1条对应的内容已下线');
	await expect(record.dialog).toContainText('onerror');
	await record.dialog.getByRole('button', { name: '导入' }).click();
	await expect(record.said).toContainText('已导入');
	await record.expectShown(1);
	await expect(record.retired).toContainText('onerror');
	expect(Object.keys(await record.items()).sort()).toEqual([SCRIPT, TICK].sort());
	const before = await record.items();
	for (const [name, { file, says }] of Object.entries(refused))
		await test.step(name, async () => {
			await record.said.evaluate((status) => status.replaceChildren());
			await record.choose(file(app));
			await expect(record.said).toContainText(says);
			await expect(record.said).toContainText('没有导入');
			await expect(record.dialog).toBeHidden();
			expect(await record.items()).toEqual(before);
			await record.expectShown(1);
		});
	expect(await page.evaluate(() => ['hacked' in window, 'hacked' in Object.prototype])).toEqual([
		false,
		false,
	]);
});

test('an import is shown before it is done, may be declined, and never loses what is newer here', async ({
	page,
}) => {
	const record = new RecordPage(page);
	await record.seed({ ticks: RecordPage.done() });
	await record.openMine();
	await unfold(page, 'backup');
	const { text } = await record.saved(() => page.getByRole('button', { name: '导出备份' }).click());
	await test.step('once the record is erased, the backup brings it back', async () => {
		await unfold(page, 'erase');
		await page.getByRole('button', { name: '清除本机记录' }).click();
		await record.dialog.getByRole('button', { name: '清除', exact: true }).click();
		await record.expectShown(0);
		await record.choose(text);
		await expect(record.dialog).toContainText('将新增1条');
		await record.dialog.getByRole('button', { name: '导入' }).click();
		await record.expectShown(1);
	});
	await record.openChecklist();
	await record.box().uncheck();
	await record.openMine();
	await record.choose(text);
	await expect(record.dialog).toContainText('不用导入');
	await expect(record.dialog.getByRole('button')).toHaveText(['关闭']);
	await record.dialog.getByRole('button', { name: '关闭' }).click();
	await expect(record.said).toContainText('没有要导入的，记录没有变');
	expect((await record.items())[TICK]).toMatchObject({ status: 'todo' });

	const own = { at: 1, kind: 'item', list: 'member', text: '自己加的', order: 1 };
	const kinds = { lists: { 'own-more': own }, ticks: { [TICK]: { at: 1, status: 'done' } } };
	const body = JSON.stringify({ app: RecordPage.siteId(), schema: 2, savedAt: 1, kinds });
	await record.choose(RecordPage.sealed(body));
	await expect(record.dialog).toContainText('将新增1条');
	await expect(record.dialog).toContainText('保留本机1条');
	await record.dialog.getByRole('button', { name: '取消' }).click();
	await expect(record.said).toContainText('没有导入，记录没有变');
	await record.choose(RecordPage.sealed(body));
	await record.dialog.getByRole('button', { name: '导入' }).click();
	await expect(record.said).toContainText('已导入');
	expect((await record.items())[TICK]).toMatchObject({ status: 'todo' });
});
