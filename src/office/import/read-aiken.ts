import { beginsWithOption, splitOptions } from './option-marks.ts';
import { emptyRow } from './row.ts';
import type { ReadRows, Row } from './row.ts';

const ANSWER = /^\s*ANSWER\s*[:：]\s*(.*)$/i;

/** True for text in the format that Moodle calls Aiken. */
export const isAiken = (text: string): boolean =>
	/^\s*ANSWER\s*[:：]/im.test(text) && !/^\s*\d+\s*[、.．]/m.test(text);

/** Questions in the Aiken format: a stem, options, `ANSWER: B`. It has no place for an explanation. */
export function readAiken(text: string): ReadRows {
	const rows: Row[] = [];
	let lines: string[] = [];
	let first = 0;
	const end = (answer: string): void => {
		const at = lines.findIndex(beginsWithOption);
		const row = emptyRow(`第${first + 1}行`);
		rows.push({
			...row,
			kind: '单选',
			stem: lines.slice(0, at < 0 ? undefined : at).join('\n'),
			options: at < 0 ? {} : splitOptions(lines.slice(at).join('\n')).options,
			answer,
		});
		lines = [];
	};
	for (const [at, line] of text.split('\n').entries()) {
		const answer = ANSWER.exec(line)?.[1];
		if (answer !== undefined) end(answer);
		else if (line.trim() !== '') {
			if (lines.length === 0) first = at;
			lines.push(line);
		} else if (lines.some(beginsWithOption)) end('');
	}
	if (lines.length > 0) end('');
	return { rows, notes: [], leftOut: [] };
}
