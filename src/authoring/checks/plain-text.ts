import type { Check, CheckContext } from './check.ts';
import type { ValuePath } from '../read/value-path.ts';

/** Marks that mean something in bodies only. */
const MARKS =
	/\*\*[^*]+\*\*|\[[^[\]]+\]\([^()]*\)|<\/?(?:b|i|u|br|p|strong|em|span|div|font|a)\b[^>]*>|&nbsp;/;

/** What stands outside of bodies is shown as it is written. */
export const checkPlainText: Check = (context) => {
	for (const [file, { value }] of context.files) look(context, file, [], value);
};

function look(context: CheckContext, file: string, at: ValuePath, value: unknown): void {
	if (typeof value === 'string') {
		const mark = MARKS.exec(value)?.[0];
		if (mark) context.report('plain-text', file, at, '这里只能写纯文字，记号会原样显示', mark);
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value)) {
			look(context, file, [...at, Array.isArray(value) ? Number(name) : name], inner);
		}
	}
}
