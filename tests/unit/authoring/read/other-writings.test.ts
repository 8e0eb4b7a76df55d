import { expect, test } from 'vitest';
import { withOtherWritings } from '../../../../src/authoring/read/other-writings.ts';
import { question as schema } from '../../../../src/model/question.ts';
import { told } from '../edited-folder.ts';

const common = { id: 'q-1', stem: '甲？', explanation: '乙', sources: ['plan'], difficulty: 'easy' };
const options = { a: '甲', b: '乙', c: '丙', d: '丁' };
const read = (own: object): Record<string, unknown> =>
	(
		withOtherWritings('quizzes/a.yaml', { questions: [{ ...common, ...own }] }) as {
			questions: Record<string, unknown>[];
		}
	).questions[0]!;

test.each([
	[
		{ kind: '单选题', options, answer: 'A' },
		{ kind: 'single', answer: 'a' },
	],
	[
		{ kind: 'Single', options, answer: ['b'] },
		{ kind: 'single', answer: 'b' },
	],
	[
		{ kind: '多选', options, answer: 'ABD' },
		{ kind: 'multiple', answer: ['a', 'b', 'd'] },
	],
	[
		{ kind: 'multiple', options, answer: 'Ａ、Ｃ' },
		{ kind: 'multiple', answer: ['a', 'c'] },
	],
	[
		{ kind: 'multiple', options: { A: '甲', B: '乙', C: '丙' }, answer: ['A', 'C'] },
		{ options: { a: '甲', b: '乙', c: '丙' }, answer: ['a', 'c'] },
	],
	[
		{ kind: '判断题', answer: '对' },
		{ kind: 'judge', answer: true },
	],
	[{ kind: 'judge', answer: '√' }, { answer: true }],
	[{ kind: 'judge', answer: '×' }, { answer: false }],
	[{ kind: 'judge', answer: 'F' }, { answer: false }],
	[
		{ kind: '填空题', stem: '每周____次，报____。', answer: '2;机关' },
		{ kind: 'blank', answer: [['2'], ['机关']] },
	],
	[{ kind: 'blank', stem: '每周____次。', answer: 2 }, { answer: [['2']] }],
	[{ kind: 'blank', stem: '每周____次。', answer: [2, '二'] }, { answer: [['2', '二']] }],
	[{ kind: 'blank', stem: '每周____次，报____。', answer: ['2', '机关'] }, { answer: [['2'], ['机关']] }],
	[
		{ kind: '排序', options, answer: 'B→A→D→C' },
		{ kind: 'order', answer: ['b', 'a', 'd', 'c'] },
	],
	[
		{ kind: '匹配', prompts: { A: '一', B: '二' }, options, answer: { A: 'C', B: 'D' } },
		{ kind: 'match', prompts: { a: '一', b: '二' }, answer: { a: 'c', b: 'd' } },
	],
])('%j has one meaning', (written, meant) => {
	expect(read(written)).toMatchObject(meant);
	expect(schema.safeParse(read(written)).success).toBe(true);
});

test('a word for the difficulty', () => {
	expect(
		['易', '中等', '难', 'Hard'].map(
			(difficulty) => read({ kind: 'judge', answer: true, difficulty })['difficulty'],
		),
	).toEqual(['easy', 'medium', 'hard', 'hard']);
});

test.each([
	{ kind: 'single', options, answer: 'AB' },
	{ kind: 'multiple', options, answer: 'ABX' },
	{ kind: 'judge', answer: '不清楚' },
	{ kind: 'blank', stem: '每周____次，报____。', answer: '2' },
	{ kind: '简答题', answer: '略' },
])('%j has none, and stays for the check to tell', (written) => {
	expect(read(written)).toEqual({ ...common, ...written });
});

test('a bank written so passes the check, as do empty lists and a byte order mark', () => {
	expect(
		told({
			'quizzes/alarm.yaml': (text) =>
				text
					.replace('kind: single', 'kind: 单选题')
					.replace('kind: blank', 'kind: 填空')
					.replace('difficulty: easy', 'difficulty: 易'),
			'exams/drill.yaml': (text) => text.replace('[single, judge, multiple]', '[单选题, 判断题, 多选题]'),
			'updates.yaml': () => '[]\n',
			'help/start.mdx': (text) => `\uFEFF${text}`,
		}),
	).toEqual([]);
});
