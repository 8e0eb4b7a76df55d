import type { ValuePath } from '../../../authoring/read/value-path.ts';
import type { Choice, Field } from '../../forms/field.ts';
import * as words from '../../text/form.ts';
import { button, h, newElementId, whenQuiet } from '../parts/element.ts';
import type { Control, FormContext } from './form-context.ts';

const TYPING = 250;

/** Takes over what is typed when the typing rests; never in the middle of a word that an input method composes. */
export function takeOver(
	context: FormContext,
	input: HTMLInputElement | HTMLTextAreaElement,
	take: (text: string) => void,
): void {
	let last = input.value;
	let isComposing = false;
	const run = (): void => {
		if (isComposing || input.value === last) return;
		last = input.value;
		take(input.value);
	};
	const quiet = whenQuiet(run, TYPING);
	input.addEventListener('compositionstart', () => (isComposing = true));
	input.addEventListener('compositionend', () => {
		isComposing = false;
		quiet.ask();
	});
	input.addEventListener('input', () => {
		if (!isComposing) quiet.ask();
	});
	input.addEventListener('blur', run);
	context.pending.add(run);
}

/** A text field that grows with its words. */
export function growing(value: string, isOneLine: boolean): HTMLTextAreaElement {
	const area = h('textarea', { rows: '1', value, class: isOneLine ? 'one-line' : 'text' });
	const grow = (): void => {
		area.style.blockSize = 'auto';
		if (area.scrollHeight > 0) area.style.blockSize = `${area.scrollHeight + 2}px`;
	};
	area.addEventListener('input', grow);
	requestAnimationFrame(grow);
	if (isOneLine) {
		area.addEventListener('keydown', (event) => {
			if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
		});
	}
	return area;
}

const asText = (value: unknown): string =>
	value === undefined || value === null
		? ''
		: typeof value === 'object'
			? JSON.stringify(value)
			: String(value as string);

export function textInput(context: FormContext, path: ValuePath, field: Field): Control {
	const value = asText(context.value(path));
	const isDate = field.input.kind === 'date' && (value === '' || /^\d{4}-\d\d-\d\d$/.test(value));
	const input = isDate ? h('input', { type: 'date', value }) : growing(value, field.input.kind !== 'text');
	takeOver(context, input, (text) => {
		const written = field.input.kind === 'text' ? text.trim() : text.replace(/\s*[\r\n]+\s*/g, '').trim();
		context.change(path, written === '' ? undefined : written);
	});
	return { element: input, labelled: input };
}

export function idInput(context: FormContext, path: ValuePath): Control {
	const value = asText(context.value(path));
	if (value !== '' && context.isLocked(value)) {
		const rename = button(words.renameId, () => context.rename(path), { class: 'quiet' });
		return {
			element: h(
				'p',
				{ class: 'locked' },
				h('code', {}, value),
				' ',
				h('small', {}, words.locked),
				' ',
				rename,
			),
		};
	}
	const input = h('input', { type: 'text', value, autocomplete: 'off', spellcheck: 'false', class: 'id' });
	takeOver(context, input, (text) => context.change(path, text.trim() === '' ? undefined : text.trim()));
	return { element: input, labelled: input };
}

export function numberInput(context: FormContext, path: ValuePath): Control {
	const input = h('input', {
		type: 'number',
		inputmode: 'numeric',
		step: '1',
		value: asText(context.value(path)),
	});
	takeOver(context, input, (text) => {
		const number = Number(text);
		context.change(path, text.trim() === '' || Number.isNaN(number) ? undefined : number);
	});
	return { element: input, labelled: input };
}

/** Yes or no; a judgement has no side that it counts as until one is chosen. */
export function yesNoInput(context: FormContext, path: ValuePath, field: Field): Control {
	const value = context.value(path);
	if (field.isRequired) {
		const name = newElementId();
		const radio = (to: boolean, label: string): HTMLElement =>
			h(
				'label',
				{ class: 'tick' },
				h('input', {
					type: 'radio',
					name,
					checked: value === to,
					on: { change: () => context.change(path, to) },
				}),
				label,
			);
		return { element: h('div', { class: 'ticks' }, radio(true, words.isTrue), radio(false, words.isFalse)) };
	}
	const standard = field.standard === true;
	const box = h('input', {
		type: 'checkbox',
		checked: typeof value === 'boolean' ? value : standard,
		on: { change: () => context.change(path, box.checked === standard ? undefined : box.checked) },
	});
	return { element: box, labelled: box };
}

export function choiceInput(
	context: FormContext,
	path: ValuePath,
	field: Field,
	choices: readonly Choice[],
	take?: (value: string) => void,
): Control {
	const value = asText(context.value(path) ?? field.standard);
	const known = choices.some((choice) => choice.value === value);
	const select = h(
		'select',
		{
			on: {
				change: () => {
					if (take) take(select.value);
					else
						context.change(
							path,
							select.value === '' || select.value === field.standard ? undefined : select.value,
						);
				},
			},
		},
		(!known || !field.isRequired) &&
			field.standard === undefined &&
			h('option', { value: '' }, known ? words.none : value || words.chooseOne),
		choices.map(({ value, label }) => h('option', { value }, label)),
	);
	select.value = known ? value : '';
	return { element: select, labelled: select };
}

export function severalInput(context: FormContext, path: ValuePath, choices: readonly Choice[]): Control {
	const now = (): string[] => {
		const value = context.value(path);
		return Array.isArray(value) ? value.map(String) : [];
	};
	const boxes = choices.map(({ value, label }) => {
		const box = h('input', {
			type: 'checkbox',
			checked: now().includes(value),
			on: {
				change: () => {
					const others = now().filter((one) => one !== value);
					const chosen = new Set(box.checked ? [...others, value] : others);
					const next = choices.map((choice) => choice.value).filter((one) => chosen.has(one));
					context.change(path, next.length > 0 ? next : undefined);
				},
			},
		});
		return h('label', { class: 'tick' }, box, label);
	});
	return { element: h('div', { class: 'ticks' }, boxes) };
}

/** Texts, a line each. */
export function linesInput(context: FormContext, path: ValuePath): Control {
	const value = context.value(path);
	const lines = Array.isArray(value) ? value.map(asText) : value === undefined ? [] : [asText(value)];
	const area = growing(lines.join('\n'), false);
	takeOver(context, area, (text) => {
		const next = text
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '');
		context.change(path, next.length > 0 ? next : undefined);
	});
	return { element: area, labelled: area };
}
