import { clausesOf } from '../../authoring/cite/clauses.ts';
import type { ReadLibrary } from '../../authoring/read/library.ts';
import type { PublishedThing } from './published.ts';

type Files = ReadLibrary['files'];

/** Where a thing is written: `quizzes/basics.yaml:12`; undefined where it is not. */
export function lineOfThing(
	{ kind, id }: Pick<PublishedThing, 'kind' | 'id'>,
	{ library, files }: Pick<ReadLibrary, 'library' | 'files'>,
): string | undefined {
	const at = (file: string, path: readonly (string | number)[] = []): string =>
		`${file}:${lineIn(files, file, path)}`;
	const inList = (
		file: string,
		list: readonly { id: string }[],
		base: readonly string[] = [],
	): string | undefined => {
		const index = list.findIndex((entry) => entry.id === id);
		return index < 0 ? undefined : at(file, [...base, index]);
	};
	switch (kind) {
		case 'pages':
			return at(`${id}.mdx`);
		case 'quizzes':
		case 'checklists':
		case 'exams':
		case 'worksheets':
			return at(`${kind}/${id}.yaml`);
		case 'schedule':
			return inList('schedule.yaml', library.schedule);
		case 'terms':
			return inList('glossary.yaml', library.glossary);
		case 'units':
		case 'roles':
		case 'strands':
		case 'documents':
			return inList('site.yaml', library.site[kind], [kind]);
		case 'site':
			return at('site.yaml', id.split('.'));
		case 'chapters': {
			const [slug, chapter] = id.split('/') as [string, string];
			const page = library.pages.find((page) => page.section === 'materials' && page.slug === slug);
			if (!page || !('chapters' in page.frontmatter)) return undefined;
			return at(page.file, ['chapters', page.frontmatter.chapters.findIndex((one) => one.id === chapter)]);
		}
		case 'clauses': {
			const [document] = id.split(' ') as [string];
			const clause = clausesOf(library, document)?.find(({ name }) => `${document} ${name}` === id);
			return clause && `documents/${document}.mdx:${clause.line}`;
		}
		case 'columns': {
			const [slug, column] = id.split('/') as [string, string];
			const sheet = library.worksheets.find((one) => one.id === slug);
			const index = sheet?.columns.findIndex((one) => one.id === column) ?? -1;
			return index < 0 ? undefined : at(`worksheets/${slug}.yaml`, ['columns', index]);
		}
		case 'questions':
			for (const quiz of library.quizzes) {
				const index = quiz.questions.findIndex((question) => question.id === id);
				if (index >= 0) return at(`quizzes/${quiz.id}.yaml`, ['questions', index]);
			}
			return undefined;
		case 'items':
			for (const list of library.checklists) {
				for (const [groupAt, { items }] of list.groups.entries()) {
					const index = items.findIndex((item) => item.id === id);
					if (index >= 0) return at(`checklists/${list.id}.yaml`, ['groups', groupAt, 'items', index]);
				}
			}
			return undefined;
		default:
			return kind satisfies never;
	}
}

const lineIn = (files: Files, file: string, path: readonly (string | number)[]): number =>
	files.get(file)?.lineOf(path) ?? 1;
