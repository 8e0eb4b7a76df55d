import type { z } from 'zod';

/** What the readers of schemas here look at; zod keeps it in `_zod.def`. */
export interface SchemaParts {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	innerType?: z.ZodType;
	keyType?: z.ZodType;
	valueType?: z.ZodType;
	options?: readonly z.ZodType[];
	discriminator?: string;
	/** Of an enumeration. */
	entries?: Record<string, string>;
	/** Of a literal. */
	values?: readonly unknown[];
}

export const schemaParts = (schema: z.ZodType): SchemaParts => schema._zod.def as unknown as SchemaParts;

/** The options of a union that a value says it is, by its discriminator; none where it says nothing known. */
export function meantOptions({ options = [], discriminator }: SchemaParts, value: unknown): z.ZodType[] {
	if (discriminator === undefined) return [];
	const kind = memberOf(value, discriminator);
	return options.filter((option) => schemaParts(option).shape?.[discriminator]?.safeParse(kind).success);
}

/** What stands under a name in whatever an author wrote. */
export function memberOf(value: unknown, name: string | number): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string | number, unknown>)[name]
		: undefined;
}
