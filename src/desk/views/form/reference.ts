import type { ValuePath } from '../../../authoring/read/value-path.ts';
import type { Field, ReferenceKind } from '../../forms/field.ts';
import { referableName, referables } from '../../forms/referable.ts';
import * as words from '../../text/form.ts';
import { searchList } from '../parts/chooser.ts';
import { button, h } from '../parts/element.ts';
import type { Control, FormContext } from './form-context.ts';
import { sourceByHand } from './source-by-hand.ts';

/** What a field names, chosen by name; the id is shown beside it. */
export function referenceInput(
	context: FormContext,
	path: ValuePath,
	field: Field,
	to: ReferenceKind,
	isMany: boolean,
): Control {
	const now = (): string[] => {
		const value = context.value(path);
		if (Array.isArray(value)) return value.map(String);
		return typeof value === 'string' ? [value] : [];
	};
	const put = (values: readonly string[]): void => {
		const [first] = values;
		context.change(path, values.length === 0 ? undefined : isMany ? values : first);
		draw();
	};
	const chips = h('ul', { class: 'chips', 'aria-label': field.label });
	const add = (value: string): void => put(isMany ? [...new Set([...now(), value])] : [value]);
	const { element: search, input } = searchList(
		words.searchFor(field.label),
		() => referables(context.library(), to).filter(({ value }) => !now().includes(value)),
		({ value }) => {
			add(value);
			input.focus();
		},
	);
	const draw = (): void => {
		chips.replaceChildren(
			...now().map((value) => {
				const name = referableName(context.library(), to, value);
				return h(
					'li',
					{ title: value },
					name,
					button(
						'✕',
						() => {
							put(now().filter((one) => one !== value));
							input.focus();
						},
						{ class: 'quiet', 'aria-label': words.takeAway(name) },
					),
				);
			}),
		);
		chips.hidden = now().length === 0;
	};
	draw();
	return {
		element: h('div', {}, chips, search, to === 'sources' && sourceByHand(context, add)),
		labelled: isMany ? undefined : input,
	} as Control;
}
