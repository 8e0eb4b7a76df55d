import type { ValuePath } from '../read/value-path.ts';
import { heldAnywhere } from '../read/held-anywhere.ts';
import type { Check, CheckContext } from './check.ts';

/** A phrase in corner quotes, or one of them alone. */
const CORNERS = /[「『﹁﹃][^「」『』﹁﹂﹃﹄\n]*[」』﹂﹄]|[「」『』﹁﹂﹃﹄]/;

const hasCorners = heldAnywhere(/[「」『』﹁﹂﹃﹄]/);

/** Quotation marks are those of the mainland (GB/T 15834-2011), but where `wording.yaml` gives a reason. */
export const checkQuotes: Check = (context) => {
	const { exceptions } = context.library.wording;
	const cornersIn = (text: string): string | undefined => {
		const rest = exceptions.reduce((left, { text }) => left.split(text).join(''), text);
		return CORNERS.exec(rest)?.[0];
	};
	for (const [file, source] of context.files) {
		if (!hasCorners(source)) continue;
		const { value, body, bodyLine } = source;
		look(context, cornersIn, file, [], value);
		body.split('\n').forEach((row, at) => {
			const found = cornersIn(row);
			if (found) context.reportLine('corner-quotes', file, bodyLine + at, WHAT, found);
		});
	}
};

const WHAT = '引号用了直角的';

function look(
	context: CheckContext,
	cornersIn: (text: string) => string | undefined,
	file: string,
	at: ValuePath,
	value: unknown,
): void {
	if (typeof value === 'string') {
		const found = cornersIn(value);
		if (found) context.report('corner-quotes', file, at, WHAT, found);
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value))
			look(context, cornersIn, file, [...at, Array.isArray(value) ? Number(name) : name], inner);
	}
}
