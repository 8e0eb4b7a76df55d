import { placeholderIn } from '../body/placeholder.ts';
import type { ValuePath } from '../read/value-path.ts';
import type { Check, CheckContext } from './check.ts';

/** Nothing is published that a template left to be filled in. */
export const checkPlaceholders: Check = (context) => {
	for (const [file, { value, body, bodyLine }] of context.files) {
		look(context, file, [], value);
		body.split('\n').forEach((row, at) => {
			const found = placeholderIn(row);
			if (found) context.reportLine('placeholder', file, bodyLine + at, '正文里还有没有填的地方', found);
		});
	}
};

function look(context: CheckContext, file: string, at: ValuePath, value: unknown): void {
	if (typeof value === 'string') {
		const found = placeholderIn(value);
		if (found) context.report('placeholder', file, at, '这里还没有填', found);
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value)) {
			look(context, file, [...at, Array.isArray(value) ? Number(name) : name], inner);
		}
	}
}
