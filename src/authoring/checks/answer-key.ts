import type { Question } from '../../model/question.ts';
import { hasOptions, optionsOf } from '../../questions/core/options.ts';
import type { ProblemKind } from '../tell/problem-kinds.ts';

/** Reports something about a field of a question. */
export type Say = (kind: ProblemKind, field: string, what: string, value?: string) => void;

/** The key of a question names its options, all that it has to and none twice. */
export function checkAnswerKey(question: Question, say: Say): void {
	const keys = Object.keys(optionsOf(question));
	if (hasOptions(question) && keys.length < 2) say('option-count', 'options', '选项少于两个');
	const unknown = (wanted: readonly string[]): void => {
		for (const key of new Set(wanted)) {
			if (!keys.includes(key)) say('answer-key', 'answer', '答案不在选项里', key);
		}
	};
	const repeated = (wanted: readonly string[]): void => {
		const twice = wanted.find((key, at) => wanted.indexOf(key) !== at);
		if (twice !== undefined) say('answer-key', 'answer', '同一个键写了两遍', twice);
	};
	switch (question.kind) {
		case 'single':
			unknown([question.answer]);
			break;
		case 'multiple': {
			const right = new Set(question.answer);
			unknown(question.answer);
			repeated(question.answer);
			if (right.size < 2) say('answer-count', 'answer', '多选题的正确答案少于两个');
			else if (keys.every((key) => right.has(key))) say('answer-count', 'answer', '多选题的选项全是正确答案');
			break;
		}
		case 'judge':
			break;
		case 'blank': {
			const blanks = question.stem.match(/_{4,}/g)?.length ?? 0;
			if (blanks !== question.answer.length) {
				say('blank-count', 'answer', `题干有${blanks}个空，答案给了${question.answer.length}个`);
			}
			break;
		}
		case 'order': {
			unknown(question.answer);
			repeated(question.answer);
			const left = keys.find((key) => !question.answer.includes(key));
			if (left !== undefined) say('answer-key', 'answer', '次序里缺了一个选项', left);
			break;
		}
		case 'match': {
			const prompts = Object.keys(question.prompts);
			if (prompts.length < 2) say('option-count', 'prompts', '要匹配的少于两项');
			unknown(Object.values(question.answer));
			for (const prompt of prompts) {
				if (!(prompt in question.answer)) say('answer-key', 'answer', '有一项没有给出对应的选项', prompt);
			}
			for (const prompt of Object.keys(question.answer)) {
				if (!prompts.includes(prompt)) say('answer-key', 'answer', 'prompts 里没有这一项', prompt);
			}
			break;
		}
		default:
			void (question satisfies never);
	}
}
