import type { Difficulty, QuestionKind } from '../../model/question.ts';
import type { MultipleScoring } from '../core/answer-key.ts';

export const kinds = {
	single: '单选',
	multiple: '多选',
	judge: '判断',
	blank: '填空',
	order: '排序',
	match: '匹配',
} as const satisfies Record<QuestionKind, string>;
export const hints = {
	single: '',
	multiple: '正确答案不止一个',
	judge: '',
	blank: '',
	order: '选出各项的先后次序',
	match: '给每一项选出对应的内容',
} as const satisfies Record<QuestionKind, string>;
export const scoringHints = {
	all: '少选、错选都不算对',
	'partial-safe': '少选算部分正确，错选不算对',
	half: '少选算部分正确，错选不算对',
} as const satisfies Record<MultipleScoring, string>;
export const difficulties = { easy: '易', medium: '中', hard: '难' } as const satisfies Record<
	Difficulty,
	string
>;
export const judge = { true: '正确', false: '错误' } as const;
export const submit = '提交';
export const next = '下一题';
export const changed = '题目已更新';
export const changedHint = '上次作答以后，这道题改过，请再答一次；以前的记录还留着。';
export const key = '正确答案';
export const explanation = '解析';
export const answerAndExplanation = '答案与解析';
export const sources = '出处';
export const position = (at: number) => `第${at}位`;
export const up = '上移';
export const down = '下移';
export const blankLabel = (at: number, of: number) => (of === 1 ? '填空' : `第${at}空`);
export const blank = '空';
export const choose = '请选择';
export const choices = '可选的内容';
export const keyPage = '参考答案';
export const noScript =
	'浏览器没有运行脚本：题目可以照常阅读和打印，点开“答案与解析”自己核对；作答不会记录。';
export const progress = '答题进度';
export const summary = '小结';
export const unsummed = '小结没有载入，作答都记下了。联网以后再试；还不行，刷新这一页。';
export const again = '再试一次';
export const wrong = '答错的题';
export const bySource = '按出处看';
export const bySourceHint = '答错多的在前，点开可以回去读。';
export const back = '上一题';
export const aloud = '朗读';
export const recite = '背题';
export const mistakeBook = '错题本';
export const otherBanks = '别的题库';
export const end = '结束';
export const toReview = '回到错题和复习';
