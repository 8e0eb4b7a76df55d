import { memo } from './memo.ts';
import type { ParsedFile } from './parsed-file.ts';

/**
 * Whether a sign stands anywhere in a file; each file is looked through once, so that a check which finds next to
 * nothing does not go through every value after every change of another file.
 * @param sign matches in no more than one row
 */
export const heldAnywhere = (sign: RegExp): ((source: ParsedFile) => boolean) =>
	memo(({ value, body }) => sign.test(body) || sign.test(JSON.stringify(value) ?? ''));
