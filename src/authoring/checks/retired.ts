import type { RetiredKind } from '../../model/retired.ts';
import type { ValuePath } from '../read/value-path.ts';
import type { Check, CheckContext } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';

interface Used {
	id: string;
	formerIds: readonly string[];
	file: string;
	at: ValuePath;
}

/** What was taken down stays so: nothing has its id now, or claims to have had it. */
export const checkRetired: Check = (context) => {
	const used = usedIds(context);
	for (const [kind, ids] of Object.entries(context.library.retired) as [RetiredKind, string[]][]) {
		const gone = new Set(ids);
		for (const { id, formerIds, file, at } of used[kind]) {
			if (gone.has(id)) {
				context.report('duplicate-id', file, [...at, 'id'], '编号在 retired.yaml 里已经停用', id);
			}
			for (const former of formerIds.filter((former) => gone.has(former))) {
				const what = '旧编号在 retired.yaml 里已经停用，两处只能写一处';
				const field = kind === 'pages' ? 'formerPaths' : 'formerIds';
				context.report('alias-conflict', file, [...at, field], what, former);
			}
		}
	}
};

function usedIds(context: CheckContext): Record<RetiredKind, Used[]> {
	const { library } = context;
	const files = (folder: 'quizzes' | 'checklists' | 'exams'): Used[] =>
		library[folder].map((own) => ({
			id: own.id,
			formerIds: 'formerIds' in own ? own.formerIds : [],
			file: `${folder}/${own.id}.yaml`,
			at: [],
		}));
	const list = (file: string, entries: readonly { id: string; formerIds: string[] }[]): Used[] =>
		entries.map(({ id, formerIds }, at) => ({ id, formerIds, file, at: [at] }));
	return {
		questions: eachQuestion(context).map(({ question: { id, formerIds }, ...place }) => ({
			id,
			formerIds,
			...place,
		})),
		items: eachItem(context).map(({ item: { id, formerIds }, ...place }) => ({ id, formerIds, ...place })),
		chapters: library.pages.flatMap(({ slug, file, frontmatter }) =>
			'chapters' in frontmatter
				? frontmatter.chapters.map(({ id, formerIds }, at) => ({
						id: `${slug}/${id}`,
						formerIds: formerIds.map((former) => `${slug}/${former}`),
						file,
						at: ['chapters', at],
					}))
				: [],
		),
		schedule: list('schedule.yaml', library.schedule),
		terms: list('glossary.yaml', library.glossary),
		pages: library.pages.map(({ id, file, frontmatter: { formerPaths } }) => ({
			id,
			formerIds: formerPaths,
			file,
			at: [],
		})),
		quizzes: files('quizzes'),
		checklists: files('checklists'),
		exams: files('exams'),
		worksheets: library.worksheets.map(({ id, formerIds }) => ({
			id,
			formerIds,
			file: `worksheets/${id}.yaml`,
			at: [],
		})),
		columns: library.worksheets.flatMap(({ id: sheet, columns }) =>
			columns.map(({ id, formerIds }, at) => ({
				id: `${sheet}/${id}`,
				formerIds: formerIds.map((former) => `${sheet}/${former}`),
				file: `worksheets/${sheet}.yaml`,
				at: ['columns', at],
			})),
		),
	};
}
