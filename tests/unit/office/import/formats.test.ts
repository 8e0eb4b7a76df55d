import { expect, test } from 'vitest';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import { added, fixture, importInto, outcomes } from './import-into.ts';

const NO_DIFFICULTY = '没有写难度，按“中”收';

test('a question with its kind and a colon before it is a question, and no heading of those after it', () => {
	const paste =
		'1. 单选题：每题2分\n1、先做什么？\nA. 报告\nB. 离开\n答案：A\n2、判断：闻到焦味先报告。\n答案：对\n3、再做什么？\nA. 关门\nB. 开窗\n答案：A\n4．多选题：看什么？\nA. 插座\nB. 窗\n答案：AB\n';
	const { rows, notes } = readRows(new TextEncoder().encode(paste), 'paste.txt');
	expect(rows.map(({ kind, stem }) => `${kind} ${stem.trim()}`)).toEqual([
		'单选题 先做什么？',
		'判断 闻到焦味先报告。',
		'单选题 再做什么？',
		'多选题 看什么？',
	]);
	expect(notes).toEqual([]);
});

test('pasted text goes in by its headings, options on one line or several, answers in stems and brackets', () => {
	expect(outcomes('paste.txt')).toMatchInlineSnapshot(`
		[
		  "第4行: alarm-06；没有写难度，按“中”收",
		  "第11行: alarm-07；答案“A”写在题干里，移到了答案里",
		  "第18行: alarm-08；没有写难度，按“中”收",
		  "第23行: alarm-09；没有写难度，按“中”收；答案“√”写在题干里，移到了答案里",
		  "第25行: alarm-10；没有写难度，按“中”收",
		  "第29行: alarm-11；没有写难度，按“中”收；题干里的空写成了 ____",
		  "第33行: “简答题”网站不能判分，不收",
		]
	`);
	expect(added('paste.txt')).toMatchInlineSnapshot(`
		"  - id: alarm-06
		    kind: single
		    stem: 闻到煤气味，先做什么？
		    options:
		      a: 开灯找漏点
		      b: 关阀门、开窗
		      c: 打电话
		    answer: b
		    explanation: 火花会引起爆炸，先关阀门再通风。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-07
		    kind: single
		    stem: 灭火器压力表的指针在（ ）最好。
		    options:
		      a: 绿区
		      b: 红区
		      c: 黄区
		    answer: a
		    explanation: 绿区是压力正常。
		    sources:
		      - plan 一
		    difficulty: easy
		  - id: alarm-08
		    kind: multiple
		    stem: 逃生时应当：
		    options:
		      a: 弯腰
		      b: 走楼梯
		      c: 乘电梯
		      d: 捂住口鼻
		    answer: [a, b, d]
		    explanation: 电梯可能断电。
		    sources:
		      - topics/escape#route
		    difficulty: medium
		  - id: alarm-09
		    kind: judge
		    stem: 湿毛巾可以挡住一部分烟。
		    answer: true
		    explanation: 能过滤一部分颗粒。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-10
		    kind: judge
		    stem: 楼道里可以放自行车。
		    answer: false
		    explanation: 会挡住逃生的路。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-11
		    kind: blank
		    stem: 检查每____一次，由____负责。
		    answer:
		      - [周]
		      - [后勤组, 后勤]
		    explanation: 写在方案里。
		    sources:
		      - plan 一
		    difficulty: medium
		"
	`);
});

test('numbers of another sort than the first stem’s belong to the text', () => {
	expect(outcomes('numbered.txt')).toEqual([
		`第1行: alarm-06；${NO_DIFFICULTY}`,
		`第8行: alarm-07；${NO_DIFFICULTY}`,
	]);
	expect(added('numbered.txt')).toContain('explanation: 理由有两条： 1. 第一条 2. 第二条');
});

test('text before the first question is said, not taken for one', () => {
	expect(readRows(fixture('paste.txt'), 'paste.txt').notes).toEqual([
		'第1行“消防知识练习题”在题目以外，没有用',
		'第17行“（注：少选不得分）”在题目以外，没有用',
	]);
});

