import { placeholderIn } from '../body/placeholder.ts';
import { heldAnywhere } from '../read/held-anywhere.ts';
import type { ValuePath } from '../read/value-path.ts';
import type { Check, CheckContext } from './check.ts';

/** Its words; blanks may stand before them. */
const mayBeLeft = heldAnywhere(/待填/);

/** Nothing is published that a template left to be filled in. */
export const checkPlaceholders: Check = (context) => {
	for (const [file, source] of context.files) {
		if (!mayBeLeft(source)) continue;
		const { value, body, bodyLine } = source;
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
