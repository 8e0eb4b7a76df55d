import type { AnswerKey } from '../core/answer-key.ts';
import { partsOf } from '../core/parts.ts';
import { quiz as words } from '../text/quiz.ts';

/** Says of each option, blank, position or prompt, in words, whether it is right and what the reader chose. */
export function markParts(form: HTMLFormElement, key: AnswerKey, chosen: unknown): void {
	const parts = partsOf(key, chosen);
	form.querySelectorAll<HTMLElement>('[data-part]').forEach((element, at) => {
		const part = parts?.[at];
		if (part) {
			const text = element.querySelector(`option[value="${part.expected}"]`)?.textContent ?? part.expected;
			mark(element, part.isRight, part.isRight ? words.partRight : words.partWrong(text));
			return;
		}
		const isRight = [key.answer].flat().includes(element.dataset['part']!);
		const isChosen = element.querySelector('input')?.checked ?? false;
		if (!isRight && !isChosen) return;
		const said = [isChosen && words.chosen, isRight && words.key].filter(Boolean);
		mark(element, isRight, `${isRight ? '✓' : '✗'} ${said.join(' · ')}`);
	});
}

/** Takes the marks away. */
export function clearMarks(form: HTMLFormElement): void {
	for (const element of form.querySelectorAll<HTMLElement>('[data-mark]')) {
		delete element.dataset['mark'];
		element.querySelector('.mark')!.textContent = '';
	}
}

function mark(element: HTMLElement, isRight: boolean, text: string): void {
	element.dataset['mark'] = isRight ? 'right' : 'wrong';
	element.querySelector('.mark')!.textContent = text;
}
