import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { outline } from '../../../../src/authoring/body/outline.ts';
import { makePage } from '../../../../src/office/word/make-page.ts';
import type { MadePage } from '../../../../src/office/word/make-page.ts';
import { readDocx } from '../../../../src/office/word/read-docx.ts';
import { centred, docx, numbered, p, picture, r, styled, tbl, tc } from './docx.ts';
import { part } from '../../often.ts';

const made = (...content: string[]): MadePage =>
	makePage(readDocx(docx(content.join(''))), (number, ending) => `/images/a-${number}${ending}`);
const body = (...content: string[]): string => made(...content).body;
const lost = (...content: string[]): string[] => readDocx(docx(content.join(''))).lost;

test('headings come from styles, those based on them too, and skip no level', () => {
	const page = made(
		styled('a', '消防课'),
		styled('1', '做什么'),
		styled('3', '听课'),
		p('听一次课。'),
		styled('my', '谁来'),
	);
	expect(page.title).toBe('消防课');
	expect(page.body).toBe('## 做什么\n\n### 听课\n\n听一次课。\n\n## 谁来\n');
});

test('a document as offices write it: a centred title, 一、（一）1.（1）, points in a row', () => {
	const page = made(
		centred('关于开展消防安全月活动的'),
		centred('通 知'),
		centred('（2026年10月）'),
		p('各部门：'),
		p('为了安全，现通知如下。'),
		p('一、总体要求'),
		p('（一）学会报警。各部门要组织学习，人人会打电话。'),
		p('（二）检查通道'),
		p('1. 每周查一次；'),
		p('2. 发现堵塞马上清；'),
		p('3. 记下来。'),
		p('二、时间'),
		p('（1）十月。'),
		p('（2）十一月。'),
		p('• 甲'),
		p('· 乙'),
	);
	expect(page.title).toBe('关于开展消防安全月活动的通 知');
	expect(page.description).toBe('为了安全，现通知如下。');
	expect(page.body).toBe(
		'（2026年10月）\n\n各部门：\n\n为了安全，现通知如下。\n\n## 一、总体要求\n\n### （一）学会报警\n\n各部门要组织学习，人人会打电话。\n\n### （二）检查通道\n\n1. 每周查一次；\n2. 发现堵塞马上清；\n3. 记下来。\n\n## 二、时间\n\n1. 十月。\n2. 十一月。\n\n- 甲\n- 乙\n',
	);
});

test('short points in a row are a list, an outline of headings stays one', () => {
	expect(
		made(p('一、必读'), p('1.党章总纲'), p('2.报告第十五部分'), p('二、选读'), p('（一）书'), p('（二）文'))
			.body,
	).toBe('## 一、必读\n\n1. 党章总纲\n2. 报告第十五部分\n\n## 二、选读\n\n### （一）书\n\n### （二）文\n');
	expect(made(p('1.准备'), p('先看表。'), p('2.出发'), p('再看路。')).body).toContain(
		'## 1.准备\n\n先看表。',
	);
});

test('points within a point stand within it, and the list goes on with its own number', () => {
	const page = made(
		p('一、内容'),
		p('1.读报告；'),
		p('2.讨论本支部的问题：'),
		p('（1）先列问题。'),
		p('（2）再定办法。'),
		p('3.写下要改的。'),
		p('散会。'),
		p('（1）另一件。'),
		p('（2）又一件。'),
	);
	expect(page.body).toBe(
		'## 一、内容\n\n1. 读报告；\n2. 讨论本支部的问题：\n   1. 先列问题。\n   2. 再定办法。\n3. 写下要改的。\n\n散会。\n\n1. 另一件。\n2. 又一件。\n',
	);
	expect(fromMarkdown(page.body).children.map(({ type }) => type)).toEqual([
		'heading',
		'list',
		'paragraph',
		'list',
	]);
});

test('numbers that Word puts there by itself are read as typed', () => {
	expect(
		body(
			numbered(1, '总体要求'),
			numbered(1, '学会报警', 1),
			p('先打电话。'),
			numbered(1, '时间'),
			numbered(3, '第一步，先看。'),
			numbered(3, '第二步，再走。'),
			numbered(2, '甲'),
			numbered(2, '乙'),
		),
	).toBe(
		'## 一、总体要求\n\n### （一）学会报警\n\n先打电话。\n\n## 二、时间\n\n1. 第一步，先看。\n2. 第二步，再走。\n\n- 甲\n- 乙\n',
	);
});

test('a table has its merged cells unfolded, a title over it, and as many cells in each row', () => {
	const title = [tc('安排表', '<w:gridSpan w:val="3"/>')];
	const head = [tc('时间'), tc('内容'), tc('谁')];
	const first = [tc('十月', '<w:vMerge w:val="restart"/>'), tc(p('学') + p('练')), tc('后勤组')];
	const second = [tc('', '<w:vMerge/>'), tc('查|看', '<w:gridSpan w:val="2"/>')];
	expect(body(tbl(title, head, first, second))).toBe(
		'安排表\n\n| 时间 | 内容 | 谁 |\n| --- | --- | --- |\n| 十月 | 学；练 | 后勤组 |\n| 十月 | 查\\|看 | 查\\|看 |\n',
	);
});

