import { markdownToMdast } from 'satteri';

interface MarkdownNode {
	type: string;
	position?: { start: { line: number; column: number }; end: { line: number } };
	children?: MarkdownNode[];
}

/**
 * A body in which text that stands far in from the margin is text. Markdown takes it for code, MDX does not; nobody who
 * indents a paragraph means code.
 */
export function indentedText(body: string): string {
	if (!/^[ \t>]*(?: {4}|\t)/m.test(body)) return body;
	const rows = body.split('\n');
	const look = ({ type, position, children }: MarkdownNode): void => {
		children?.forEach(look);
		if (type !== 'code' || !position) return;
		const { start, end } = position;
		// Code between fences begins with one.
		if (!/^[ \t]/.test(rows[start.line - 1]!.slice(start.column - 1))) return;
		for (let at = start.line - 1; at < end.line; at++) {
			const row = rows[at]!;
			rows[at] = row.slice(0, start.column - 1) + row.slice(start.column - 1).trimStart();
		}
	};
	look(markdownToMdast(body));
	return rows.join('\n');
}
