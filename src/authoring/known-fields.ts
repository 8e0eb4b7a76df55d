import type { z } from 'zod';

interface Definition {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	innerType?: z.ZodType;
	valueType?: z.ZodType;
	options?: readonly z.ZodType[];
	discriminator?: string;
}

const definition = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/**
 * The names that a schema knows at a place inside a value. Of a union, those of the kind that the value says it is.
 * @param value what the author wrote, from the top
 */
export function fieldsAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string[] {
	const { type, shape, element, innerType, valueType, options, discriminator } = definition(schema);
	if (innerType) return fieldsAt(innerType, path, value);
	if (type === 'union' && options) {
		const kind = discriminator && member(value, discriminator);
		const meant = options.filter((option) => {
			const own = discriminator ? definition(option).shape?.[discriminator] : undefined;
			return own?.safeParse(kind).success;
		});
		return (meant.length > 0 ? meant : options).flatMap((option) => fieldsAt(option, path, value));
	}
	const [name, ...rest] = path;
	if (name === undefined) return Object.keys(shape ?? {});
	const next = shape?.[name] ?? element ?? valueType;
	return next ? fieldsAt(next, rest, member(value, name)) : [];
}

function member(value: unknown, name: string | number): unknown {
	return typeof value === 'object' && value !== null
		? (value as Record<string | number, unknown>)[name]
		: undefined;
}
