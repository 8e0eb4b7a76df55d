import type { Library, ReadLibrary } from '../library.ts';
import type { Problem } from '../problem.ts';
import type { ValuePath } from '../source-file.ts';

/** What a check is given. */
export interface CheckContext {
	library: Library;
	files: ReadLibrary['files'];
	outlines: ReadLibrary['outlines'];
	/** What these hold is unknown: nothing that names them is wrong for that. */
	unreadable: ReadLibrary['unreadable'];
	contentDir: string;
	publicDir: string;
	/** Adds a problem at the line of a value. */
	report(kind: Problem['kind'], file: string, at: ValuePath, what: string, value?: string): void;
	/** Adds a problem at a line. */
	reportLine(kind: Problem['kind'], file: string, line: number, what: string, value?: string): void;
}

/** Looks at one concern over the whole library. */
export type Check = (context: CheckContext) => void;

/** Names of the files of a folder that could not be read, without folder and ending. */
export function unreadableIn({ unreadable }: CheckContext, folder: string): string[] {
	return [...unreadable]
		.filter((file) => file.startsWith(`${folder}/`))
		.map((file) => file.slice(folder.length + 1).replace(/\.\w+$/, ''));
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
