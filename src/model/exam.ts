import { z } from 'zod';
import { held, id, line } from './fields.ts';
import { difficulty, questionKind } from './question.ts';

const whole = (name: string) =>
	z
		.number()
		.int({ error: `${name}要写整数` })
		.min(1, { error: `${name}至少是1` });

/** A part of a paper: so many questions of these kinds, all worth the same. */
const examSection = z.strictObject({
	title: line,
	kinds: z.array(questionKind).min(1, { error: '至少写一种题型' }),
	/** The banks that are drawn from; all of them where none is named. */
	quizzes: z.array(id).default([]),
	/** The difficulties that are drawn; all where none is named. */
	difficulties: z.array(difficulty).default([]),
	count: whole('题数'),
	/** Of each question. */
	points: whole('分值'),
});

/** The blueprint (组卷规则) of a mock exam: `content/exams/<id>.yaml`. */
export const exam = z.strictObject({
	/** Same as the file's name. */
	id,
	title: line,
	description: line,
	order: z.number().int().min(1),
	...held,
	minutes: whole('时间').max(300, { error: '时间最多300分钟' }),
	/** Points from which the paper is passed. */
	pass: whole('及格分'),
	sections: z.array(examSection).min(1, { error: '至少写一个部分' }),
});

export type Exam = z.infer<typeof exam>;
