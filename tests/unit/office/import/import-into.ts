import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { copyContent } from '../../../../src/office/content-copy.ts';
import { sourceNames } from '../../../../src/office/import/find-source.ts';
import { importQuestions } from '../../../../src/office/import/import-questions.ts';
import type { ImportResult } from '../../../../src/office/import/import-questions.ts';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import type { Row } from '../../../../src/office/import/row.ts';
import { spliceBank } from '../../../../src/office/import/splice-bank.ts';
import { sound } from '../../authoring/edited-folder.ts';

export const fixture = (name: string): Uint8Array =>
	readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/import', name));

/**
 * Imports rows into the bank `alarm` of the sound folder, without writing anything.
 * @param source of those that name none; null where none is chosen
 */
export function importInto(
	rows: readonly Row[],
	source: string | null = 'plan 一',
	explanation?: string,
): ImportResult {
	const bankText = readFileSync(path.join(sound, 'quizzes/alarm.yaml'), 'utf8');
	const { library } = readLibrary(sound);
	const copy = copyContent(sound);
	try {
		return importQuestions(rows, {
			bank: 'alarm',
			splice: (questions) => spliceBank(bankText, questions)!,
			check: (text) =>
				copy.check('quizzes/alarm.yaml', text).filter(({ file }) => file === 'quizzes/alarm.yaml'),
			stems: new Map(library.quizzes.flatMap(({ questions }) => questions.map(({ id, stem }) => [id, stem]))),
			usedIds: [bankText],
			sources: sourceNames(library),
			source: source ?? undefined,
			explanation,
		});
	} finally {
		copy.remove();
	}
}

/** What becomes of each row of a fixture: `where: id` or `where: reasons`. */
export function outcomes(name: string, bytes: Uint8Array = fixture(name)): string[] {
	const { taken, leftOut } = importInto(readRows(bytes, name).rows);
	return [
		...taken.map(({ row, id, changes }) => `${row.where}: ${[id, ...changes].join('；')}`),
		...leftOut.map(({ row, reasons }) => `${row.where}: ${reasons.join('；')}`),
	];
}

/** The questions that were added, as YAML. */
export function added(name: string): string {
	const { text } = importInto(readRows(fixture(name), name).rows);
	const old = readFileSync(path.join(sound, 'quizzes/alarm.yaml'), 'utf8');
	return text?.startsWith(old) === true ? text.slice(old.length) : '';
}
