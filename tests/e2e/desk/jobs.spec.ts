import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { readRows } from '../../../src/office/import/read-rows.ts';
import { programmeFiles } from '../../../src/office/new/programme-files.ts';
import { sixtyRows } from '../../unit/office/import/sixty-rows.ts';
import { expect, test } from '../site.ts';
import { soundFiles } from './desk-site.ts';
import { changesIn, ofFolder, ofServer, ofZip, problemsOf } from './opened-desk.ts';
import type { OpenedDesk } from './opened-desk.ts';

const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^已保存，/ });
async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect(saved(page)).toBeVisible();
}
const file = (name: string, content: string | Uint8Array, mimeType = '') => ({
	name,
	mimeType,
	buffer: typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content),
});
/** Goes to a thing by what it is called. */
async function open(page: Page, typed: string, option: RegExp): Promise<void> {
	await page.getByRole('combobox', { name: /找页面/ }).fill(typed);
	await page.getByRole('option', { name: option }).first().click();
}
async function takeDown(page: Page, button: string | RegExp): Promise<void> {
	await page.getByRole('button', { name: button }).first().click();
	await page.getByRole('dialog').getByRole('button', { name: '下线', exact: true }).click();
}
const bring = async (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> => {
	await page.getByRole('link', { name: '导入', exact: true }).click();
	await page.getByLabel(/^把文件拖到这里/).setInputFiles(files);
};
/** Where a batch goes, and on what it rests. */
async function into(page: Page, bank: string, source: string): Promise<void> {
	await page.getByLabel('放进哪个题库').selectOption({ label: bank });
	await page.getByRole('combobox', { name: '没有写出处的题，出处是' }).fill(source);
	await page.getByRole('listbox').getByRole('option').first().click();
}
async function put(page: Page, count: number): Promise<void> {
	await page.getByRole('button', { name: `把这${count}题放进“` }).click();
	await expect(page.getByText(`${count}题放进了题库`)).toBeVisible();
}

const PASTED = `1. 插座冒烟，先做什么？
A. 断开电源
B. 往上浇水
C. 接着看书
答案：A
解析：先断电，再报告值班长。
难度：易
`;
const AIKEN = `下班最后离开的人先做什么？
A. 断开电源
B. 直接锁门
ANSWER: A

谁抽查有没有断电？
A. 读者
B. 值班长
ANSWER: B
`;
const GIFT = `取暖器能不能接在接线板上？{F}

接线板发热要怎么办？{=拔掉 ~盖住}
`;
const MOODLE = `<?xml version="1.0"?><quiz>
<question type="truefalse"><questiontext><text>离开以前要看窗有没有关好。</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
</quiz>`;

const word = (): Promise<Buffer> =>
	Packer.toBuffer(
		new Document({
			sections: [
				{
					children: [
						new Paragraph({ text: '检查什么', heading: HeadingLevel.HEADING_1 }),
						new Paragraph('下班以前看插座有没有断电，窗有没有关好。'),
						new Paragraph({ text: '谁检查', heading: HeadingLevel.HEADING_1 }),
						new Paragraph('当天值班的馆员检查，值班长抽查。'),
					],
				},
			],
		}),
	);

const problemsSaid = (page: Page): Locator => page.locator('#desk-header .problems');

// Of these jobs the ways to the files know different things: a file that is new, with others beside it; several files at
// once, and back; what is moved, and what is taken down; what others write meanwhile; another programme.

async function writeNotice(page: Page): Promise<void> {
	await test.step('1, 3, 4: a notice with a picture, an attachment and a recording', async () => {
		await page.getByRole('link', { name: '新建', exact: true }).click();
		await page.getByLabel('新建什么').selectOption({ label: '“通知公告”的一页' });
		await page.getByLabel('标题或名称').fill('灭火器检查结果');
		await page.getByRole('button', { name: '接着写' }).click();
		await page.getByLabel(/^一句话说明/).fill('哪几层要换。');
		await page.getByLabel('日期', { exact: true }).fill('2026-11-10');
		const body = page.getByLabel('正文', { exact: true });
		await body.fill('三楼的两个要换。\n');
		const photo = readFileSync(
			path.resolve(
				import.meta.dirname,
				'../../fixtures/other-programme/cases/night-reading-room/接线板 (1).jpg',
			),
		);
		await page
			.locator('.body-editor input[type=file]')
			.setInputFiles([
				file('照片.HEIC', 'x'),
				file('三楼 (2).jpg', photo, 'image/jpeg'),
				file('检查表.pdf', '%PDF-1.4\n%%EOF\n', 'application/pdf'),
				file('说明.mp3', 'ID3\x03\x00\x00\x00\x00\x00\x00', 'audio/mpeg'),
			]);
		await expect(body).toHaveValue(/\[说明\]\([^)]+\/说明\.mp3\)/);
		await expect(page.locator('.body-editor .said')).toContainText('请存成JPG，再放');
		await body.fill((await body.inputValue()).replace('【待填：图片上有什么】', '三楼的两个灭火器'));
		await save(page);
	});
}

