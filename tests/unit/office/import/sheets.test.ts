import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { questionOfRow } from '../../../../src/office/import/question-of-row.ts';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import { emptyRow } from '../../../../src/office/import/row.ts';
import { ROW_LIMIT } from '../../../../src/office/import/row-limit.ts';
import { sound } from '../../authoring/edited-folder.ts';
import { importInto, outcomes } from './import-into.ts';
import { HEADER, LIKE, sixtyRows } from './sixty-rows.ts';
import { withParts, workbook } from './sheet.ts';

const told = async (...rows: unknown[][]): Promise<string[]> =>
	outcomes('题.xlsx', await workbook([HEADER, ...rows] as never));

test('columns are known by their usual names in any order', () => {
	const csv =
		'正确答案,题目（必填）,选项一,选项B,备注,答案解析,难易程度,题目类型\nb,甲还是乙？,甲,乙,略,乙对。,较易,单项选择题\n';
	const read = readRows(new TextEncoder().encode(csv), '题.csv');
	expect(read.notes).toEqual(['“备注”一列认不出是什么，没有用']);
	expect(importInto(read.rows).text).toContain(
		'    stem: 甲还是乙？\n    options:\n      a: 甲\n      b: 乙\n    answer: b\n    explanation: 乙对。\n    sources:\n      - plan 一\n    difficulty: easy\n',
	);
});

test.each([
	['UTF-8', Uint8Array.from(new TextEncoder().encode('题干,答案,解析\n今天要查。,对,写明了。\n'))],
	[
		'UTF-8 with its mark',
		Uint8Array.from(new TextEncoder().encode('\uFEFF题干,答案,解析\n今天要查。,对,写明了。\n')),
	],
	[
		'GB18030',
		// prettier-ignore
		Uint8Array.from([0xcc,0xe2,0xb8,0xc9,0x2c,0xb4,0xf0,0xb0,0xb8,0x2c,0xbd,0xe2,0xce,0xf6,0x0d,0x0a,0xbd,0xf1,0xcc,0xec,0xd2,0xaa,0xb2,0xe9,0xa1,0xa3,0x2c,0xb6,0xd4,0x2c,0xd0,0xb4,0xc3,0xf7,0xc1,0xcb,0xa1,0xa3]),
	],
])('a .csv in %s is read', (_, bytes) => {
	expect(outcomes('题.csv', bytes)).toEqual([
		'第2行: alarm-06；没有写难度，按“中”收；没有写题型，按答案看是判断',
	]);
});

test.each([
	['单选题', 'Ｂ', 'b'],
	['单选', '`B`', 'b'],
	['多选题', 'ABD', ['a', 'b', 'd']],
	['多项选择', 'A、B、D', ['a', 'b', 'd']],
	['多选', 'd,a', ['a', 'd']],
	['判断题', '√', true],
	['判断', 'T', true],
	['是非题', '是', true],
	['判断题', '×', false],
	['判断题', '错误', false],
	['排序题', 'BAC', ['b', 'a', 'c']],
])('what has one meaning is accepted: %s, answer %s', (kind, answer, read) => {
	const hasOptions = !/判断|是非/.test(kind);
	const row = {
		...emptyRow('第2行'),
		kind,
		stem: '怎样做？',
		options: hasOptions ? { A: '甲', B: '乙', C: '丙', D: '丁' } : {},
		answer,
		explanation: '因为。',
	};
	expect(questionOfRow(row)).toMatchObject({ question: { answer: read } });
});

test('a judgement with options of its own is answered by their letters', async () => {
	expect(await told(LIKE('要查。', { 0: '判断题', 2: '正确', 3: '错误', 4: null, 6: 'B' }))).toEqual([
		'第2行: alarm-06',
	]);
});

