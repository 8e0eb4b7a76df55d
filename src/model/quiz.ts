import { z } from 'zod';
import { formerIds, held, id, line } from './fields.ts';
import { question } from './question.ts';

/** A question bank (题库): `content/quizzes/<id>.yaml`, one file a subject. */
export const quiz = z.strictObject({
	/** Same as the file's name. */
	id,
	title: line,
	description: line,
	order: z.number().int().min(1),
	/** The page that the bank belongs to, e.g. `topics/party-spirit`. */
	page: z.string().optional(),
	formerIds,
	...held,
	questions: z.array(question).min(1, { error: '题库里至少要有一道题' }),
});

export type Quiz = z.infer<typeof quiz>;
