import type { Library } from '../../authoring/read/library.ts';
import { examRecord, quizRecords } from './bank-records.ts';
import type { BuiltPage } from './built-page.ts';
import { contentById } from './content-by-id.ts';
import { pageRecords } from './page-records.ts';
import type { SearchRecord } from './search-record.ts';
import { sheetRecord, toolRecords } from './tool-records.ts';

/** Records of everything in the built pages, and of the questions, which the pages keep out of search. */
export function recordsOf(library: Library, pages: readonly BuiltPage[]): SearchRecord[] {
	const content = contentById(library);
	return [
		...pages.flatMap((page) => pageRecords(content, page)),
		...toolRecords(pages),
		...library.worksheets.map(sheetRecord),
		...library.exams.map(examRecord),
		...library.quizzes.flatMap((quiz) => quizRecords(content, quiz)),
	];
}
