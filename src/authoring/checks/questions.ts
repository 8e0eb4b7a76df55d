import type { Question } from '../../model/question.ts';
import type { CheckContext, Check } from './check.ts';
import { eachQuestion } from './check.ts';

const LETTERS =
	/(选项?|答案(是|为)?)\s*[A-Fa-f](?![A-Za-z])|[A-F]\s*[、和]\s*[A-F](?![A-Za-z])|[A-F]\s*(项|选项)|以上(都|皆|全|均)(不)?(对|是|正确)/;

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Questions have a key that fits, no repetition, and no mark that shuffling or another format would break. */
export const checkQuestions: Check = (context) => {
	const stems = new Map<string, string>();
	for (const { question, file, at } of eachQuestion(context)) {
		const say: Say = (kind, field, what, value) => context.report(kind, file, [...at, field], what, value);
		checkKey(question, say);
		const texts: [string, string][] = [
			['stem', question.stem],
			['explanation', question.explanation],
			...('options' in question
				? Object.values(question.options).map((text): [string, string] => ['options', text])
				: []),
		];
		for (const [field, text] of texts) {
			const letters = LETTERS.exec(text);
			if (letters) say('option-letters', field, '提到了选项字母或「以上」', letters[0]);
			const marks = /[＝～｛｝]/.exec(text);
			if (marks) say('full-width-marks', field, '留有全角标记', text);
		}
		if ('options' in question) {
			const seen = new Set<string>();
			for (const text of Object.values(question.options)) {
				if (seen.has(fold(text))) say('duplicate-option', 'options', '两个选项一样', text);
				seen.add(fold(text));
			}
		}
		const stem = fold(question.stem);
		const first = stems.get(stem);
		if (first) say('duplicate-stem', 'stem', `题干和「${first}」相同`, question.stem);
		else stems.set(stem, question.id);
	}
};

type Say = (kind: Parameters<CheckContext['report']>[0], field: string, what: string, value?: string) => void;

function checkKey(question: Question, say: Say): void {
	const keys = 'options' in question ? Object.keys(question.options) : [];
	const unknown = (wanted: readonly string[], what = '答案不在选项里'): void => {
		for (const key of wanted) if (!keys.includes(key)) say('answer-key', 'answer', what, key);
	};
	switch (question.kind) {
		case 'single':
			unknown([question.answer]);
			break;
		case 'multiple':
			unknown(question.answer);
			if (new Set(question.answer).size < 2) say('answer-count', 'answer', '多选题的正确答案少于两个');
			else if (new Set(question.answer).size >= keys.length)
				say('answer-count', 'answer', '多选题的选项全是正确答案');
			break;
		case 'judge':
			break;
		case 'blank': {
			const blanks = question.stem.match(/_{4,}/g)?.length ?? 0;
			if (blanks !== question.answer.length) {
				say('blank-count', 'answer', `题干有 ${blanks} 个空，答案给了 ${question.answer.length} 个`);
			}
			break;
		}
		case 'order':
			unknown(question.answer);
			if (new Set(question.answer).size !== keys.length)
				say('answer-key', 'answer', '次序里要把每个选项写一次');
			break;
		case 'match':
			unknown(Object.values(question.answer));
			for (const prompt of Object.keys(question.prompts)) {
				if (!(prompt in question.answer)) say('answer-key', 'answer', '有一项没有给出对应的选项', prompt);
			}
			for (const prompt of Object.keys(question.answer)) {
				if (!(prompt in question.prompts)) say('answer-key', 'answer', 'prompts 里没有这一项', prompt);
			}
	}
}