test('letters before options, the text of an option as answer, several options in one cell', async () => {
	expect(await told(LIKE('甲？', { 2: 'A. 甲', 3: 'B、乙', 6: '乙' }))).toEqual([
		'第2行: alarm-06；选项前面的字母去掉了；答案写的是选项的内容，按 B 收',
	]);
	const bytes = await workbook([
		['题干', '选项', '答案', '解析'],
		['走哪里？', 'A.电梯B.楼梯；C. 窗户', 'B', '电梯会停。'],
	]);
	expect(importInto(readRows(bytes, '题.xlsx').rows).text).toContain(
		'a: 电梯\n      b: 楼梯\n      c: 窗户\n',
	);
});

test('the texts of several options as answer, and a kind that only the texts tell', async () => {
	expect(await told(LIKE('哪些？', { 0: '多选题', 2: '甲', 3: '乙', 4: '丙', 6: '甲；丙' }))).toEqual([
		'第2行: alarm-06；答案写的是选项的内容，按 AC 收',
	]);
	expect(await told(LIKE('哪个？', { 0: '', 2: '甲', 3: '乙', 4: '丙', 6: '乙' }))).toEqual([
		'第2行: alarm-06；没有写题型，按答案看是单选；答案写的是选项的内容，按 B 收',
	]);
	expect(await told(LIKE('要查。', { 0: '', 2: '正确', 3: '错误', 4: null, 6: '正确' }))).toEqual([
		'第2行: alarm-06；没有写题型，按答案看是判断',
	]);
	expect(
		(await told(LIKE('哪些呢？', { 0: '多选题', 2: '甲', 3: '乙', 4: '丙', 6: '甲；丁' })))[0],
	).toContain('答案“甲；丁”认不出');
});

test('each fault of a row is named with its value', async () => {
	expect(
		await told(
			LIKE('两个答案？', { 6: 'AB' }),
			LIKE('没有的选项？', { 6: 'D' }),
			LIKE('认不出的答案？', { 6: '第二个' }),
			LIKE('认不出的题型？', { 0: '选做题' }),
			LIKE('没有解析？', { 7: null }),
			LIKE('', {}),
			LIKE('日期？', { 2: { value: new Date('2023-09-28T00:00:00Z'), type: Date, format: 'm-d' } }),
			LIKE('公式？', { 2: { value: '=B2&B3', type: 'Formula' } }),
			LIKE('像公式？', { 2: '=1+1' }),
			LIKE('多选只有一个？', { 0: '多选题', 6: 'A' }),
			LIKE('重复的选项？', { 3: '甲' }),
			LIKE('选 A 还是选 B？', { 7: '应当选 B。' }),
			LIKE('每次（ ）分钟，共（ ）次。', { 0: '填空题', 2: null, 3: null, 4: null, 6: '甲；乙；丙' }),
			LIKE('演练时应当拨打 119，让演练更真实', { 0: '判断题', 6: '对' }),
			LIKE('好的题？'),
			LIKE('好的题。'),
			LIKE('谈谈看法', { 0: '简答题' }),
			LIKE('出处不对？', {}),
		),
	).toMatchInlineSnapshot(`
		[
		  "第16行: alarm-06",
		  "第19行: alarm-07",
		  "第2行: 单选题写了2个答案“AB”：只留一个，或者把题型改成多选",
		  "第3行: 答案是 D，没有这个选项",
		  "第4行: 答案“第二个”认不出：写选项的字母，例如 A 或 ABD",
		  "第5行: 题型“选做题”认不出：写单选、多选、判断、填空或排序",
		  "第6行: 没有解析：读者答完以后，要从解析里知道为什么",
		  "第7行: 没有题干",
		  "第8行: C8 是日期“2023-09-28”，多半是表格软件把“9-28”一类的文字改成了日期：先把这一格的格式设成“文本”，再重新填写",
		  "第9行: C9 是公式“=B2&B3”：复制这一格，在原处“选择性粘贴”成数值",
		  "第10行: C10 以等号开头（“=1+1”），像是没有算出来的公式：改成文字",
		  "第11行: 多选题只写了一个答案“A”：补全答案，或者把题型改成单选",
		  "第12行: 两个选项一样（“甲”）：把重复的选项改成不同的内容",
		  "第13行: 提到了选项字母、位置或“以上”（“选 A”）：选项会打乱次序，不要提到选项字母，也不要用“以上都对”；直接写内容；提到了选项字母、位置或“以上”（“选 B”）：选项会打乱次序，不要提到选项字母，也不要用“以上都对”；直接写内容",
		  "第14行: 题干有2个空，答案“甲；乙；丙”对不上：几个空的答案之间用“；”隔开",
		  "第15行: 题干和题库里的“alarm-04”相同",
		  "第17行: 题干和第16行相同",
		  "第18行: “简答题”网站不能判分，不收",
		]
	`);
});

