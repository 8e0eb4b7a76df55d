import type { AnswerKey } from '../core/answer-key.ts';
import { isEmptyAnswer } from '../core/answer.ts';
import { partsOf } from '../core/parts.ts';
import { quiz as words } from '../text/quiz.ts';

type Mark = 'right' | 'wrong' | 'missed';

/** Says of each option, blank, position or prompt, in words, whether it is right and what the reader chose. */
export function markParts(form: HTMLFormElement, key: AnswerKey, chosen: unknown): void {
	const elements = [...form.querySelectorAll<HTMLElement>('[data-part]')];
	if (key.kind === 'single' || key.kind === 'judge' || key.kind === 'multiple') {
		// What is left out is a fault only where several are right and some were chosen.
		const isCounted = key.kind === 'multiple' && !isEmptyAnswer(chosen);
		for (const element of elements) {
			const isRight = [key.answer].flat().includes(element.dataset['part']!);
			const isChosen = element.querySelector('input')!.checked;
			if (!isRight && !isChosen) continue;
			const name = !isRight ? 'wrong' : isCounted && !isChosen ? 'missed' : 'right';
			const said = [isChosen && words.chosen, isRight && words.key].filter(Boolean).join(' · ');
			mark(element, name, isCounted ? words.choices[name] : `${isRight ? '✓' : '✗'} ${said}`);
		}
		return;
	}
	const parts = partsOf(key, chosen);
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

function mark(element: HTMLElement, name: Mark, text: string): void {
	element.dataset['mark'] = name;
	element.querySelector('.mark')!.textContent = text;
}