async function renameUnit(page: Page): Promise<void> {
	await test.step('8: a unit is renamed, quotations stay, all of it is taken back and done again', async () => {
		await page.getByRole('link', { name: '查找和改名' }).click();
		// The view before was the same one, with what it had found.
		await expect(page.getByLabel('要找的文字或编号')).toHaveValue('');
		await page.getByRole('button', { name: '看改哪些地方' }).click();
		await expect(page.getByText('请写要找的文字或编号。')).toBeVisible();
		for (const isLast of [false, true]) {
			await page.getByLabel('要找的文字或编号').fill('后勤组');
			await page.getByLabel('改成').fill('后勤保障组');
			await page.getByRole('button', { name: '看改哪些地方' }).click();
			await expect(page.getByRole('heading', { name: '引用的原文，不改：2处' })).toBeVisible();
			await expect(page.getByRole('checkbox', { name: /文件全文/ }).first()).not.toBeChecked();
			await page.getByRole('button', { name: /^改这\d+处$/ }).click();
			await expect(page.getByText(/^改好了/)).toBeVisible();
			if (isLast) continue;
			await page.getByRole('button', { name: '撤销这次改名' }).click();
			await expect(page.getByText(/^撤销了，\d个文件/)).toBeVisible();
		}
	});
}

async function moveAndTakeDown(page: Page): Promise<void> {
	await test.step('9: a page gets another address, another one is taken down', async () => {
		await page.getByLabel('要找的文字或编号').fill('cases/night-reading-room');
		await page.getByLabel('改成').fill('cases/reading-room');
		await page.getByRole('button', { name: '看改哪些地方' }).click();
		await page.getByRole('button', { name: /^改这\d+处$/ }).click();
		await expect(page.getByText(/^改好了/)).toBeVisible();
		await open(page, '东侧楼梯', /东侧楼梯检修/);
		await takeDown(page, '下线或删除……');
		await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
	});
}

