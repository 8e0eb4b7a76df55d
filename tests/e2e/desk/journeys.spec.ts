import type { Dialog } from '@playwright/test';
import { expect, test } from './desk.ts';

test('a notice is written from nothing @both', async ({ page, desk }) => {
	await page.goto(`${desk.address}#/new`);
	await page.getByLabel('新建什么').selectOption({ label: '“通知公告”的一页' });
	await page.getByLabel('标题或名称').fill('关于二楼阅览室停电的通知');
	await expect(page.getByLabel(/^编号/)).toHaveValue('er-lou-yue-lan');
	await page.getByRole('button', { name: '接着写' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于二楼阅览室停电的通知');
	await expect(page.getByLabel(/^一句话说明/)).toBeFocused();
	await page.keyboard.type('11 月 12 日上午停电，开放一楼。');
	await page.getByLabel('正文', { exact: true }).fill('11 月 12 日上午二楼停电，请到一楼。\n');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect(page.getByText('已保存，这个文件没有问题')).toBeVisible();
	await expect(page.getByRole('button', { name: '保存', exact: true })).toBeFocused();
	expect(desk.read('notices/er-lou-yue-lan.mdx')).toMatch(
		/^---\ntitle: 关于二楼阅览室停电的通知\ndescription: 11 月 12 日上午停电，开放一楼。\ndate: \d{4}-\d\d-\d\d\n---\n11 月 12 日上午二楼停电，请到一楼。\n$/,
	);
});

test('a day of the schedule is moved by the name of the event, and one line changes; a question is added beside the others', async ({
	page,
	desk,
}) => {
	await page.goto(desk.address);
	const before = desk.read('schedule.yaml');
	await page.getByRole('combobox', { name: /找页面/ }).fill('消防课');
	await page.getByRole('option', { name: /消防课（11 月 4 日）/ }).click();
	await page.locator('[data-at="1.date"] input').fill('2026-11-05');
	await page.locator('[data-at="1.when"] textarea').fill('11 月 5 日');
	await page.keyboard.press('Control+s');
	await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
	await expect(page.locator('[data-at="1.when"] textarea')).toBeFocused();
	expect(desk.read('schedule.yaml')).toBe(
		before.replace('date: 2026-11-04, when: 11 月 4 日', 'date: 2026-11-05, when: 11 月 5 日'),
	);
	await page.getByText('改了哪几行').click();
	await expect(page.locator('.changed-lines ins')).toHaveCount(1);
	await test.step('it stands there as readers see it, as it is written', async () => {
		await page.locator('[data-at="1"]').getByText('看读者看到的样子').click();
		await expect(page.locator('.look')).toContainText('11 月 5 日');
		await page.locator('[data-at="1.when"] textarea').fill('11 月 6 日');
		await expect(page.locator('.look')).toContainText('11 月 6 日');
		await page.locator('[data-at="1.title"] textarea').fill('消防课改期');
		await expect(page.locator('[data-at="1"] .entry-name')).toHaveText('消防课改期');
		await page.locator('[data-at="1.when"] textarea').fill('');
		await expect(page.getByText('还没有写全')).toBeVisible();
	});
	await test.step('a problem leads to its field, in the words of the check', async () => {
		await page.locator('[data-at="1.when"] textarea').fill('11 月 6 日');
		await page.locator('[data-at="1.date"] input').fill('2031-01-01');
		await expect(page.locator('[data-at="1.date"] .fault')).toContainText('核对年份和月份');
		await page.keyboard.press('Control+s');
		await expect(page.getByText(/还有1处要改/)).toBeVisible();
		await expect(page.locator('.editor-head')).toContainText('已保存 有1处要改');
		await page.getByRole('link', { name: '今天' }).click();
		await page.getByRole('link', { name: /schedule\.yaml:2/ }).click();
		await expect(page.locator('[data-at="1.date"] input')).toBeVisible();
	});
	await test.step('a question is added, and its key chosen among its options', async () => {
		await page.goto(`${desk.address}#/new`);
		await page.getByLabel('新建什么').selectOption({ label: '报告火警' });
		await page.getByLabel('标题或名称').fill('闻到焦味先做什么？');
		await page.getByRole('button', { name: '接着写' }).click();
		const add = page.getByRole('button', { name: '加一项' });
		await expect(add).toBeFocused();
		await page.keyboard.press('Enter');
		await page.getByLabel('选项 A', { exact: true }).fill('看清哪里冒烟，再报告');
		await add.click();
		await page.getByLabel('选项 B', { exact: true }).fill('当作没有闻到');
		await page.getByLabel(/^解析/).fill('先弄清位置，报告时才说得准。');
		await page.getByRole('radio', { name: /看清哪里冒烟/ }).check();
		await page.getByRole('combobox', { name: '按名称找出处' }).fill('报告火警');
		await expect(page.getByRole('listbox')).toBeInViewport({ ratio: 0.9 });
		await page.getByRole('listbox').getByRole('option').first().click();
		await page.locator('.field-choice').filter({ hasText: '难度' }).getByRole('combobox').selectOption('易');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await expect(page.getByText('已保存，这个文件没有问题')).toBeVisible();
		await page.getByText('看读者看到的样子').last().click();
		const look = page.locator('.look');
		await expect(look.locator('.stem')).toHaveText('闻到焦味先做什么？');
		await expect(look.getByRole('listitem')).toHaveCount(2);
		await expect(look).toContainText('答案：看清哪里冒烟，再报告');
		await expect(look).toContainText('出处：');
		const text = desk.read('quizzes/alarm.yaml');
		expect(text).toContain('kind: single\n    stem: 闻到焦味先做什么？');
		expect(text).toContain('      a: 看清哪里冒烟，再报告\n      b: 当作没有闻到\n    answer: a\n');
		await test.step('an option that is added to an order has its place in it, and one that goes has none', async () => {
			await page.goto(`${desk.address}#/edit?file=quizzes%2Falarm.yaml&at=questions.4`);
			const question = page.locator('[data-at="questions.4"]');
			await question.getByRole('button', { name: '加一项' }).click();
			await question.getByLabel('选项 E', { exact: true }).fill('清点人数');
			await expect(question.locator('.ordered li')).toHaveCount(5);
			await expect(question.getByRole('button', { name: '就是这个次序' })).toBeHidden();
			await question.getByRole('button', { name: '去掉选项 A' }).click();
			await expect(question.locator('.ordered li')).toHaveCount(4);
			await page.keyboard.press('Control+s');
			await expect.poll(() => desk.read('quizzes/alarm.yaml')).toContain('    answer: [b, c, d, e]\n');
			await expect(page.getByText('已保存，这个文件没有问题')).toBeVisible();
		});
		await test.step('a published question is taken down: its id is kept, and nothing else changes', async () => {
			const before = desk.read('quizzes/alarm.yaml');
			await page.goto(`${desk.address}#/edit?file=quizzes%2Falarm.yaml&at=questions.1`);
			await page.getByRole('button', { name: /^下线或删除“小李/ }).click();
			const dialog = page.getByRole('dialog');
			await expect(dialog).toContainText('读者答过的记录留着');
			await dialog.getByRole('button', { name: '下线', exact: true }).click();
			await expect(page.getByText(/已经下线/)).toBeVisible();
			expect(desk.read('retired.yaml')).toBe('questions: [alarm-02]\n');
			expect(before).toContain('alarm-02');
			expect(desk.read('quizzes/alarm.yaml')).toBe(
				before.replace(/ {2}- id: alarm-02[\s\S]*?(?= {2}- id: alarm-03)/, ''),
			);
		});
	});
});

test('a step back and forth again leaves what was written; what was not saved is there after the browser was closed', async ({
	page,
	desk,
}) => {
	await page.goto(`${desk.address}#/edit?file=notices%2Fdrill-day.mdx`);
	const title = page.getByLabel('标题', { exact: true });
	const description = page.getByLabel(/^一句话说明/);
	const unsaved = page.getByText('有改动没有保存', { exact: true });
	await title.fill('演练改期');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('演练改期');
	await page.getByRole('button', { name: '撤销' }).click();
	await expect(title).toHaveValue('演练时间定了');
	await page.getByRole('button', { name: '重做' }).click();
	await expect(title).toHaveValue('演练改期');

	await test.step('after the browser was closed it can be taken back', async () => {
		await description.fill('改到 11 月 26 日下午。');
		await expect(unsaved).toBeVisible();
		const asked: string[] = [];
		page.on('dialog', (dialog) => {
			asked.push(dialog.type());
			void dialog.accept();
		});
		await page.reload();
		await expect(page.getByText('上次没有保存的改动还在')).toBeVisible();
		expect(asked).toEqual([]);
		await expect(description).toHaveValue('改到 11 月 26 日下午。');
		await page.getByText('看还没有保存的改动').click();
		await page.getByRole('button', { name: '不要这些改动' }).click();
		await expect(description).toHaveValue('疏散演练在 11 月 25 日下午。');
		expect(desk.read('notices/drill-day.mdx')).toContain('description: 疏散演练在 11 月 25 日下午。');
	});
	await test.step('two clerks at once: both changes stand side by side, and both are kept', async () => {
		await title.fill('演练时间改了');
		await expect(unsaved).toBeVisible();
		desk.write(
			'notices/drill-day.mdx',
			desk
				.read('notices/drill-day.mdx')
				.replace('date: 2026-11-12', 'date: 2026-11-13')
				.replace('下午 3 时', '下午 4 时'),
		);
		await page.getByRole('button', { name: '保存', exact: true }).click();
		const dialog = page.getByRole('dialog', { name: '这个文件有人改过' });
		await expect(dialog.getByRole('heading', { name: '别处改的' })).toBeVisible();
		await dialog.getByRole('button', { name: '两处都留下' }).click();
		await expect(page.getByRole('status').filter({ hasText: /^已保存，/ })).toBeVisible();
		const text = desk.read('notices/drill-day.mdx');
		expect(text).toContain('title: 演练时间改了');
		expect(text).toContain('date: 2026-11-13');
		expect(text).toContain('下午 4 时');
	});
	const body = page.getByLabel('正文', { exact: true });
	await test.step('words that an input method composes are not taken over half written', async () => {
		await expect(unsaved).toBeHidden();
		await body.focus();
		const client = await page.context().newCDPSession(page);
		await client.send('Input.imeSetComposition', { text: 'xiao', selectionStart: 4, selectionEnd: 4 });
		await page.waitForTimeout(500);
		await expect(unsaved).toBeHidden();
		await client.send('Input.insertText', { text: '消防' });
		await expect(unsaved).toBeVisible();
		await expect(body).toHaveValue(/消防/);
	});
	await test.step('a picture that is dropped lies beside its page', async () => {
		await page.locator('.body-editor input[type=file]').setInputFiles({
			name: '集合 地点.png',
			mimeType: 'image/png',
			buffer: Buffer.from('iVBORw0KGgo=', 'base64'),
		});
		await expect(body).toHaveValue(/!\[【待填：图片上有什么】\]\(drill-day\/集合-地点\.png\)/);
		expect(desk.read('notices/drill-day/集合-地点.png')).not.toBe('');
	});
	await test.step('a problem of a body stands beside it, which may be far below the list', async () => {
		await body.fill('见[没有的一页](/topics/none/)。\n');
		await page
			.locator('.body-editor .fault')
			.getByRole('button', { name: /链接的页面不存在/ })
			.click();
		await expect(body).toBeFocused();
	});
	await test.step('it is shown nearly as readers will see it, as it is written', async () => {
		await page.goto(`${desk.address}#/edit?file=cases%2Fnight-reading-room.mdx`);
		desk.write('cases/night-reading-room/说明.mp3', 'ID3');
		await page.getByText('看正文的样子').click();
		await body.fill(
			'## 经过 [#what]\n\n插座**过热**。\n\n:::caution[别忘了]\n关灯。\n:::\n\n![断电](night-reading-room/断电.svg)\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | {2} |\n\n[值班录音](night-reading-room/说明.mp3)\n',
		);
		const look = page.locator('.look');
		await expect(look.getByRole('heading', { name: '经过', exact: true })).toBeVisible();
		await expect(look.getByText('别忘了')).toBeVisible();
		await expect(look.locator('strong').first()).toHaveText('过热');
		await expect(look.getByRole('columnheader')).toHaveText(['甲', '乙']);
		await expect(look.getByRole('cell')).toHaveText(['1', '{2}']);
		await expect(look.getByRole('img', { name: '断电' })).toHaveAttribute('src', /^blob:/);
		await expect(look.getByLabel('值班录音')).toHaveAttribute('src', /^blob:/);
	});
});

const SHEET = `题型,题干,A,B,答案,解析,难度,出处
单选,发现出口堵了先做什么？,报告值班长,绕开它,A,出口堵了谁也出不去。,易,plan 一
单选,没有解析的题？,甲,乙,A,,易,plan 一
判断,防火门可以一直敞开。,,,错,敞开就挡不住烟。,中,plan 一
`;

test('a sheet goes in row by row; what is left out says why, is mended in place, and goes in too', async ({
	page,
	desk,
}) => {
	await page.goto(`${desk.address}#/import`);
	await page
		.getByLabel(/^把文件拖到这里/)
		.setInputFiles({ name: '题目.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
	await page.getByLabel('放进哪个题库').selectOption({ label: '报告火警' });
	await expect(page.getByRole('heading', { name: '收下2题，没有收下1题' })).toBeVisible();
	const left = page.getByRole('row').filter({ hasText: '没有解析的题' });
	await expect(left).toContainText('没有解析：读者答完以后');
	await left.getByLabel('解析').fill('补上了为什么。');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('heading', { name: '收下3题，没有收下0题' })).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: '防火门' }).locator('summary')).toBeFocused();
	await test.step('what was mended is there after a look elsewhere, and goes only where that is wanted', async () => {
		await page.getByText('也可以把试卷的文字粘贴在这里').first().click();
		const pasted = page.getByRole('textbox', { name: '也可以把试卷的文字粘贴在这里' });
		await pasted.fill('1. 还没有读的题');
		await page.getByRole('link', { name: '今天', exact: true }).click();
		await page.goBack();
		await expect(left.getByLabel('解析')).toHaveValue('补上了为什么。');
		await expect(page.getByLabel('放进哪个题库').locator('option:checked')).toHaveText('报告火警');
		await expect(pasted).toHaveValue('1. 还没有读的题');
		const asked: string[] = [];
		const refuse = (dialog: Dialog) => (asked.push(dialog.message()), void dialog.dismiss());
		page.on('dialog', refuse);
		await page
			.getByLabel(/^把文件拖到这里/)
			.setInputFiles({ name: '别的.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
		await expect.poll(() => asked).toEqual([expect.stringContaining('改过的1题还没有放进题库')]);
		await expect(left.getByLabel('解析')).toHaveValue('补上了为什么。');
		page.off('dialog', refuse);
	});
	await test.step('it is there after the browser was closed', async () => {
		await page.reload();
		await expect(page.getByText('上次没有做完的导入还在')).toBeVisible();
		await expect(left.getByLabel('解析')).toHaveValue('补上了为什么。');
		await expect(page.getByRole('heading', { name: '收下3题，没有收下0题' })).toBeVisible();
	});
	await test.step('a new bank is no bank that is there', async () => {
		await page.getByLabel('放进哪个题库').selectOption({ label: '新建一个题库……' });
		await page.getByLabel('新题库的编号').fill('alarm');
		await page.getByLabel('新题库的编号').blur();
		await expect(page.getByText('编号“alarm”用过了，换一个。')).toBeVisible();
		await expect(page.getByRole('button', { name: /^把这\d题放进“/ })).toBeDisabled();
		await page.getByLabel('放进哪个题库').selectOption({ label: '报告火警' });
	});
	await page.getByRole('button', { name: '把这3题放进“报告火警”' }).click();
	await expect(page.getByText('3题放进了题库')).toBeVisible();
	expect(desk.read('quizzes/alarm.yaml')).toContain('stem: 没有解析的题？');
	await test.step('rows that were left out come back as a sheet', async () => {
		await page.goto(`${desk.address}#/import`);
		await page.getByLabel(/^把文件拖到这里/).setInputFiles([
			{ name: '题目.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) },
			{ name: '又一份.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) },
		]);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: /^下载没有收下的题/ }).click();
		expect((await download).suggestedFilename()).toBe('题目-没有导入.xlsx');
		await test.step('of several files one is read after the other', async () => {
			await page.getByRole('button', { name: '接着读“又一份.csv”' }).click();
			await expect(page.getByLabel('新题库的名称')).toHaveValue('又一份');
			await page.getByRole('link', { name: '今天', exact: true }).click();
			await expect(page.locator('.today')).toBeVisible();
			await page.evaluate(() => {
				const dataTransfer = new DataTransfer();
				for (const name of ['甲.csv', '乙.csv'])
					dataTransfer.items.add(new File(['题型,题干\n单选,一'], name));
				window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
			});
			await expect(page.getByLabel('新题库的名称')).toHaveValue('甲');
			await expect(page.getByRole('button', { name: '接着读“乙.csv”' })).toBeVisible();
		});
	});
});

test('a page is taken down: what named it names it no longer, after every place has been seen', async ({
	page,
	desk,
}) => {
	await page.goto(`${desk.address}#/edit?file=cases%2Fnight-reading-room.mdx`);
	await page.getByRole('button', { name: '下线或删除……', exact: true }).first().click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('这一页的网址打不开了');
	await expect(dialog).toContainText('notices/stairs-closed.mdx');
	await expect(dialog).toContainText('放到 content 旁边的“删掉的页面/cases/night-reading-room.mdx”');
	const written = desk.read('cases/night-reading-room.mdx');
	await dialog.getByRole('button', { name: '下线', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
	expect(desk.read('notices/stairs-closed.mdx')).not.toContain('night-reading-room');
	expect(desk.read('retired.yaml')).toBe('pages: [cases/night-reading-room]\n');
	expect(desk.read('../删掉的页面/cases/night-reading-room.mdx')).toBe(written);
	expect(desk.read('../删掉的页面/cases/night-reading-room/断电.svg')).toContain('<svg');
	await expect(page.locator('#desk-header .problems')).toHaveText('没有问题');
});
