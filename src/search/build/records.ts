import type { Library } from '../../authoring/library.ts';
import { examRecord, quizRecords } from './bank-records.ts';
import type { BuiltPage } from './built-page.ts';
import { lookupOf } from './lookup.ts';
import { pageRecords } from './page-records.ts';
import type { SearchRecord } from './search-record.ts';
import { sheetRecord, toolRecords } from './tool-records.ts';

/** Records of everything in the built pages, and of the questions, which the pages keep out of search. */
export function recordsOf(library: Library, pages: readonly BuiltPage[]): SearchRecord[] {
	const lookup = lookupOf(library);
	return [
		...pages.flatMap((page) => pageRecords(lookup, page)),
		...toolRecords(pages),
		...library.worksheets.map(sheetRecord),
		...library.exams.map(examRecord),
		...library.quizzes.flatMap((quiz) => quizRecords(lookup, quiz)),
	];
}
