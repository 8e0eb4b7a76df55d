import type { ValuePath } from '../../../authoring/read/value-path.ts';
import { isObject } from '../../../record/core/item.ts';
import * as words from '../../text/form.ts';
import { button, h, newElementId } from '../parts/element.ts';
import type { Control, FormContext } from './form-context.ts';
import { growing, takeOver } from './plain.ts';

const textsAt = (context: FormContext, path: ValuePath): [string, string][] => {
	const value = context.value(path);
	return isObject(value) ? Object.entries(value).map(([key, text]) => [key, String(text)]) : [];
};
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letterAt = (at: number): string => LETTERS[at]?.toUpperCase() ?? '';

/** Options, or the left side of a match, a row each; the letters are those of a printed paper. */
export function optionsInput(context: FormContext, path: ValuePath): Control {
	const list = h('ol', { class: 'options' });
	const answer = [...path.slice(0, -1), 'answer'];
	/** What is shown as an order is written as one: an option has its place in it as long as it is there. */
	const reorder = (change: (keys: readonly unknown[]) => unknown[]): void => {
		const keys = context.value(answer);
		const isOrder = context.value([...path.slice(0, -1), 'kind']) === 'order';
		if (isOrder && path.at(-1) === 'options' && Array.isArray(keys)) context.change(answer, change(keys));
	};
	const draw = (focus?: number): void => {
		list.replaceChildren(
			...textsAt(context, path).map(([key, text], at) => {
				const area = growing(text, true);
				area.setAttribute('aria-label', words.optionAt(letterAt(at)));
				takeOver(context, area, (written) => {
					context.change(
						[...path, key],
						written.trim() === '' ? '' : written.replace(/\s*\n\s*/g, '').trim(),
					);
					context.again(answer);
				});
				if (at === focus) requestAnimationFrame(() => area.focus());
				const remove = button(
					'✕',
					() => {
						const left = textsAt(context, path).filter(([other]) => other !== key);
						context.change(path, left.length > 0 ? Object.fromEntries(left) : undefined);
						reorder((keys) => keys.filter((other) => other !== key));
						draw(Math.max(0, at - 1));
						context.again(answer);
					},
					{ class: 'quiet', 'aria-label': words.removeOption(letterAt(at)) },
				);
				return h('li', {}, h('span', { 'aria-hidden': 'true' }, letterAt(at)), area, remove);
			}),
		);
	};
	const add = button(words.addOption, () => {
		const texts = textsAt(context, path);
		const key = [...LETTERS].find((letter) => !texts.some(([other]) => other === letter));
		if (key === undefined) return;
		context.change(path, { ...Object.fromEntries(texts), [key]: '' });
		reorder((keys) => (keys.includes(key) ? [...keys] : [...keys, key]));
		draw(texts.length);
		context.again(answer);
	});
	draw();
	return { element: h('div', {}, list, add) };
}

/** Which of the options is right. */
export function keyInput(
	context: FormContext,
	path: ValuePath,
	of: 'one' | 'several' | 'order' | 'match',
): Control {
	const question = path.slice(0, -1);
	const options = textsAt(context, [...question, 'options']);
	if (options.length === 0) return { element: h('p', { class: 'hint' }, words.optionsFirst) };
	const label = ([, text]: [string, string], at: number): string => `${letterAt(at)}　${text}`;
	if (of === 'match') return matchInput(context, path, options);
	if (of === 'order') return orderInput(context, path, options);
	const value = context.value(path);
	const chosen = new Set((Array.isArray(value) ? value : [value]).map(String));
	const name = newElementId();
	return {
		element: h(
			'div',
			{ class: 'ticks column' },
			options.map((option, at) => {
				const box = h('input', {
					type: of === 'one' ? 'radio' : 'checkbox',
					name,
					checked: chosen.has(option[0]),
					on: {
						change: () => {
							if (of === 'one') return context.change(path, option[0]);
							if (box.checked) chosen.add(option[0]);
							else chosen.delete(option[0]);
							context.change(
								path,
								options.map(([key]) => key).filter((key) => chosen.has(key)),
							);
						},
					},
				});
				return h('label', { class: 'tick' }, box, label(option, at));
			}),
		),
	};
}