async function workWithColleague(page: Page, desk: OpenedDesk): Promise<void> {
	if (desk.colleague)
		await test.step('12: two clerks at once, and what both wrote is kept', async () => {
			await open(page, '演练时间定了', /演练时间定了/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('演练时间定了');
			await page.getByLabel('标题', { exact: true }).fill('演练时间改了');
			await desk.colleague!('notices/drill-day.mdx', (text) => text.replace('下午 3 时', '下午 4 时'));
			await page.getByRole('button', { name: '保存', exact: true }).click();
			await page
				.getByRole('dialog', { name: '这个文件有人改过' })
				.getByRole('button', { name: '两处都留下' })
				.click();
			await expect(saved(page)).toBeVisible();
		});
}

async function beginNext(page: Page, desk: OpenedDesk): Promise<void> {
	await test.step('13: next year’s programme is begun, and today lists what is to be filled in', async () => {
		await page.goto(desk.to('#/new'));
		await page.getByLabel('新建什么').selectOption({ label: '下一次学习活动的全部内容' });
		await desk.begin();
		await expect(page.getByRole('heading', { level: 1, name: '今天' })).toBeVisible();
		const count = Object.values(programmeFiles('2026-11-10')).join('').split('【待填：').length - 1;
		await expect(problemsSaid(page)).toHaveText(`${count}处问题`);
		await expect(page.locator('.today .problems li').first()).toContainText('【待填：');
		await expect(page.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
	});
}

/** What today says once it is done. */
async function seeToday(page: Page, { publishing }: OpenedDesk): Promise<void> {
	await page.getByRole('link', { name: '今天', exact: true }).click();
	await expect(page.getByRole('heading', { name: '打开以后的改动' })).toBeVisible();
	await expect(page.getByRole('heading', { name: /会弄丢/ })).toHaveCount(0);
	if (publishing !== undefined) await expect(page.locator('.today .good')).toContainText(publishing);
}

test('the jobs of an office, by labels alone', async ({ page }) => {
	const desk = await ofServer(page);
	const problems = problemsSaid(page);
	await expect(problems).toHaveText('没有问题');
	await writeNotice(page);
	await test.step('2: a page from a Word file', async () => {
		await bring(page, file('下班检查.docx', await word()));
		await page.getByLabel('栏目').selectOption({ label: '通知公告' });
		await page.getByRole('button', { name: '做成页面，接着写' }).click();
		await page.getByLabel('日期', { exact: true }).fill('2026-11-10');
		await save(page);
	});

	await test.step('5: a sheet of sixty questions; what is left out comes back as a sheet', async () => {
		await bring(page, file('六十题.xlsx', await sixtyRows()));
		await page.getByLabel('放进哪个题库').selectOption({ label: '新建一个题库……' });
		await page.getByLabel('新题库的名称').fill('检查六十题');
		await page.getByLabel('新题库的编号').fill('sixty');
		await page.getByRole('combobox', { name: '没有写出处的题，出处是' }).fill('报告火警');
		await page.getByRole('listbox').getByRole('option').first().click();
		await put(page, 52);
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: /^下载没有收下的题/ }).click();
		const left = await coming;
		expect(left.suggestedFilename()).toBe('六十题-没有导入.xlsx');
		expect(readRows(readFileSync(await left.path()), left.suggestedFilename()).rows).toHaveLength(8);
		await page.getByRole('row').filter({ hasText: '第 11 题' }).getByLabel('解析').fill('因为是乙。');
		await page.getByRole('row').filter({ hasText: '第 41 题' }).getByLabel('答案').fill('B');
		await page.keyboard.press('Tab');
		await put(page, 2);
	});

	await test.step('6: questions as Aiken, GIFT and Moodle XML without explanations, and as pasted text', async () => {
		await bring(page, file('题.aiken.txt', AIKEN), file('题.gift.txt', GIFT), file('题.xml', MOODLE));
		const next = (name: string): Locator => page.getByRole('button', { name: `接着读“${name}”` });
		// Until a file is read the form of the one before it is there.
		await expect(next('题.gift.txt')).toBeVisible();
		await into(page, '报告火警', '报告火警');
		await page.getByLabel('没有写解析的题，解析都写').fill('《下班检查》写明了。');
		await page.keyboard.press('Tab');
		await put(page, 2);
		await next('题.gift.txt').click();
		await expect(next('题.gift.txt')).toBeHidden();
		await into(page, '报告火警', '报告火警');
		const rows = page.locator('.batch tbody tr');
		await rows.nth(0).getByLabel('解析').fill('取暖器功率大，接线板会过热。');
		await rows.nth(1).getByLabel('解析').fill('先断电，再报告。');
		await page.keyboard.press('Tab');
		await put(page, 2);
		await next('题.xml').click();
		await expect(next('题.xml')).toBeHidden();
		await into(page, '报告火警', '报告火警');
		await page.getByLabel('解析', { exact: true }).fill('窗开着，风会助长火势。');
		await page.keyboard.press('Tab');
		await put(page, 1);
		await page.getByText('也可以把试卷的文字粘贴在这里').first().click();
		await page.getByRole('textbox', { name: '也可以把试卷的文字粘贴在这里' }).fill(PASTED);
		await page.getByRole('button', { name: '读粘贴的文字' }).click();
		await into(page, '报告火警', '报告火警');
		await put(page, 1);
	});

	await test.step('7: an event is moved, and what still says the old day is listed', async () => {
		await open(page, '报送检查', /报送检查发现的问题/);
		await page.locator('[data-at="5.date"] input').fill('2026-11-26');
		await page.locator('[data-at="5.when"] textarea').fill('11 月 26 日前');
		await save(page);
		await page.getByRole('link', { name: '今天', exact: true }).click();
		await page.getByRole('link', { name: /^旧的写法还在\d处$/ }).click();
		await expect(page.locator('.find .places')).toContainText('documents/plan.mdx');
	});

	await renameUnit(page);
	await moveAndTakeDown(page);
	await test.step('10: a question and an item of a checklist are taken down', async () => {
		await open(page, '小李在三楼', /小李在三楼/);
		await takeDown(page, /^下线或删除“小李/);
		await expect(page.getByText(/已经下线/)).toBeVisible();
		await open(page, '离座位最近', /找到离座位最近/);
		await takeDown(page, /^下线或删除“找到离座位最近/);
		await expect(page.getByText(/已经下线/)).toBeVisible();
	});

	await test.step('11: a chapter of a material gives way to another', async () => {
		await open(page, '馆内消防手册', /馆内消防手册/);
		await page.locator('summary', { hasText: '离开' }).click();
		await takeDown(page, '下线或删除“离开”');
		await expect(page.getByText(/已经下线/)).toBeVisible();
		await page.getByRole('button', { name: '加一条篇章' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('名称或第一句话').fill('到集合点');
		await dialog.getByRole('button', { name: '加上' }).click();
		await save(page);
	});

	await workWithColleague(page, desk);
	await test.step('15: what a reader tells of is found by its id; what is wrong leads to its field', async () => {
		await open(page, 'alarm-04', /演练时应当拨打 119/);
		await page.locator('[data-at="questions.2.explanation"] textarea').fill('演练不拨 119，免得占线。');
		await save(page);
		await open(page, '消防课', /消防课（11 月 4 日）/);
		await page.locator('[data-at="1.date"] input').fill('2036-11-04');
		await save(page);
		await expect(problems).toHaveText('1处问题');
		await page.getByRole('link', { name: '今天', exact: true }).click();
		await page.getByRole('link', { name: /^schedule\.yaml:2/ }).click();
		await page.locator('[data-at="1.date"] input').fill('2026-11-04');
		await save(page);
		await expect(problems).toHaveText('没有问题');
	});

	await seeToday(page, desk);

	await test.step('the check finds nothing, and of every file only the lines in question are others', async () => {
		const files = await desk.files();
		expect(problemsOf(files)).toEqual([]);
		const { 'quizzes/alarm.yaml': bank, ...changes } = changesIn(files);
		expect(changes).toEqual(changesOfAll());
		const text = (name: string): string => Buffer.from(files.get(name)!).toString();
		expect(text('retired.yaml')).toBe(RETIRED);
		expect(text('cases/reading-room.mdx')).toContain('formerPaths: [cases/night-reading-room]');
		const before = Buffer.from(soundFiles().get('quizzes/alarm.yaml')!).toString();
		const now = text('quizzes/alarm.yaml');
		const kept = before
			.replace(/ {2}- id: alarm-02[\s\S]*?(?= {2}- id: alarm-03)/, '')
			.replace(/演练不拨 119。谎报.*/, '演练不拨 119，免得占线。');
		expect(now.startsWith(kept)).toBe(true);
		// In the order in which they were brought.
		expect([...now.slice(kept.length).matchAll(/stem: (.*)/g)].map(([, stem]) => stem)).toEqual([
			'下班最后离开的人先做什么？',
			'谁抽查有没有断电？',
			'取暖器能不能接在接线板上？',
			'接线板发热要怎么办？',
			'离开以前要看窗有没有关好。',
			'插座冒烟，先做什么？',
		]);
		expect(bank).toContain('+    explanation: 《下班检查》写明了。');
	});

	await beginNext(page, desk);
	await desk.close();
});

for (const [way, opened] of Object.entries({ 'a chosen folder': ofFolder, 'a zip': ofZip }))
	test(`the jobs for which ${way} does something of its own, by labels alone`, async ({ page }) => {
		const desk = await opened(page);
		await expect(problemsSaid(page)).toHaveText('没有问题');
		await writeNotice(page);
		await renameUnit(page);
		await moveAndTakeDown(page);
		await workWithColleague(page, desk);
		await seeToday(page, desk);
		await test.step('the check finds nothing, and of every file only the lines in question are others', async () => {
			const files = await desk.files();
			expect(problemsOf(files)).toEqual([]);
			expect(changesIn(files)).toEqual(changesOfWays(desk.colleague !== undefined));
			expect(Buffer.from(files.get('retired.yaml')!).toString()).toBe('pages: [notices/stairs-closed]\n');
		});
		await beginNext(page, desk);
		await desk.close();
	});

const RETIRED =
	'pages: [notices/stairs-closed]\nquestions: [alarm-02]\nitems: [staff-nearest]\nchapters: [handbook/leave]\n';
const unit = (...lines: string[]): string[] => [
	...lines.map((line) => `-${line}`),
	...lines.map((line) => `+${line.replace('后勤组', '后勤保障组')}`),
];
/** A line of the sound programme as it stands there. */
const soundLine = (file: string, line: RegExp): string =>
	line.exec(Buffer.from(soundFiles().get(file)!).toString())![0];
const BESIDE = ['下班检查表.docx', '广播词.mp3', '接线板 (1).jpg', '断电.svg', '通报.pdf'];
const each = (folder: string, names: readonly string[], what: string): Record<string, string> =>
	Object.fromEntries(names.map((name) => [folder + name, what]));

/** What the jobs of every way make of each file. */
const changesOfWays = (hasColleague: boolean): Record<string, string | string[]> => ({
	...each('cases/night-reading-room', ['.mdx', ...BESIDE.map((name) => `/${name}`)], 'went'),
	...each('cases/reading-room', ['.mdx', ...BESIDE.map((name) => `/${name}`)], 'came'),
	'checklists/duty-leader.yaml': unit(
		'      - { id: duty-announce, text: 定下演练日期并提前告诉后勤组, measure: evacuation, schedule: drill }',
	),
	'measures/lesson.mdx': unit('阅览部请后勤组讲一次课，讲清灭火器、消火栓和应急灯在哪里。'),
	...(hasColleague
		? {
				'notices/drill-day.mdx': [
					'-title: 演练时间定了',
					'+title: 演练时间改了',
					'-疏散演练在 11 月 25 日下午 3 时，广播响起以后开始。',
					'+疏散演练在 11 月 25 日下午 4 时，广播响起以后开始。',
				],
			}
		: {}),
	...each(
		'notices/',
		[
			'mie-huo-qi-jian.mdx',
			...['三楼-2.jpg', '检查表.pdf', '说明.mp3'].map((name) => `mie-huo-qi-jian/${name}`),
		],
		'came',
	),
	'notices/stairs-closed.mdx': 'went',
	'programme/organisation.mdx': [
		...unit(
			'description: 阅览部、后勤组和值班长各做什么。',
			soundLine('programme/organisation.mdx', /^asked: .*$/m),
		),
		...unit(
			'阅览部安排消防课，后勤组检查通道和设施。演练由两个部门一起办，分工见[疏散演练](/measures/evacuation/)。',
		),
		'-| 讲消防课 | 后勤组 |',
		'-| 报送检查发现的问题 | 后勤组 |',
		'+| 讲消防课 | 后勤保障组 |',
		'+| 报送检查发现的问题 | 后勤保障组 |',
	],
	'quizzes/basics.yaml': [
		...unit('    options: { a: 阅览部, b: 后勤组 }'),
		...unit('    explanation: 消防课由阅览部安排，每周检查由后勤组做。'),
	],
	'retired.yaml': 'came',
	'site.yaml': unit('  - { id: facilities, name: 后勤组 }'),
});

/** What all of them make of each file but the bank that questions are brought into. */
const changesOfAll = (): Record<string, string | string[]> => ({
	...changesOfWays(true),
	'checklists/staff.yaml': [
		'-      - { id: staff-nearest, text: 找到离座位最近的安全出口, hint: 从座位走过去一次, measure: evacuation }',
	],
	'materials/handbook.mdx': ['-  - { id: leave, title: 离开 }', '+  - { id: chapter-2, title: 到集合点 }'],
	'notices/xia-ban-jian-cha.mdx': 'came',
	'quizzes/sixty.yaml': 'came',
	'schedule.yaml': [
		'-- { id: report, title: 报送检查发现的问题, kind: deadline, date: 2026-11-27, when: 11 月 27 日前, measures: [evacuation], sources: [plan 二], asked: [查出的问题几号前报, 毛病最晚哪天报上去] }',
		'+- { id: report, title: 报送检查发现的问题, kind: deadline, date: 2026-11-26, when: 11 月 26 日前, measures: [evacuation], sources: [plan 二], asked: [查出的问题几号前报, 毛病最晚哪天报上去] }',
	],
});
