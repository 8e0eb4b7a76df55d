import type { ContentFile } from '../../office/content-files.ts';
import { yamlRange } from '../../office/edit/scalars.ts';
import { lineBreakOf } from '../../office/edit/line-break.ts';

/** Where the body of a page begins: below the line that ends its frontmatter. */
function bodyStart(own: ContentFile): number {
	const { start, end } = yamlRange(own);
	if (start === end && !/^\uFEFF?---/.test(own.text)) return start;
	const close = /^---[ \t]*(?:\r?\n|$)/.exec(own.text.slice(end));
	return close ? end + close[0].length : own.text.length;
}

/** The body of a page with plain line breaks, as a text area has it. */
export const pageBody = (own: ContentFile): string => own.text.slice(bodyStart(own)).replaceAll('\r\n', '\n');

/** The page with another body; the line breaks are those that it has. */
export function changeBody(own: ContentFile, body: string): string {
	const lineBreak = lineBreakOf(own.text);
	return own.text.slice(0, bodyStart(own)) + body.replaceAll('\n', lineBreak);
}

/** The line of the file on which the body begins, counted from 1. */
export const bodyLine = (own: ContentFile): number => own.text.slice(0, bodyStart(own)).split('\n').length;
