import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { ContentReader } from '../read/content-reader.ts';
import type { Library, LibraryPage, ReadLibrary } from '../read/library.ts';
import type { Problem } from '../tell/problem.ts';
import { headingIdsOf } from '../cite/cited-source.ts';
import type { ValuePath } from '../read/value-path.ts';

/** What a check is given. */
export interface CheckContext {
	library: Library;
	files: ReadLibrary['files'];
	outlines: ReadLibrary['outlines'];
	/** Where the library has stand-ins: nothing that names what would be there is wrong for that. */
	unknown: ReadLibrary['unknown'];
	/** Where the files come from. */
	reader: ContentReader;
	/** Where the programme is. */
	today: CalendarDay;
	/** Adds a problem at the line of a value, unless the value is unknown. */
	report(kind: Problem['kind'], file: string, at: ValuePath, what: string, value?: string): void;
	/** Adds a problem at a line. */
	reportLine(kind: Problem['kind'], file: string, line: number, what: string, value?: string): void;
}

/** Looks at one concern over the whole library. */
export type Check = (context: CheckContext) => void;

/** What a list in a file has ids for; undefined where some of them cannot be known. */
export function knownIds(
	{ unknown }: CheckContext,
	file: string,
	items: readonly { id: string }[],
	list: ValuePath = [],
): ReadonlySet<string> | undefined {
	const isKnown =
		!unknown.covers(file, list) && items.every((_, at) => !unknown.covers(file, [...list, at, 'id']));
	return isKnown ? new Set(items.map(({ id }) => id)) : undefined;
}

/** The ids that a link or a source may end with in a page; undefined where they cannot be known. */
export function knownHeadings({ outlines, unknown }: CheckContext, page: LibraryPage): string[] | undefined {
	const isKnown = outlines.has(page.file) && !unknown.touches(page.file, ['chapters']);
	return isKnown ? headingIdsOf(page) : undefined;
}

/** A question with its file and its place in it. */
export function eachQuestion({ library }: CheckContext) {
	return library.quizzes.flatMap((quiz) =>
		quiz.questions.map((question, at) => ({
			quiz,
			question,
			file: `quizzes/${quiz.id}.yaml`,
			at: ['questions', at] as const,
		})),
	);
}

/** A checklist item with its file and its place in it. */
export function eachItem({ library }: CheckContext) {
	return library.checklists.flatMap((checklist) =>
		checklist.groups.flatMap((group, groupAt) =>
			group.items.map((item, itemAt) => ({
				item,
				file: `checklists/${checklist.id}.yaml`,
				at: ['groups', groupAt, 'items', itemAt] as const,
			})),
		),
	);
}
