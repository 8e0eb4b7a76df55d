import type { Quiz } from '../../model/quiz.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { Library } from '../read/library.ts';
import { dayOut, saidOf } from './not-yet-published.ts';
import type { PublishLater } from './not-yet-published.ts';

/** The library whole, with a mark in the title of what waits: for whoever wants to see it before readers do. */
export function markedWhole(library: Library, today: CalendarDay): Library {
	const marked = <T extends PublishLater>(thing: T, field: keyof T): T => {
		const day = dayOut(thing, today);
		return day === '' ? thing : { ...thing, [field]: `【${saidOf(day)}】${thing[field] as string}` };
	};
	return {
		...library,
		pages: library.pages.map((page) => ({ ...page, frontmatter: marked(page.frontmatter, 'title') })),
		quizzes: library.quizzes.map((quiz): Quiz => ({
			...marked(quiz, 'title'),
			questions: quiz.questions.map((question) => marked(question, 'stem')),
		})),
		checklists: library.checklists.map((list) => ({
			...marked(list, 'title'),
			groups: list.groups.map((group) => ({
				...group,
				items: group.items.map((item) => marked(item, 'text')),
			})),
		})),
		schedule: library.schedule.map((entry) => marked(entry, 'title')),
		glossary: library.glossary.map((term) => marked(term, 'definition')),
		updates: library.updates.map((update) => marked(update, 'title')),
		exams: library.exams.map((exam) => marked(exam, 'title')),
		worksheets: library.worksheets.map((sheet) => marked(sheet, 'title')),
	};
}
