import type { AnswerKey } from '../core/answer-key.ts';
import { optionMark, tellsMissed } from '../core/option-mark.ts';
import type { OptionMark } from '../core/option-mark.ts';
import { answerParts } from '../core/answer-parts.ts';
import * as words from '../text/quiz-script.ts';

/** Says of each option, blank, position or prompt, in words, whether it is right and what the reader chose. */
export function markParts(form: HTMLFormElement, key: AnswerKey, chosen: unknown): void {
	const elements = [...form.querySelectorAll<HTMLElement>('[data-part]')];
	if (key.kind === 'single' || key.kind === 'judge' || key.kind === 'multiple') {
		for (const element of elements) {
			const found = optionMark(key, chosen, element.dataset['part']!);
			if (!found) continue;
			const { isChosen, isRight } = found;
			const said = [isChosen && words.chosen, isRight && words.key].filter(Boolean).join(' · ');
			const text = tellsMissed(key, chosen) ? words.choices[found.mark] : `${isRight ? '✓' : '✗'} ${said}`;
			mark(element, found.mark, text);
		}
		return;
	}
	void (key.kind satisfies 'blank' | 'order' | 'match');
	const parts = answerParts(key, chosen);
	elements.forEach((element, at) => {
		const part = parts?.[at];
		if (!part) return;
		const text = element.querySelector(`option[value="${part.expected}"]`)?.textContent ?? part.expected;
		mark(element, part.isRight ? 'right' : 'wrong', part.isRight ? words.partRight : words.partWrong(text));
	});
}

/** Takes the marks away. */
export function clearMarks(form: HTMLFormElement): void {
	for (const element of form.querySelectorAll<HTMLElement>('[data-mark]')) {
		delete element.dataset['mark'];
		element.querySelector('.mark')!.textContent = '';
	}
}

function mark(element: HTMLElement, name: OptionMark['mark'], text: string): void {
	element.dataset['mark'] = name;
	element.querySelector('.mark')!.textContent = text;
}
