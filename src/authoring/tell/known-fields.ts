import type { z } from 'zod';
import { meantOptions, memberOf, schemaParts } from '../read/schema-parts.ts';

/**
 * The names that a schema knows at a place inside a value. Of a union, those of the kind that the value says it is.
 * @param value what the author wrote, from the top
 */
export function fieldsAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string[] {
	const parts = schemaParts(schema);
	const { shape, element, innerType, valueType, options } = parts;
	if (innerType) return fieldsAt(innerType, path, value);
	if (options) {
		const meant = meantOptions(parts, value);
		return (meant.length > 0 ? meant : options).flatMap((option) => fieldsAt(option, path, value));
	}
	const [name, ...rest] = path;
	if (name === undefined) return Object.keys(shape ?? {});
	const next = shape?.[name] ?? element ?? valueType;
	return next ? fieldsAt(next, rest, memberOf(value, name)) : [];
}
