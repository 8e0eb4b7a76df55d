import type { Checklist } from '../../model/checklist.ts';
import type { Quiz } from '../../model/quiz.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { Library } from '../read/library.ts';
import { dayOut, notYetPublished } from './not-yet-published.ts';
import type { PublishLater } from './not-yet-published.ts';

/** What is on the site on a day: nothing that waits, and nothing that names it. */
export function publishedPart(library: Library, today: CalendarDay): Library {
	if (notYetPublished(library, today).length === 0) return library;
	const isOut = (held: PublishLater): boolean => dayOut(held, today) === '';
	const pages = library.pages.filter(({ frontmatter }) => isOut(frontmatter));
	const quizzes = library.quizzes
		.filter(isOut)
		.map((quiz) => ({ ...quiz, questions: quiz.questions.filter(isOut) }))
		.filter(({ questions }) => questions.length > 0);
	const checklists = library.checklists
		.filter(isOut)
		.map((list) => ({ ...list, groups: withoutWaiting(list, isOut) }))
		.filter(({ groups }) => groups.length > 0);
	const schedule = library.schedule.filter(isOut);
	const glossary = library.glossary.filter(isOut);
	const updates = library.updates.filter(isOut);
	const exams = library.exams.filter(isOut);
	const worksheets = library.worksheets.filter(isOut);

	const gone = goneFrom(library, { pages, quizzes, checklists, schedule, glossary });
	const named = <T extends object>(thing: T): T => withoutNames(thing, gone);
	return {
		...library,
		pages: pages.map((page) => ({ ...page, frontmatter: named(page.frontmatter) })),
		quizzes: quizzes.map((quiz): Quiz => ({ ...named(quiz), questions: quiz.questions.map(named) })),
		checklists: checklists.map((list) => ({
			...list,
			groups: list.groups.map(({ items, ...group }) => ({ ...group, items: items.map(named) })),
		})),
		schedule: schedule.map(named),
		glossary: glossary.map(named),
		updates: updates.map(named),
		exams,
		worksheets: worksheets.map(named),
	};
}

const withoutWaiting = ({ groups }: Checklist, isOut: (held: PublishLater) => boolean): Checklist['groups'] =>
	groups
		.map(({ items, ...group }) => ({ ...group, items: items.filter(isOut) }))
		.filter(({ items }) => items.length > 0);

/** The names of what waits, by the fields that hold such names. */
type Gone = Readonly<Record<string, ReadonlySet<string>>>;

function goneFrom(
	library: Library,
	left: Pick<Library, 'pages' | 'quizzes' | 'checklists' | 'schedule' | 'glossary'>,
): Gone {
	const missing = <T>(all: readonly T[], stays: readonly T[], nameOf: (thing: T) => string): Set<string> => {
		const names = new Set(stays.map(nameOf));
		return new Set(all.map(nameOf).filter((name) => !names.has(name)));
	};
	const pages = missing(library.pages, left.pages, ({ id }) => id);
	const slugs = (section: string): Set<string> =>
		new Set(
			[...pages].filter((id) => id.startsWith(`${section}/`)).map((id) => id.slice(section.length + 1)),
		);
	const idOf = ({ id }: { id: string }): string => id;
	const schedule = missing(library.schedule, left.schedule, idOf);
	return {
		page: pages,
		pages,
		measure: slugs('measures'),
		measures: slugs('measures'),
		topics: slugs('topics'),
		materials: slugs('materials'),
		checks: slugs('rules'),
		quizzes: missing(library.quizzes, left.quizzes, idOf),
		checklists: missing(library.checklists, left.checklists, idOf),
		schedule,
		see: missing(library.glossary, left.glossary, idOf),
	};
}

/** A thing whose fields name nothing of what is gone; a field of one name goes with it. */
function withoutNames<T extends object>(thing: T, gone: Gone): T {
	const changed = { ...thing } as Record<string, unknown>;
	for (const [field, names] of Object.entries(gone)) {
		const value = changed[field];
		if (Array.isArray(value)) changed[field] = value.filter((name) => !names.has(name as string));
		else if (typeof value === 'string' && names.has(value)) delete changed[field];
	}
	return changed as T;
}
