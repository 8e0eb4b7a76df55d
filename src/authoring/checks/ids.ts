import type { Check, CheckContext } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';
import type { ValuePath } from '../read/value-path.ts';

interface Named {
	id: string;
	file: string;
	at: ValuePath;
	formerIds?: readonly string[];
}

/** Ids are unique in their kind; former ids belong to nobody else. */
export const checkIds: Check = (context) => {
	for (const named of namedThings(context)) {
		const owners = new Map<string, Named>();
		for (const item of named) {
			const first = owners.get(item.id);
			if (first) {
				const where = `${first.file}:${context.files.get(first.file)?.lineOf([...first.at, 'id']) ?? 1}`;
				context.report('duplicate-id', item.file, [...item.at, 'id'], `编号已经在 ${where} 用过`, item.id);
			} else owners.set(item.id, item);
		}
		checkFormerIds(context, named, owners);
	}
};

/** Everything that has an id, by the kind within which it has to be unique. */
function namedThings(context: CheckContext): Named[][] {
	const { library } = context;
	return [
		eachQuestion(context).map(({ question: { id, formerIds }, file, at }) => ({ id, formerIds, file, at })),
		eachItem(context).map(({ item: { id, formerIds }, file, at }) => ({ id, formerIds, file, at })),
		library.quizzes.map(({ id, formerIds }) => ({ id, formerIds, file: `quizzes/${id}.yaml`, at: [] })),
		library.schedule.map(({ id, formerIds }, at) => ({ id, formerIds, file: 'schedule.yaml', at: [at] })),
		library.glossary.map(({ id, formerIds }, at) => ({ id, formerIds, file: 'glossary.yaml', at: [at] })),
		library.updates.map(({ id }, at) => ({ id, file: 'updates.yaml', at: [at] })),
		...(['units', 'roles', 'strands', 'sections', 'documents'] as const).map((list) =>
			library.site[list].map(({ id }, at) => ({ id, file: 'site.yaml', at: [list, at] })),
		),
		library.worksheets.map(({ id, formerIds }) => ({
			id,
			formerIds,
			file: `worksheets/${id}.yaml`,
			at: [],
		})),
		...library.worksheets.map(({ id: sheet, columns }) =>
			columns.map(({ id, formerIds }, at) => ({
				id,
				formerIds,
				file: `worksheets/${sheet}.yaml`,
				at: ['columns', at],
			})),
		),
		...library.pages.map(({ file, frontmatter }) =>
			'chapters' in frontmatter
				? frontmatter.chapters.map(({ id, formerIds }, at) => ({ id, formerIds, file, at: ['chapters', at] }))
				: [],
		),
	];
}

/** With every former id out of use and claimed once, following them can neither branch nor run in a circle. */
function checkFormerIds(
	{ report }: CheckContext,
	named: readonly Named[],
	owners: ReadonlyMap<string, Named>,
): void {
	const claimed = new Map<string, Named>();
	for (const item of named) {
		for (const [index, id] of (item.formerIds ?? []).entries()) {
			const owner = owners.get(id);
			const other = claimed.get(id);
			const at = [...item.at, 'formerIds', index];
			if (owner === item) report('alias-conflict', item.file, at, '旧编号和现在的编号一样', id);
			else if (owner?.formerIds?.includes(item.id)) {
				report('alias-conflict', item.file, at, `和“${owner.id}”互相写成旧编号，成了一个圈`, id);
			} else if (owner) report('alias-conflict', item.file, at, '旧编号现在还有别的条目在用', id);
			else if (other) report('alias-conflict', item.file, at, `旧编号已经写在“${other.id}”名下`, id);
			claimed.set(id, item);
		}
	}
}