test('empty rows, headings of parts and repeated headers are passed over', async () => {
	expect(
		await told(
			LIKE('甲？'),
			[],
			HEADER,
			['二、判断题'],
			LIKE('要查。', { 0: null, 2: null, 3: null, 4: null, 6: '对' }),
			[null, null, '  '],
		),
	).toEqual(['第2行: alarm-06', '第6行: alarm-07']);
});

test('a merged kind holds for all its rows; a merged stem belongs to none', async () => {
	expect(
		await told(
			LIKE('甲？', { 0: { value: '单选题', rowSpan: 2 } }),
			LIKE('乙？', { 0: null }),
			LIKE('丙？', { 1: { value: '丙？', rowSpan: 2 } }),
			LIKE('', { 1: null }),
			LIKE('丁？', { 2: { value: '甲', columnSpan: 2 }, 3: null }),
		),
	).toMatchInlineSnapshot(`
		[
		  "第2行: alarm-06",
		  "第3行: alarm-07；“单选题”取自合并的单元格",
		  "第4行: B4:B5 是合并的单元格，分不清是哪一题的：取消合并，逐格填写",
		  "第5行: B4:B5 是合并的单元格，分不清是哪一题的：取消合并，逐格填写",
		  "第6行: C6:D6 是合并的单元格，分不清是哪一题的：取消合并，逐格填写",
		]
	`);
});

test('numbers are read as they are shown', async () => {
	const bytes = await workbook([
		HEADER,
		LIKE('占多少？', {
			2: { value: 0.15, type: Number, format: '0%' },
			3: { value: 7, type: Number, format: '000' },
			4: 0.1,
		}),
	] as never);
	expect(importInto(readRows(bytes, '题.xlsx').rows).text).toContain(
		'a: 15%\n      b: "007"\n      c: "0.1"\n',
	);
});

test('text that YAML would take for something else comes out as it went in', async () => {
	const stems = [
		'甲: 乙 # 丙？',
		'“全部”［一］',
		'- 一',
		'[a]',
		'it\'s "quoted" \\n',
		'true',
		'～',
		'A：乙',
		'* 星 & 号',
		'@x',
		'％',
	];
	const bytes = await workbook([HEADER, ...stems.map((stem) => LIKE(`${stem} `, {}))] as never);
	const { taken, leftOut } = importInto(readRows(bytes, '题.xlsx').rows);
	expect(taken.length + leftOut.length).toBe(stems.length);
	expect(leftOut.map(({ row, reasons }) => `${row.stem.trim()}: ${reasons.join()}`)).toEqual([
		expect.stringMatching(/^～: 留有全角标记/),
	]);
});

test('a sheet without a header is told what it needs, with what stands there', async () => {
	const bytes = await workbook([['消防题库'], ['1', '甲？', '甲', '乙', 'B']]);
	expect(() => readRows(bytes, '题.xlsx')).toThrow(
		'找不到表头。第一行有内容的是：消防题库。请在最上面加一行列名：题型、题干、A、B、C、D、答案、解析、难度、出处。',
	);
});

test('two columns of one meaning are not chosen between', async () => {
	const bytes = await workbook([
		['题干', '答案', '正确答案'],
		['甲？', '对', '错'],
	]);
	expect(() => readRows(bytes, '题.xlsx')).toThrow('表头里“答案”和“正确答案”说的是同一项');
});

