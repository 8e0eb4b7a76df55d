import type { Check } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';
import type { ValuePath } from '../source-file.ts';

interface Named {
	id: string;
	file: string;
	at: ValuePath;
	formerIds?: readonly string[];
}

/** Ids are unique in their kind, files are named after them, former ids belong to nobody else, orders differ. */
export const checkIds: Check = (context) => {
	const { library, files, report } = context;
	const kinds: Named[][] = [
		eachQuestion(context).map(({ question: { id, formerIds }, file, at }) => ({ id, formerIds, file, at })),
		eachItem(context).map(({ item: { id, formerIds }, file, at }) => ({ id, formerIds, file, at })),
		library.schedule.map(({ id }, at) => ({ id, file: 'schedule.yaml', at: [at] })),
		library.glossary.map(({ id }, at) => ({ id, file: 'glossary.yaml', at: [at] })),
		library.updates.map(({ id }, at) => ({ id, file: 'updates.yaml', at: [at] })),
		...(['units', 'roles', 'strands', 'sections', 'documents'] as const).map((list) =>
			library.site[list].map(({ id }, at) => ({ id, file: 'site.yaml', at: [list, at] })),
		),
		...library.pages
			.filter(({ section }) => section === 'materials')
			.map((page) =>
				'chapters' in page.frontmatter
					? page.frontmatter.chapters.map(({ id }, at) => ({ id, file: page.file, at: ['chapters', at] }))
					: [],
			),
	];
	for (const named of kinds) {
		const seen = new Map<string, Named>();
		for (const item of named) {
			const first = seen.get(item.id);
			if (first) {
				const where = `${first.file}:${files.get(first.file)?.lineOf([...first.at, 'id']) ?? 1}`;
				report('duplicate-id', item.file, [...item.at, 'id'], `编号已经在 ${where} 用过`, item.id);
			} else seen.set(item.id, item);
		}
		const former = new Map<string, Named>();
		for (const item of named) {
			for (const [at, id] of (item.formerIds ?? []).entries()) {
				const other = seen.get(id) ?? former.get(id);
				if (other)
					report(
						'alias-conflict',
						item.file,
						[...item.at, 'formerIds', at],
						`旧编号现在属于「${other.id}」`,
						id,
					);
				former.set(id, item);
			}
		}
	}
	for (const [folder, list] of [
		['quizzes', library.quizzes],
		['checklists', library.checklists],
	] as const) {
		const own = [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
		for (const file of own) {
			const id = (files.get(file)?.value as { id?: unknown } | null)?.id;
			if (typeof id === 'string' && file !== `${folder}/${id}.yaml`) {
				report('file-name', file, ['id'], '文件名和里面的 id 不一样', id);
			}
		}
		sameOrder(list.map(({ id, order }) => ({ file: `${folder}/${id}.yaml`, order })));
	}
	for (const { id } of library.site.sections) {
		sameOrder(
			library.pages
				.filter(({ section }) => section === id)
				.map(({ file, frontmatter }) => ({ file, order: frontmatter.order })),
		);
	}

	function sameOrder(list: readonly { file: string; order: number }[]): void {
		const seen = new Map<number, string>();
		for (const { file, order } of list) {
			const first = seen.get(order);
			if (first) report('duplicate-order', file, ['order'], `次序号和 ${first} 相同`, String(order));
			else seen.set(order, file);
		}
	}
};
