import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import type { Library } from '../read/library.ts';
import type { ValuePath } from '../read/value-path.ts';
import { shortened } from '../tell/shortened.ts';

/** What an author may have written of when a thing is published. */
export interface PublishLater {
	draft?: boolean | undefined;
	publishAt?: CalendarDay | undefined;
}

/** Later than every day: a draft is published when somebody says so. */
const SOME_DAY = '~';

/** The day from which a thing is on the site; '' where it is there already, `~` for a draft. */
export const dayOut = ({ draft, publishAt }: PublishLater, today: CalendarDay): string =>
	draft ? SOME_DAY : publishAt !== undefined && publishAt > today ? publishAt : '';

/** The later of two days on which things come out: what lies in a thing does not come out before it. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);

/** How messages say when a thing is published. */
export const saidOf = (day: string): string => (day === SOME_DAY ? '草稿' : `草稿，${day}起发布`);

/** Something that is not on the site yet. */
export interface NotYetPublished {
	file: string;
	at: ValuePath;
	/** See `dayOut`. */
	day: string;
	/** What readers will call it. */
	name: string;
	/** Under which it will stand; those of its parts begin with it. */
	address: string;
}

/** Everything that waits on a day, in the order of the files; of what lies in a thing that waits as long nothing is said. */
export function notYetPublished(library: Library, today: CalendarDay): NotYetPublished[] {
	const found: NotYetPublished[] = [];
	function look(held: PublishLater, place: Omit<NotYetPublished, 'day'>, outer = ''): string {
		const day = laterOf(dayOut(held, today), outer);
		if (day > outer) found.push({ ...place, day });
		return day;
	}
	for (const { file, path, frontmatter } of library.pages)
		look(frontmatter, { file, at: [], name: frontmatter.title, address: path });
	for (const quiz of library.quizzes) {
		const file = `quizzes/${quiz.id}.yaml`;
		const address = `/quizzes/${quiz.id}/`;
		const day = look(quiz, { file, at: [], name: quiz.title, address });
		quiz.questions.forEach((question, at) => {
			const place = { file, at: ['questions', at], name: question.stem };
			look(question, { ...place, address: `${address}#q-${question.id}` }, day);
		});
	}
	for (const exam of library.exams) {
		look(exam, { file: `exams/${exam.id}.yaml`, at: [], name: exam.title, address: `/exams/${exam.id}/` });
	}
	for (const list of library.checklists) {
		const file = `checklists/${list.id}.yaml`;
		const address = `/checklists/${list.id}/`;
		const day = look(list, { file, at: [], name: list.title, address });
		list.groups.forEach(({ items }, group) =>
			items.forEach((item, at) => {
				const place = { file, at: ['groups', group, 'items', at], name: item.text };
				look(item, { ...place, address: `${address}#item-${item.id}` }, day);
			}),
		);
	}
	for (const sheet of library.worksheets) {
		const { id, title } = sheet;
		look(sheet, { file: `worksheets/${id}.yaml`, at: [], name: title, address: `/worksheets/${id}/` });
	}
	library.schedule.forEach((entry, at) =>
		look(entry, {
			file: 'schedule.yaml',
			at: [at],
			name: entry.title,
			address: `/schedule/#${entry.id}`,
		}),
	);
	library.glossary.forEach((term, at) =>
		look(term, { file: 'glossary.yaml', at: [at], name: term.term, address: `/glossary/#${term.id}` }),
	);
	library.updates.forEach((update, at) =>
		look(update, { file: 'updates.yaml', at: [at], name: update.title, address: `/updates/#${update.id}` }),
	);
	return found;
}

/** What waits and until when, a line each, for whoever checks; '' where nothing does. */
export function describeWaiting(
	waiting: readonly NotYetPublished[],
	lineOf: (place: NotYetPublished) => number,
): string {
	if (waiting.length === 0) return '';
	const rows = waiting.map(
		(place) => `  ${place.file}:${lineOf(place)} ${saidOf(place.day)}：${shortened(place.name)}`,
	);
	const dated = waiting.some(({ day }) => day !== SOME_DAY)
		? '\n  到了日子再发布一次网站，读者就能看到。'
		: '';
	return `还没有发布的${waiting.length}处，网站上没有：\n${rows.join('\n')}${dated}`;
}
