import { z } from 'zod';
import { formerIds, held, id, line, slug, sources, text } from './fields.ts';

/** A key that names an option: one lowercase letter. Readers never see it; the record keeps it. */
export const optionKey = z.string().regex(/^[a-z]$/, { error: '选项的键是一个小写字母，例如 a' });

const options = z.record(optionKey, line);

/** How hard a question is. */
export const difficulty = z.enum(['easy', 'medium', 'hard'], { error: '难度只能是 easy、medium、hard' });

const common = {
	id,
	/** What is asked. One or two sentences. */
	stem: text,
	/** What the reader learns from the answer: why it is right, why the likely mistake is one. */
	explanation: text,
	sources,
	difficulty,
	/** What the question is about, beside the bank's own subject. */
	measures: z.array(slug).default([]),
	topics: z.array(slug).default([]),
	/** `false` keeps the author's order of options. */
	shuffle: z.boolean().default(true),
	formerIds,
	...held,
};

/** 单选: one right option. */
const singleQuestion = z.strictObject({
	...common,
	kind: z.literal('single'),
	options,
	answer: optionKey,
});

/** 多选: two or more right options. */
const multipleQuestion = z.strictObject({
	...common,
	kind: z.literal('multiple'),
	options,
	answer: z.array(optionKey),
	/** How part of the answer counts; see `core/scoring`. */
	scoring: z
		.enum(['all', 'partial-safe', 'half'], { error: '计分方式只能是 all、partial-safe、half' })
		.default('all'),
});

/** 判断: the statement in the stem is true or false. */
const judgeQuestion = z.strictObject({ ...common, kind: z.literal('judge'), answer: z.boolean() });

/** 填空: `____` in the stem is a blank; `answer` lists the accepted texts of each blank, in order. */
const blankQuestion = z.strictObject({
	...common,
	kind: z.literal('blank'),
	answer: z.array(z.array(line).min(1)).min(1),
});

/** 排序: put the items into the order of `answer`. */
const orderQuestion = z.strictObject({
	...common,
	kind: z.literal('order'),
	options,
	answer: z.array(optionKey).min(3, { error: '排序题至少三项' }),
	scoring: z.enum(['all', 'proportion'], { error: '计分方式只能是 all、proportion' }).default('proportion'),
});

/** 匹配: give each item on the left (`prompts`) its option; `answer` maps prompt keys to option keys. */
const matchQuestion = z.strictObject({
	...common,
	kind: z.literal('match'),
	prompts: z.record(optionKey, line),
	options,
	answer: z.record(optionKey, optionKey),
	scoring: z.enum(['all', 'proportion'], { error: '计分方式只能是 all、proportion' }).default('proportion'),
});

/** Every kind of question: what depends on the kind is a record or a switch over this list. */
const KINDS = [
	singleQuestion,
	multipleQuestion,
	judgeQuestion,
	blankQuestion,
	orderQuestion,
	matchQuestion,
] as const;

export type Question = z.infer<(typeof KINDS)[number]>;
export type QuestionKind = Question['kind'];

const NAMES: Readonly<Record<QuestionKind, string>> = {
	single: '单选',
	multiple: '多选',
	judge: '判断',
	blank: '填空',
	order: '排序',
	match: '匹配',
};
const KIND_ERROR = `题型只能是 ${Object.entries(NAMES)
	.map(([kind, name]) => `${kind}（${name}）`)
	.join('、')}`;

/** A question (题目) of any kind. */
export const question = z.discriminatedUnion('kind', KINDS, { error: KIND_ERROR });

/** The kinds of question by name, for whatever chooses among questions. */
export const questionKind = z.enum(Object.keys(NAMES) as [QuestionKind, ...QuestionKind[]], {
	error: KIND_ERROR,
});

export type Difficulty = Question['difficulty'];
