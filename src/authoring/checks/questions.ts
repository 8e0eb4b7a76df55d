import { optionsOf } from '../../questions/core/options.ts';
import { checkAnswerKey } from './answer-key.ts';
import type { Say } from './answer-key.ts';
import type { Check } from './check.ts';
import { eachQuestion } from './check.ts';
import { optionLetters, ownLetter } from './option-letters.ts';

/** As readers see it: width and spaces make no difference. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What the key of a question is judged by. */
const KEYED = ['kind', 'stem', 'options', 'prompts', 'answer'];

/** Questions have a key that fits, no repetition, and no mark that shuffling or another format would break. */
export const checkQuestions: Check = (context) => {
	const stems = new Map<string, string>();
	for (const { question, file, at } of eachQuestion(context)) {
		const say: Say = (kind, field, what, value) =>
			context.report(kind, file, [...at, ...field.split('.')], what, value);
		const isKnown = KEYED.every((field) => !context.unknown.touches(file, [...at, field]));
		if (isKnown) checkAnswerKey(question, say);

		const options = optionsOf(question);
		const prompts = 'prompts' in question ? question.prompts : {};
		const offered = [...fields('options', options), ...fields('prompts', prompts)];
		const texts = [
			{ field: 'stem', text: question.stem },
			{ field: 'explanation', text: question.explanation },
			...offered,
		];
		for (const { field, text } of texts) {
			const letters = optionLetters(text, field === 'stem');
			if (letters) say('option-letters', field, '提到了选项字母、位置或“以上”', letters);
			if (/[＝～｛｝]/.test(text)) say('full-width-marks', field, '留有全角标记', text);
		}

		for (const { field, text } of offered) {
			if (ownLetter(text)) say('option-letters', field, '内容前面又写了选项字母，去掉它', text);
		}

		const seen = new Set<string>();
		for (const { field, text } of offered) {
			// A prompt may read like an option, not like another prompt.
			const own = `${field.split('.')[0]}.${fold(text)}`;
			if (seen.has(own)) say('duplicate-option', field, '两个选项一样', text);
			seen.add(own);
		}
		const stem = fold(question.stem);
		const first = stems.get(stem);
		if (first) say('duplicate-stem', 'stem', `题干和“${first}”相同`, question.stem);
		else stems.set(stem, question.id);
	}
};

const fields = (name: string, texts: Readonly<Record<string, string>>): { field: string; text: string }[] =>
	Object.entries(texts).map(([key, text]) => ({ field: `${name}.${key}`, text }));