test('GIFT goes in block by block; a broken block loses only itself', () => {
	expect(outcomes('gift.txt')).toMatchInlineSnapshot(`
		[
		  "第4行: alarm-06；没有写难度，按“中”收",
		  "第10行: alarm-07；全角的 ｛ ＝ ～ ｝ 按半角的收；没有写难度，按“中”收",
		  "第17行: alarm-08；文字里的半角冒号按文字收；没有写难度，按“中”收",
		  "第28行: alarm-09；没有写难度，按“中”收；题干里的空写成了 ____",
		  "第30行: alarm-10；没有写难度，按“中”收",
		  "第19行: 没有标出正确的选项：正确的前面写 =，别的写 ~；没有解析：读者答完以后，要从解析里知道为什么",
		  "第24行: 花括号只有一边，分不出答案：写成 { … }",
		  "第36行: 数值题的答案是一个范围，网站的填空只认写出来的答案",
		]
	`);
	expect(added('gift.txt')).toMatchInlineSnapshot(`
		"  - id: alarm-06
		    kind: single
		    stem: 火警电话是哪个？
		    options:
		      a: "119"
		      b: "110"
		      c: "120"
		    answer: a
		    explanation: 一一九是火警
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-07
		    kind: multiple
		    stem: 应当带哪些？
		    options:
		      a: 毛巾
		      b: 手电
		      c: 电脑
		    answer: [a, b]
		    explanation: 轻装才走得快。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-08
		    kind: judge
		    stem: 早上 10:30 可以演练。
		    answer: true
		    explanation: 写明在时间表里
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-09
		    kind: blank
		    stem: 好的一段，____要先拔。
		    answer:
		      - [保险销, 插销]
		    explanation: 先拔它
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-10
		    kind: match
		    stem: 各由谁负责？
		    prompts:
		      a: 消防课
		      b: 每周检查
		    options:
		      a: 阅览部
		      b: 后勤组
		    answer:
		      a: a
		      b: b
		    explanation: 写在方案里。
		    sources:
		      - plan 一
		    difficulty: medium
		"
	`);
});

test('Aiken has no explanations, so every row asks for one', () => {
	expect(outcomes('aiken.txt')).toMatchInlineSnapshot(`
		[
		  "第1行: 没有解析：读者答完以后，要从解析里知道为什么",
		  "第6行: 没有解析：读者答完以后，要从解析里知道为什么；没有答案",
		  "第10行: 没有解析：读者答完以后，要从解析里知道为什么",
		]
	`);
});

test('a batch has one explanation for those that have none; who has one keeps it', () => {
	const { rows } = readRows(fixture('aiken.txt'), 'aiken.txt');
	rows[0]!.explanation = '自己的解析。';
	const { taken, leftOut, text } = importInto(rows, 'plan 一', '方案第一部分写明了。');
	expect(taken.map(({ row, changes }) => [row.where, changes[0]])).toEqual([
		['第1行', NO_DIFFICULTY],
		['第10行', '没有写解析，用的是这一批的解析'],
	]);
	expect(leftOut.map(({ reasons }) => reasons)).toEqual([['没有答案']]);
	expect(text).toContain('    explanation: 自己的解析。\n');
	expect(text).toContain('    explanation: 方案第一部分写明了。\n');
	expect(rows[2]!.explanation).toBe('');
});

test('Moodle XML goes in as words; what is more than words is left out', () => {
	expect(outcomes('moodle.xml')).toMatchInlineSnapshot(`
		[
		  "第1题（第4行）: alarm-06；没有写难度，按“中”收",
		  "第2题（第12行）: alarm-07；没有写难度，按“中”收",
		  "第3题（第20行）: alarm-08；没有写难度，按“中”收",
		  "第4题（第25行）: alarm-09；没有写难度，按“中”收",
		  "第5题（第31行）: alarm-10；没有写难度，按“中”收",
		  "第6题（第38行）: Moodle的题型“essay”网站不收：能收的是选择、判断、简短填空和匹配",
		  "第7题（第41行）: 题目里有图片，网站的题目只有文字",
		]
	`);
	expect(added('moodle.xml')).toMatchInlineSnapshot(`
		"  - id: alarm-06
		    kind: single
		    stem: 火警电话 是哪个？
		    options:
		      a: "119"
		      b: "110"
		    answer: a
		    explanation: 一一九是火警。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-07
		    kind: multiple
		    stem: 应当带哪些？
		    options:
		      a: 毛巾
		      b: 手电
		      c: 电脑 & 书
		    answer: [a, b]
		    explanation: 轻装才走得快。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-08
		    kind: judge
		    stem: 可以乘电梯。
		    answer: false
		    explanation: 会断电。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-09
		    kind: blank
		    stem: 灭火器先拔____。
		    answer:
		      - [保险销, 插销]
		    explanation: 不拔按不动。
		    sources:
		      - plan 一
		    difficulty: medium
		  - id: alarm-10
		    kind: match
		    stem: 各由谁负责？
		    prompts:
		      a: 消防课
		      b: 每周检查
		    options:
		      a: 阅览部
		      b: 后勤组
		      c: 保卫科
		    answer:
		      a: a
		      b: b
		    explanation: 写在方案里。
		    sources:
		      - plan 一
		    difficulty: medium
		"
	`);
});

test('XML with entities of its own is not read', () => {
	expect(() => readRows(fixture('entities.xml'), 'entities.xml')).toThrow('DOCTYPE');
});

test('broken XML is told with its line', () => {
	const bytes = new TextEncoder().encode('<quiz>\n<question type="truefalse">\n</quiz>');
	expect(() => readRows(bytes, 'a.xml')).toThrow('第3行起读不懂');
});
