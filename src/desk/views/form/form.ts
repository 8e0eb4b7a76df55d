import type { z } from 'zod';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import type { Field } from '../../forms/field.ts';
import { fieldsOf, shapeOf } from '../../forms/fields-of.ts';
import * as words from '../../text/form.ts';
import { h, newElementId } from '../parts/element.ts';
import { keyOf } from './form-context.ts';
import type { Control, FormContext } from './form-context.ts';
import { entriesInput } from './entries.ts';
import { blanksInput, keyInput, optionsInput } from './question-parts.ts';
import { referenceInput } from './reference.ts';
import {
	choiceInput,
	idInput,
	linesInput,
	numberInput,
	severalInput,
	textInput,
	yesNoInput,
} from './plain.ts';

/** The form of a value: its fields, those that are seldom touched folded away. */
export function formOf(context: FormContext, schema: z.ZodType, path: ValuePath, owner: string): HTMLElement {
	const fields = fieldsOf(schema, context.value(path), owner);
	const folded = fields.filter(
		({ name, isFolded }) => isFolded && context.value([...path, name]) === undefined,
	);
	const shown = fields.filter((field) => !folded.includes(field));
	return h(
		'div',
		{ class: 'fields' },
		shown.map((field) => fieldOf(context, schema, [...path, field.name], field)),
		folded.length > 0 &&
			h(
				'details',
				{ class: 'folded' },
				h('summary', {}, words.more(folded.map(({ label }) => label))),
				folded.map((field) => fieldOf(context, schema, [...path, field.name], field)),
			),
	);
}

function fieldOf(context: FormContext, owner: z.ZodType, path: ValuePath, field: Field): HTMLElement {
	const place = h('div', { class: `field field-${field.input.kind}`, 'data-at': keyOf(path) });
	const draw = (): void => {
		const hintId = newElementId();
		const faultId = newElementId();
		const { element, labelled } = controlOf(context, owner, path, field);
		const isMissing = field.isRequired && context.value(path) === undefined;
		const name = [field.label, ...(isMissing ? [h('span', { class: 'must' }, words.required)] : [])];
		const described = `${field.hint ? `${hintId} ` : ''}${faultId}`;
		const hint = field.hint && h('p', { class: 'hint', id: hintId }, field.hint);
		const fault = h('div', { class: 'fault', id: faultId });
		if (labelled) {
			labelled.id ||= newElementId();
			labelled.setAttribute('aria-describedby', described);
			place.replaceChildren(
				h('label', { for: labelled.id }, ...name),
				...(hint ? [hint] : []),
				element,
				fault,
			);
		} else {
			place.replaceChildren(
				h('fieldset', { 'aria-describedby': described }, h('legend', {}, ...name), hint, element, fault),
			);
		}
	};
	context.drawn.set(keyOf(path), draw);
	draw();
	return place;
}

function controlOf(context: FormContext, owner: z.ZodType, path: ValuePath, field: Field): Control {
	const { input } = field;
	switch (input.kind) {
		case 'id':
			return idInput(context, path);
		case 'line':
		case 'text':
		case 'date':
			return textInput(context, path, field);
		case 'number':
			return numberInput(context, path);
		case 'yes-no':
			return yesNoInput(context, path, field);
		case 'lines':
			return linesInput(context, path);
		case 'choice':
			return choiceInput(
				context,
				path,
				field,
				input.choices,
				field.name === 'kind' ? changeKind(context, owner, path) : undefined,
			);
		case 'several':
			return severalInput(context, path, input.choices);
		case 'reference':
			return referenceInput(context, path, field, input.to, input.isMany);
		case 'options':
			return optionsInput(context, path);
		case 'key':
			return keyInput(context, path, input.of);
		case 'blanks':
			return blanksInput(context, path);
		case 'group':
			return { element: formOf(context, input.schema, path, `${field.owner}/${field.name}`) };
		case 'entries':
			return { element: entriesInput(context, input.schema, path, `${field.owner}/${field.name}`) };
		default:
			return input satisfies never;
	}
}

/** Another kind: what both kinds have stays, the rest goes. */
const changeKind =
	(context: FormContext, owner: z.ZodType, path: ValuePath) =>
	(kind: string): void => {
		const thing = path.slice(0, -1);
		const before = context.value(thing) as Record<string, unknown>;
		const shape = shapeOf(owner, { ...before, kind }) ?? {};
		const kept = Object.fromEntries(Object.entries({ ...before, kind }).filter(([name]) => name in shape));
		// An answer is one of a kind, unless it still fits.
		if ('answer' in kept && !shape['answer']!.safeParse(kept['answer']).success) delete kept['answer'];
		if ('scoring' in kept && !shape['scoring']!.safeParse(kept['scoring']).success) delete kept['scoring'];
		context.change(thing, kept);
		context.rebuild(path);
	};
