import type { ContentFile } from '../content-files.ts';
import type { ScalarPlace } from './scalars.ts';
import type { Splice } from './splice.ts';

/** Values of some fields that are an id. */
export function valuesOf(
	own: ContentFile,
	scalars: readonly ScalarPlace[],
	fields: readonly string[],
	old: string,
	to: string,
): Splice[] {
	return scalars
		.filter(
			({ path, value }) =>
				value === old && fields.includes(String(path.filter((part) => typeof part === 'string').at(-1))),
		)
		.map((scalar) => ({ file: own.file, ...within(own, scalar, old), text: to }));
}

/** The id itself within a value that may stand in quotation marks. */
export function within(
	own: ContentFile,
	{ start, end }: ScalarPlace,
	id: string,
): { start: number; end: number } {
	const from = start + Math.max(0, own.text.slice(start, end).indexOf(id));
	return { start: from, end: from + id.length };
}
