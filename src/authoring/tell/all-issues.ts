import type { z } from 'zod';
import { memberOf, schemaParts } from '../read/schema-parts.ts';
import type { SchemaParts } from '../read/schema-parts.ts';
import type { ValuePath } from '../read/value-path.ts';

type Issue = z.core.$ZodIssue;

/**
 * Everything that a schema has against a value. Of an entry whose kind it does not know zod says no more than that;
 * here also what would be wrong with it whatever its kind.
 */
export function allIssues(schema: z.ZodType, value: unknown): Issue[] {
	const { issues } = schema.safeParse(value).error ?? { issues: [] };
	return issues.flatMap((issue): Issue[] => {
		if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return [issue];
		const base = issue.path.slice(0, -1) as ValuePath;
		const entry = base.reduce(memberOf, value);
		return [
			issue,
			...(typeof entry === 'object' ? whateverKind(unionAt(schema, base, value), entry, base) : []),
		];
	});
}

/** What each option of a union says of an entry, were it of that kind. */
function whateverKind(
	{ options = [], discriminator = '' }: SchemaParts,
	entry: unknown,
	base: ValuePath,
): Issue[] {
	const told = options.map((option) => {
		const [kind] = schemaParts(schemaParts(option).shape![discriminator]!).values ?? [];
		return (option.safeParse({ ...(entry as object), [discriminator]: kind }).error?.issues ?? []).flatMap(
			single,
		);
	});
	const [first = [], ...others] = told;
	return first
		.filter((issue) => others.every((issues) => issues.some((other) => isSame(other, issue))))
		.map((issue) => ({ ...issue, path: [...base, ...issue.path] }));
}

/** An issue of several unknown names as one issue a name. */
const single = (issue: Issue): Issue[] =>
	issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];

const isSame = (a: Issue, b: Issue): boolean =>
	a.code === b.code &&
	a.path.join() === b.path.join() &&
	('keys' in a && 'keys' in b ? a.keys[0] === b.keys[0] : true);

/** The union inside a schema that judges the value at a place. */
function unionAt(schema: z.ZodType, path: ValuePath, value: unknown): SchemaParts {
	const parts = schemaParts(schema);
	if (parts.innerType) return unionAt(parts.innerType, path, value);
	const [name, ...rest] = path;
	if (name === undefined) return parts;
	const next = parts.shape?.[name] ?? parts.element;
	return next ? unionAt(next, rest, memberOf(value, name)) : parts;
}