test('files of the old sort, with a password, of another program: what to save them as', () => {
	const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	const locked = Uint8Array.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
	expect(() => readRows(old, '题.xls')).toThrow('旧格式');
	expect(() => readRows(old, '题.doc')).toThrow('另存为');
	expect(() => readRows(locked, '题.xlsx')).toThrow('打开密码');
	expect(() => readRows(new TextEncoder().encode('%PDF-1.7'), '题.pdf')).toThrow('PDF');
	expect(() => readRows(new TextEncoder().encode('<html><table></table></html>'), '题.xls')).toThrow('网页');
	expect(() => readRows(new Uint8Array(), '题.csv')).toThrow('空的');
	expect(() => readRows(Uint8Array.from([0x50, 0x4b, 1, 2, 3]), '题.xlsx')).toThrow('坏的');
	expect(() => readRows(zipSync({ 'word/document.xml': new Uint8Array(1) }), '题.docx')).toThrow('Word文件');
});

test('a bomb is not unpacked, even where it lies about its size', () => {
	const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1_000_000) }, { level: 9 });
	const sized = (size: number): Uint8Array => {
		const lying = bomb.slice();
		const view = new DataView(lying.buffer);
		const central = lying.findLastIndex(
			(_, at) => at < lying.length - 4 && view.getUint32(at, true) === 0x02014b50,
		);
		view.setUint32(central + 24, size, true);
		view.setUint32(22, size, true);
		return lying;
	};
	expect(() => readRows(sized(3_000_000_000), '题.xlsx')).toThrow('展开以后超过');
	expect(() => readRows(sized(10), '题.xlsx')).toThrow();
});

test('macros and hidden sheets are left out and said', async () => {
	const bytes = withParts(await workbook([HEADER, LIKE('甲？')] as never), {
		'xl/vbaProject.bin': () => 'x',
		'xl/workbook.xml': (old) => old.replace(/(<sheets>)(<sheet [^>]*?)(\/>)/, '$1$2$3$2 state="hidden"$3'),
	});
	const read = readRows(bytes, '题.xlsm');
	expect(read.leftOut).toEqual(['文件里有宏：没有运行，也没有导入', '工作表“Sheet1”是隐藏的，没有导入']);
	expect(read.rows).toHaveLength(1);
});

test('a sheet of twice as many rows as are taken is refused whole', async () => {
	const cells = HEADER.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('');
	const rows = Array.from({ length: 2 * ROW_LIMIT }, (_, at) => `<row r="${at + 1}">${cells}</row>`).join('');
	const bytes = withParts(await workbook([HEADER]), {
		'xl/worksheets/sheet1.xml': (old) =>
			old.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`),
	});
	expect(() => readRows(bytes, '题.xlsx')).toThrow('一次最多导入2000题，一行也没有导入');
});

test('of sixty rows fifty-two go in and eight are named, at once, and no other line is touched', async () => {
	const bytes = await sixtyRows();
	const before = process.threadCpuUsage();
	const { taken, leftOut, text } = importInto(readRows(bytes, '题.xlsx').rows);
	const { user, system } = process.threadCpuUsage(before);
	// Of the two seconds that the office is promised the command’s start takes half of one (`npm run bench:office`).
	expect((user + system) / 1e6).toBeLessThan(1.5);
	const old = readFileSync(path.join(sound, 'quizzes/alarm.yaml'), 'utf8');
	expect(text?.startsWith(old)).toBe(true);
	expect([taken.length, leftOut.length]).toEqual([52, 8]);
	expect(leftOut.map(({ row, reasons }) => `${row.where}: ${reasons.join('；')}`)).toMatchInlineSnapshot(`
		[
		  "第6行: 单选题写了2个答案“AC”：只留一个，或者把题型改成多选",
		  "第12行: 没有解析：读者答完以后，要从解析里知道为什么",
		  "第18行: 答案是 D，没有这个选项",
		  "第24行: C24 是日期“2023-09-28”，多半是表格软件把“9-28”一类的文字改成了日期：先把这一格的格式设成“文本”，再重新填写",
		  "第30行: 两个选项一样（“甲”）：把重复的选项改成不同的内容",
		  "第36行: 题干和第2行相同",
		  "第42行: 没有答案",
		  "第48行: C48 是公式“=1+1”：复制这一格，在原处“选择性粘贴”成数值",
		]
	`);
});
