import { decodeAnswer } from '../core/answer.ts';
import type { QuestionKind } from '../../model/question.ts';

export type Control = HTMLInputElement | HTMLSelectElement;

const isChoice = (control: Control): control is HTMLInputElement =>
	control.type === 'radio' || control.type === 'checkbox';

/** The controls that make up the answer, in the order of the page. */
export function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.querySelectorAll<Control>('input, select')];
}

/** Of what is written or chosen from lists, the controls that are still empty. */
export const openControls = (controls: readonly Control[]): Control[] =>
	controls.filter((control) => !isChoice(control) && control.value.trim() === '');

/** No blank is as long; what is pasted by mistake must not fill the storage. */
const LONGEST = 200;

/** A control that holds more than an answer can be. */
export const overlongControl = (controls: readonly Control[]): Control | undefined =>
	controls.find(({ value }) => value.length > LONGEST);

/** The answer as it stands in the controls. */
export function readAnswer(kind: QuestionKind, controls: readonly Control[]): unknown {
	if (kind === 'match') {
		return Object.fromEntries(
			controls.filter(({ value }) => value).map(({ dataset, value }) => [dataset['prompt'], value]),
		);
	}
	void (kind satisfies 'single' | 'multiple' | 'judge' | 'blank' | 'order');
	const values = controls
		.filter((control) => !isChoice(control) || control.checked)
		.map(({ value }) => value);
	return kind === 'single' || kind === 'judge' ? values[0] : values;
}

/** Puts an answer into the controls; what is no answer of this kind leaves them empty. */
export function fillAnswer(kind: QuestionKind, controls: readonly Control[], chosen: unknown): void {
	const answer = decodeAnswer(kind, chosen) ?? [];
	const values = [answer].flat();
	controls.forEach((control, at) => {
		if (isChoice(control)) control.checked = values.includes(control.value);
		else if (kind === 'match') {
			control.value = (answer as Record<string, string>)[control.dataset['prompt']!] ?? '';
		} else {
			void (kind satisfies 'single' | 'multiple' | 'judge' | 'blank' | 'order');
			control.value = (values[at] as string | undefined) ?? '';
		}
	});
}
