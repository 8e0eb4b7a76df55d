import type { z } from 'zod';
import { meantOptions, schemaParts } from '../../authoring/read/schema-parts.ts';
import type { SchemaParts } from '../../authoring/read/schema-parts.ts';
import { date, id, text } from '../../model/fields.ts';
import { FIELDS_NAMING } from '../../model/thing-kinds.ts';
import type { Choice, Field, Input, ReferenceKind } from './field.ts';
import { choiceWords, fieldWords } from './words-of.ts';

/** Fields that name something else of the content. */
const REFERENCES: Readonly<Record<string, ReferenceKind>> = {
	...FIELDS_NAMING,
	sources: 'sources',
	'reviewed/against': 'sources',
	page: 'pages',
	pages: 'pages',
};
const KEYS: Readonly<Record<string, 'one' | 'several' | 'order' | 'match'>> = {
	single: 'one',
	multiple: 'several',
	order: 'order',
	match: 'match',
};
/** Seldom touched, or written by the desk itself. */
const FOLDED: ReadonlySet<string> = new Set([
	'formerIds',
	'formerPaths',
	'exception',
	'terms',
	'offlineFiles',
	'flow',
	'reviewed',
	'open',
	'shuffle',
	'feed',
	'scoring',
	'link',
]);
/** What is asked first; what is not named here follows in the model's order. */
const FIRST: readonly string[] = [
	'kind',
	'title',
	'term',
	'stem',
	'text',
	'prompts',
	'options',
	'answer',
	'explanation',
	'date',
	'description',
	'when',
];

/** When something is, asked together with how its time is written. */
const TIMES: readonly string[] = ['date', 'start', 'end', 'weekday', 'day', 'approximate'];

/** A schema without what makes it optional. */
export function unwrapped(schema: z.ZodType): { inner: z.ZodType; isRequired: boolean; standard?: unknown } {
	let inner = schema;
	let isRequired = true;
	let standard: unknown;
	for (let parts = schemaParts(inner); parts.innerType; parts = schemaParts(inner)) {
		isRequired = false;
		if (parts.type === 'default') standard = (parts as SchemaParts & { defaultValue?: unknown }).defaultValue;
		inner = parts.innerType;
	}
	return { inner, isRequired, ...(standard !== undefined && { standard }) };
}

/** The shape of what a value is, of a union that of its kind; none for what is no thing with fields. */
export function shapeOf(schema: z.ZodType, value: unknown): Record<string, z.ZodType> | undefined {
	const { inner } = unwrapped(schema);
	const parts = schemaParts(inner);
	if (parts.options) {
		const option = meantOptions(parts, value)[0] ?? parts.options[0];
		return option && shapeOf(option, value);
	}
	return parts.shape;
}

/**
 * The fields of a form for a value, in the order in which a person thinks of them.
 * @param owner see `text/fields.ts`
 */
export function fieldsOf(schema: z.ZodType, value: unknown, owner: string): Field[] {
	const shape = shapeOf(schema, value) ?? {};
	const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
	const kinds = kindsOf(schema, owner);
	const fields = Object.entries(shape).map(([name, own]): Field => {
		const { inner, isRequired, standard } = unwrapped(own);
		const input: Input =
			name === 'kind' && kinds.length > 0
				? { kind: 'choice', choices: kinds }
				: inputOf(inner, owner, name, typeof kind === 'string' ? kind : '');
		return {
			name,
			owner,
			...fieldWords(owner, name),
			isRequired,
			...(standard !== undefined && { standard }),
			isFolded: FOLDED.has(name),
			input,
		};
	});
	const rank = ({ name }: Field): number => {
		// Far below the words for the time a date is forgotten when an event moves.
		if ('when' in shape && TIMES.includes(name))
			return FIRST.indexOf('when') + (1 + TIMES.indexOf(name)) / (TIMES.length + 1);
		const at = FIRST.indexOf(name);
		return at < 0 ? FIRST.length : at;
	};
	return fields
		.map((field, at) => ({ field, at }))
		.sort((a, b) => rank(a.field) - rank(b.field) || a.at - b.at)
		.map(({ field }) => field);
}

/** The kinds that something can be, where its fields depend on that. */
export function kindsOf(schema: z.ZodType, owner: string): Choice[] {
	const { options, discriminator } = schemaParts(unwrapped(schema).inner);
	if (!options || discriminator === undefined) return [];
	const words = choiceWords(owner, discriminator);
	return options
		.map((option) => String(schemaParts(schemaParts(option).shape![discriminator]!).values?.[0]))
		.map((value) => ({ value, label: words[value] ?? value }));
}

function inputOf(schema: z.ZodType, owner: string, name: string, kind: string): Input {
	const parts = schemaParts(schema);
	const to = REFERENCES[`${owner.split('/').at(-1)}/${name}`] ?? REFERENCES[name];
	switch (parts.type) {
		case 'boolean':
			return { kind: 'yes-no' };
		case 'number':
			return { kind: 'number' };
		case 'enum':
			return { kind: 'choice', choices: choicesOf(parts, owner, name) };
		case 'record':
			return name === 'answer' ? { kind: 'key', of: 'match' } : { kind: 'options' };
		case 'object':
			return { kind: 'group', schema };
		case 'array': {
			const { inner } = unwrapped(parts.element!);
			const element = schemaParts(inner);
			if (element.shape || element.options) return { kind: 'entries', schema: inner };
			if (name === 'answer') {
				return element.type === 'array' ? { kind: 'blanks' } : { kind: 'key', of: KEYS[kind] ?? 'several' };
			}
			if (element.type === 'enum') return { kind: 'several', choices: choicesOf(element, owner, name) };
			return to && name !== 'formerIds' ? { kind: 'reference', to, isMany: true } : { kind: 'lines' };
		}
		default:
			if (name === 'answer' && kind in KEYS) return { kind: 'key', of: KEYS[kind]! };
			if (to) return { kind: 'reference', to, isMany: false };
			if (name === 'id' || schema === id) return { kind: 'id' };
			if (schema === date) return { kind: 'date' };
			return { kind: schema === text ? 'text' : 'line' };
	}
}

function choicesOf({ entries = {} }: SchemaParts, owner: string, name: string): Choice[] {
	const words = choiceWords(owner, name);
	return Object.values(entries).map((value) => ({ value, label: words[value] ?? value }));
}
