import type { z } from 'zod';
import { isObject } from '../../record/core/item.ts';
import { nearest } from '../tell/nearest.ts';
import { meantOptions, memberOf, schemaParts } from './schema-parts.ts';
import type { ValuePath } from './value-path.ts';

/** Differs from everything an author may write, and from each other stand-in. */
let count = 0;

/**
 * A value as a schema has it, from one that may break it: what is valid stays as it is written and where it is
 * written, the rest has stand-ins.
 * @param tell hears of every place that has a stand-in
 */
export function withStandIns<T>(schema: z.ZodType<T>, value: unknown, tell: (at: ValuePath) => void): T {
	return make(schema, value, [], tell) as T;
}

function make(schema: z.ZodType, value: unknown, at: ValuePath, tell: (at: ValuePath) => void): unknown {
	const read = schema.safeParse(value);
	if (read.success) return read.data;
	const parts = schemaParts(schema);
	const { type, shape, element, innerType, keyType, valueType, options, discriminator } = parts;
	if (innerType) {
		// An empty place is not what it says when nothing is written.
		if (isPlain(innerType)) {
			tell(at);
			return schema.safeParse(undefined).data;
		}
		return make(innerType, value, at, tell);
	}
	if (options) {
		const meant = meantOptions(parts, value);
		if (meant.length === 0 && discriminator !== undefined) tell([...at, discriminator]);
		return make(meant[0] ?? smallest(options), value, at, tell);
	}
	if (shape) {
		if (!isObject(value)) tell(at);
		else
			for (const name of Object.keys(value)) {
				const meant = name in shape ? undefined : nearest(name, Object.keys(shape));
				if (meant !== undefined) tell([...at, meant]);
			}
		return Object.fromEntries(
			Object.entries(shape).map(([name, field]) => [
				name,
				make(field, memberOf(value, name), [...at, name], tell),
			]),
		);
	}
	if (element && Array.isArray(value)) {
		return value.map((entry, index) => make(element, entry, [...at, index], tell));
	}
	tell(at);
	if (keyType && valueType && isObject(value)) {
		return Object.fromEntries(
			Object.entries(value).filter(
				([key, text]) => keyType.safeParse(key).success && valueType.safeParse(text).success,
			),
		);
	}
	return plain(type, parts.entries, parts.values);
}

function plain(
	type: string,
	entries: Record<string, string> | undefined,
	values: readonly unknown[] | undefined,
): unknown {
	if (type === 'array') return [];
	if (type === 'record') return {};
	if (type === 'boolean') return false;
	if (type === 'enum') return Object.values(entries ?? {})[0];
	if (type === 'literal') return values?.[0];
	count += 1;
	return type === 'number' ? -count : `?${count}`;
}

const isPlain = (schema: z.ZodType): boolean => {
	const { shape, element, options, innerType } = schemaParts(schema);
	return innerType ? isPlain(innerType) : !shape && !element && !options;
};

const smallest = (options: readonly z.ZodType[]): z.ZodType =>
	options.reduce((a, b) => (fieldCount(b) < fieldCount(a) ? b : a));
const fieldCount = (schema: z.ZodType): number => Object.keys(schemaParts(schema).shape ?? {}).length;
