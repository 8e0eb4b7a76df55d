import type { ContentReader } from './read/content-reader.ts';
import { checkBodies } from './checks/bodies.ts';
import { checkClauses } from './checks/clauses.ts';
import { checkDateOrder } from './checks/date-order.ts';
import { checkExams } from './checks/exams.ts';
import { checkFiles } from './checks/files.ts';
import { checkFormalism } from './checks/formalism.ts';
import { checkFormerPaths } from './checks/former-paths.ts';
import { checkHiddenMarks } from './checks/hidden-marks.ts';
import { checkIds } from './checks/ids.ts';
import { checkLinks } from './checks/links.ts';
import { checkOrders } from './checks/orders.ts';
import { checkPlaceholders } from './checks/placeholders.ts';
import { checkPlainText } from './checks/plain-text.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkQuotes } from './checks/quotes.ts';
import { checkReferences } from './checks/references.ts';
import { checkRetired } from './checks/retired.ts';
import { checkSourceCircles } from './checks/source-circles.ts';
import { checkSources } from './checks/sources.ts';
import { checkSynonyms } from './checks/synonyms.ts';
import { checkTerms } from './checks/terms.ts';
import { checkWaiting } from './checks/waiting.ts';
import { checkWording } from './checks/wording.ts';
import { libraryOf } from './read/library.ts';
import type { Library, ReadLibrary } from './read/library.ts';
import type { Problem } from './tell/problem.ts';
import { describeWaiting, notYetPublished } from './dates/not-yet-published.ts';
import { dayIn } from '../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../schedule/core/calendar-day.ts';

const CHECKS = [
	checkIds,
	checkFormerPaths,
	checkRetired,
	checkOrders,
	checkReferences,
	checkSources,
	checkSourceCircles,
	checkClauses,
	checkBodies,
	checkLinks,
	checkWaiting,
	checkFiles,
	checkDateOrder,
	checkSynonyms,
	checkTerms,
	checkPlaceholders,
	checkPlainText,
	checkQuotes,
	checkHiddenMarks,
	checkQuestions,
	checkExams,
	checkFormalism,
	checkWording,
];

export interface CheckedContent {
	/** Everything that is written, published or not; undefined where a part of it could not be read. */
	library: Library | undefined;
	/** The same, with stand-ins where something could not be read: for whoever mends it. */
	inForm?: Library;
	/** The files that have any, by their paths inside the content folder. */
	unread?: readonly string[];
	/** The day that it is where the programme is. */
	today: CalendarDay;
	/** What is not published yet and until when, in words; '' where nothing waits. */
	waiting: string;
	outlines: ReadLibrary['outlines'];
	problems: Problem[];
}

/**
 * Reads the files of a programme and checks all of it in one run, wherever they lie. What cannot be read hides nothing
 * else, and what others say about it is believed.
 * @param now ms since epoch: what waits for a later day is not published
 */
export function checkProgramme(reader: ContentReader, now: number): CheckedContent {
	const { library, files, outlines, unknown, problems } = libraryOf(reader);
	const isZoneKnown = !unknown.touches('site.yaml', ['programme', 'timeZone']);
	const today = dayIn(isZoneKnown ? library.site.programme.timeZone : 'UTC', now);
	for (const check of CHECKS) {
		check({
			library,
			files,
			outlines,
			unknown,
			reader,
			today,
			report: (kind, file, at, what, value) => {
				if (unknown.touches(file, at)) return;
				problems.push({ kind, file, line: files.get(file)?.lineOf(at) ?? 1, what, value });
			},
			reportLine: (kind, file, line, what, value) => problems.push({ kind, file, line, what, value }),
		});
	}
	const waiting = describeWaiting(
		notYetPublished(library, today),
		({ file, at }) => files.get(file)?.lineOf(at) ?? 1,
	);
	return {
		library: unknown.size === 0 ? library : undefined,
		inForm: library,
		unread: unknown.files,
		today,
		waiting,
		outlines,
		problems,
	};
}
