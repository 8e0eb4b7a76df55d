import type { ValuePath } from '../read/value-path.ts';
import type { Check, CheckContext } from './check.ts';

/** Marks that nobody sees and that turn what follows round: `a.exe` with U+202E before it reads otherwise. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** The same written as Markdown lets it be written in a body. */
const WRITTEN =
	/&(?:lrm|rlm|#(?:x0*(?:61c|200[ef]|202[a-e]|206[6-9])|0*(?:1564|820[67]|823[4-8]|829[4-7])));/i;

/** No text turns round what stands beside it: what readers see is what is written. */
export const checkHiddenMarks: Check = (context) => {
	for (const [file, { value, body, bodyLine }] of context.files) {
		look(context, file, [], value);
		body.split('\n').forEach((row, at) => {
			const found = TURNING.exec(row) ?? WRITTEN.exec(row);
			if (found) context.reportLine('hidden-marks', file, bodyLine + at, WHAT, shown(row, found.index));
		});
	}
};

const WHAT = '文字里有看不见的控制字符，会把前后的字倒过来显示';

function look(context: CheckContext, file: string, at: ValuePath, value: unknown): void {
	if (typeof value === 'string') {
		const found = TURNING.exec(value);
		if (found) context.report('hidden-marks', file, at, WHAT, shown(value, found.index));
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, inner] of Object.entries(value))
			look(context, file, [...at, Array.isArray(value) ? Number(name) : name], inner);
	}
}

/** A text from a few characters before the mark on, each such mark by its name, so that it can be found. */
function shown(text: string, at: number): string {
	const part = text.slice(Math.max(0, at - 12), at + 24);
	return [...part]
		.map((letter) =>
			TURNING.test(letter)
				? `〔U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}〕`
				: letter,
		)
		.join('');
}