test('a box of one cell is text; columns set with tabulators are a table', () => {
	expect(body(tbl([tc('注意安全。')]))).toBe('注意安全。\n');
	expect(body(p('时间\t内容'), p('十月\t\t学习'), p('后面的话。'))).toBe(
		'| 时间 | 内容 |\n| --- | --- |\n| 十月 | 学习 |\n\n后面的话。\n',
	);
});

test('bold leaves punctuation outside, links stay, a line break begins a paragraph', () => {
	expect(
		body(
			p(r('叫作') + r('“问题清单”', '<w:b/>') + r('。') + r('不粗', '<w:b w:val="0"/>')),
			p(`<w:hyperlink r:id="rId3">${r('网站')}</w:hyperlink>`),
			p(`${r('一行')}<w:r><w:br/></w:r>${r('又一行')}`),
		),
	).toBe('叫作“**问题清单**”。不粗\n\n[网站](https://example.org/a)\n\n一行\n\n又一行\n');
});

test('footnotes stand at the end, pictures beside the page with a caption to fill in', () => {
	const page = made(
		p(`${r('见手册')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`),
		p(picture('rId1')),
		p(picture('rId1', '三层疏散图')),
	);
	expect(page.body).toBe(
		'见手册（注1）。\n\n![三层疏散图](/images/a-1.png)\n\n![三层疏散图](/images/a-1.png)\n\n## 注释\n\n1. 见手册第三页。\n',
	);
	expect(page.pictures.map(({ name }) => name)).toEqual(['/images/a-1.png']);
	expect(made(p(picture('rId1')))).toMatchObject({
		body: '![【待填：图1上有什么】](/images/a-1.png)\n',
		changes: ['1张图片没有说明：在页面里找“【待填：”，连同括号换成图片上有什么；没有换的，检查不会通过'],
	});
});

test('what cannot be kept is told: changes, comments, text boxes, inner tables, formulas, hidden text', () => {
	const box =
		'<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>' +
		p('框里的话。') +
		'</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' +
		p('框里的话。') +
		'</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
	const content = [
		p(
			`${r('要')}<w:ins>${r('认真')}</w:ins><w:del><w:r><w:delText>草草</w:delText></w:r></w:del>${r('查。')}`,
		),
		p(
			`<w:commentRangeStart w:id="0"/>${r('话。')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
		),
		p(r('框前。') + box),
		tbl([tc('甲'), tc('乙')], [tc('丙'), tc(tbl([tc('里一'), tc('里二')]) + p(''))]),
		p(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`),
		p(r('暗', '<w:vanish/>') + r('明。')),
		p(picture('rId2')),
		styled('toc', '目录一'),
	];
	expect(body(...content)).toBe(
		'要认真查。\n\n话。\n\n框前。\n\n框里的话。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 里一 里二 |\n\nx=1\n\n明。\n',
	);
	expect(lost(...content)).toEqual([
		'2处修订：按“接受全部修订”收的，请先核对是不是都该接受',
		'1处批注没有收',
		'1个文本框：文字放在了它所在的段落后面（“框里的话。”）',
		'1个表格套在表格里：文字收进了外面的格子（“里一 里二”）',
		'1个公式只收了文字（“x=1”）',
		'1处隐藏的文字没有收（“暗”）',
		'1张图片的格式网页不能显示，没有收：请在Word里另存为PNG再放进去（“image2.emf”）',
	]);
});

test('files that are no .docx are told what to do', () => {
	const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
	expect(() => readDocx(old)).toThrow('“另存为” .docx');
	expect(() => readDocx(Uint8Array.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toThrow(
		'密码',
	);
});

test('whatever the text is, the check finds no mark in the page that is not meant', () => {
	const text = fc
		.array(
			fc.oneof(
				fc.constantFrom(...'甲乙1a ：#-+=*_`~[]()<>{}|!＊•、.“”（）《》\\&－–'),
				fc.constantFrom('import ', ':::', '1. ', '——'),
			),
			{
				minLength: 1,
				maxLength: 14,
			},
		)
		.map((all) => all.join(''));
	fc.assert(
		fc.property(fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 4 }), (runs) => {
			const page = body(
				p(runs.map(([text, isBold]) => r(text, isBold ? '<w:b/>' : '')).join('')),
				tbl([tc('头'), tc('头二')], [tc(p(r(runs[0]![0]))), tc('乙')]),
			);
			const { marks, markup } = outline(page, 1);
			expect([page, ...marks, ...markup]).toEqual([page]);
		}),
		{ numRuns: part(500) },
	);
});