function orderInput(context: FormContext, path: ValuePath, options: readonly [string, string][]): Control {
	const texts = new Map(options);
	const list = h('ol', { class: 'ordered' });
	const now = (): string[] => {
		const value = context.value(path);
		const written = (Array.isArray(value) ? value.map(String) : []).filter((key) => texts.has(key));
		return [...written, ...options.map(([key]) => key).filter((key) => !written.includes(key))];
	};
	const move = (from: number, to: number): void => {
		const keys = now();
		if (to < 0 || to >= keys.length) return;
		keys.splice(to, 0, ...keys.splice(from, 1));
		context.change(path, keys);
		draw();
		list.children[to]?.querySelectorAll('button')[from < to ? 1 : 0]?.focus();
	};
	const keep = button(words.keepOrder, () => {
		context.change(path, now());
		draw();
	});
	const draw = (): void => {
		// Where the file has another order than the one that is shown, that one can be taken as it is.
		keep.hidden = JSON.stringify(context.value(path)) === JSON.stringify(now());
		list.replaceChildren(
			...now().map((key, at) => {
				const text = texts.get(key)!;
				return h(
					'li',
					{},
					h('span', {}, text),
					button('↑', () => move(at, at - 1), { class: 'quiet', 'aria-label': words.moveUp(text) }),
					button('↓', () => move(at, at + 1), { class: 'quiet', 'aria-label': words.moveDown(text) }),
				);
			}),
		);
	};
	draw();
	return { element: h('div', {}, list, keep) };
}

function matchInput(context: FormContext, path: ValuePath, options: readonly [string, string][]): Control {
	const prompts = textsAt(context, [...path.slice(0, -1), 'prompts']);
	if (prompts.length === 0) return { element: h('p', { class: 'hint' }, words.promptsFirst) };
	return {
		element: h(
			'div',
			{ class: 'pairs' },
			prompts.map(([prompt, text]) => {
				const value = context.value([...path, prompt]);
				const select = h(
					'select',
					{ on: { change: () => context.change([...path, prompt], select.value || undefined) } },
					h('option', { value: '' }, words.chooseOne),
					options.map(([key, option]) => h('option', { value: key }, option)),
				);
				select.value = typeof value === 'string' ? value : '';
				return h('label', {}, h('span', {}, text), select);
			}),
		),
	};
}

/** The texts that each blank of the stem accepts. */
export function blanksInput(context: FormContext, path: ValuePath): Control {
	const stem = context.value([...path.slice(0, -1), 'stem']);
	const count = typeof stem === 'string' ? (stem.match(/_{4,}/g) ?? []).length : 0;
	const value = context.value(path);
	const written = Array.isArray(value)
		? value.map((texts) => (Array.isArray(texts) ? texts.map(String) : [String(texts)]))
		: [];
	const rows = Math.max(count, written.length, 1);
	const fields = Array.from({ length: rows }, (_, at) =>
		h('input', { type: 'text', value: (written[at] ?? []).join('|'), 'aria-label': words.blankAt(at + 1) }),
	);
	for (const field of fields) {
		takeOver(context, field, () => {
			const texts = fields.map(({ value }) =>
				value
					.split(/[|｜]/)
					.map((text) => text.trim())
					.filter(Boolean),
			);
			while (texts.length > count && texts.at(-1)!.length === 0) texts.pop();
			context.change(path, texts.some((one) => one.length > 0) ? texts : undefined);
		});
	}
	return {
		element: h(
			'div',
			{ class: 'blanks' },
			h('p', { class: 'hint' }, words.blanksHint),
			fields.map((field, at) => h('label', {}, words.blankAt(at + 1), field)),
		),
	};
}
