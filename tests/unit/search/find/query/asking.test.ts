import { expect, test } from 'vitest';
import { asksForDay, takeApart } from '../../../../../src/search/find/query/asking.ts';

test.each([
	['什么时候交材料', 'when', '交材料'],
	['请问演练哪天办', 'when', '演练 办'],
	['检查归谁管', 'unit', '检查'],
	['这件事由哪个科室负责', 'unit', '这件事'],
	['谁去看望老职工', 'who', '看望老职工'],
	['多久检查一次', 'often', '检查一次'],
	['手册有几章', 'many', '手册有'],
	['处分 几档', 'many', '处分'],
	['应急灯是什么', 'meaning', '应急灯'],
	['什么叫手报', 'meaning', '手报'],
	['四件事是哪四件', 'meaning', '四件事'],
	['检查哪些地方', 'what', '检查 地方'],
	['着火了救不救', 'whether', '着火了救'],
	['旧表放在哪里', 'where', '旧表放'],
	['发现问题怎么办', 'how', '发现问题'],
	['签名能不能代替演练', 'whether', '签名 代替演练'],
	['要写心得吗', 'whether', '要写心得'],
	['清单还在不', 'whether', '清单'],
	['去过车站没有', 'whether', '去过车站'],
	['文件太多归哪项管', 'unit', '文件太多'],
	['要是缺了课的话怎么办', 'how', '缺了课'],
	['检查有题做吗', 'practice', '检查有题做'],
	['演练的自测题', 'practice', '演练的自测题'],
	['检查的题库在哪', 'practice', '检查的题库'],
] as const)('%s', (query, form, about) => {
	expect(takeApart(query)).toEqual({ form, about });
});

test.each(['读书班', '消防演练 安排', '三张清单', '要求'])('no question: %s', (query) => {
	expect(takeApart(query)).toBeUndefined();
});

test('a question about nothing is none', () => {
	expect(takeApart('是什么')).toBeUndefined();
	expect(takeApart('怎么办？')).toBeUndefined();
});

test.each(['10月有安排', '9月28日之前', '事', '要交的'])('asks for nothing but a day: %s', (about) => {
	expect(asksForDay(about)).toBe(true);
});

test.each(['10月有学习', '9月28日之前交材料', '演练'])('asks for more than a day: %s', (about) => {
	expect(asksForDay(about)).toBe(false);
});
