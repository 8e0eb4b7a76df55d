import { sourceNames } from '../../../office/import/find-source.ts';
import { importQuestions } from '../../../office/import/import-questions.ts';
import type { ImportResult } from '../../../office/import/import-questions.ts';
import type { Row } from '../../../office/import/row.ts';
import type { ImportTarget } from './import-target.ts';
import type { Workbench } from '../workbench.ts';

/** What becomes of rows, and the text of the bank that it was made from; undefined where the bank is a new one. */
export interface CheckedImport extends ImportResult {
	file: string;
	base: string | undefined;
}

/**
 * What becomes of rows in a bank, with what the check says of each; nothing is written.
 * @param shared the source of those that name none, and the explanation of those that have none
 * @param isWanted says whether anybody still waits for it
 * @returns undefined where nobody does
 * @throws in Chinese where the bank cannot be read
 */
export async function importChecked(
	bench: Workbench,
	rows: readonly Row[],
	target: Pick<ImportTarget, 'file' | 'id' | 'splice'>,
	shared: { source?: string | undefined; explanation?: string },
	isWanted: () => boolean,
): Promise<CheckedImport | undefined> {
	const library = bench.library();
	const all = library.quizzes.flatMap((quiz) => quiz.questions);
	const file = target.file();
	const before = bench.textOf(file);
	const found = new Map<string, Awaited<ReturnType<Workbench['tried']>>>();
	let result: ImportResult | undefined;
	// The functions of the command ask at once what the check takes a while to say: it is asked before, and again.
	for (let round = 0; round < 20; round++) {
		let unknown: string | undefined;
		const place = {
			bank: target.id(),
			splice: target.splice,
			check: (text: string) => {
				const known = found.get(text);
				if (!known) unknown = text;
				return (known ?? []).filter((problem) => problem.file === file);
			},
			stems: new Map(all.map(({ id, stem }) => [id, stem])),
			usedIds: [
				...all.flatMap(({ id, formerIds }) => [id, ...formerIds]),
				...(before === undefined ? [] : [before]),
				...library.retired.questions,
			],
			sources: sourceNames(library),
			...shared,
			source: shared.source,
		};
		result = importQuestions(rows, place);
		if (unknown === undefined) break;
		found.set(unknown, await bench.tried([{ file, text: unknown }]));
		if (!isWanted()) return undefined;
	}
	// The bank was changed while it was looked at: what was made of its old text is not what is there.
	if (bench.textOf(file) !== before) return importChecked(bench, rows, target, shared, isWanted);
	return result && { ...result, file, base: before };
}
