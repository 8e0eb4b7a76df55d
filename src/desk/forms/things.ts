import type { Library } from '../../authoring/read/library.ts';
import { memo } from '../../authoring/read/memo.ts';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import type { RetiredKind } from '../../model/retired.ts';

/** Something that can be opened in the editor. */
export interface Thing {
	file: string;
	/** Where in the file; `[]` for the file itself. */
	at: ValuePath;
	kind: RetiredKind | 'updates' | 'synonyms' | 'site';
	/** As readers call it. */
	label: string;
	/** Where it stands. */
	note: string;
	id: string;
}

/** Everything that the desk can open, page by page and entry by entry. */
export const everyThing = memo((library: Library): readonly Thing[] => thingsOf(library));

function thingsOf(library: Library): Thing[] {
	const label = (section: string): string =>
		library.site.sections.find(({ id }) => id === section)?.label ?? section;
	const things: Thing[] = library.pages.map(({ id, file, section, frontmatter }) => ({
		kind: 'pages',
		file,
		at: [],
		id,
		label: frontmatter.title,
		note: label(section),
	}));
	const entries = (
		kind: Thing['kind'],
		file: string,
		note: string,
		list: readonly { id: string; label: string; at: ValuePath }[],
	): unknown => things.push(...list.map((entry) => ({ ...entry, kind, file, note })));

	entries(
		'schedule',
		'schedule.yaml',
		'日程',
		library.schedule.map(({ id, title, when }, at) => ({ id, label: `${title}（${when}）`, at: [at] })),
	);
	entries(
		'terms',
		'glossary.yaml',
		'名词',
		library.glossary.map(({ id, term }, at) => ({ id, label: term, at: [at] })),
	);
	entries(
		'updates',
		'updates.yaml',
		'更新',
		library.updates.map(({ id, title }, at) => ({ id, label: title, at: [at] })),
	);
	entries(
		'synonyms',
		'synonyms.yaml',
		'同义词',
		library.synonyms.map(({ word, others }, at) => ({
			id: word,
			label: `${word}：${others.join('、')}`,
			at: [at],
		})),
	);
	for (const { id, title, questions } of library.quizzes) {
		const file = `quizzes/${id}.yaml`;
		entries('quizzes', file, '题库', [{ id, label: title, at: [] }]);
		entries(
			'questions',
			file,
			`题库：${title}`,
			questions.map(({ id, stem }, at) => ({ id, label: stem, at: ['questions', at] })),
		);
	}
	for (const { id, title, groups } of library.checklists) {
		const file = `checklists/${id}.yaml`;
		entries('checklists', file, '清单', [{ id, label: title, at: [] }]);
		groups.forEach(({ items }, group) =>
			entries(
				'items',
				file,
				`清单：${title}`,
				items.map(({ id, text }, at) => ({ id, label: text, at: ['groups', group, 'items', at] })),
			),
		);
	}
	for (const { id, title } of library.exams)
		entries('exams', `exams/${id}.yaml`, '模拟考试', [{ id, label: title, at: [] }]);
	for (const { id, title } of library.worksheets)
		entries('worksheets', `worksheets/${id}.yaml`, '工作表', [{ id, label: title, at: [] }]);
	const { units, roles, strands, documents, sections } = library.site;
	const site = (list: string, note: string, of: readonly { id: string; label: string }[]): unknown =>
		entries(
			'site',
			'site.yaml',
			note,
			of.map((one, at) => ({ ...one, at: [list, at] })),
		);
	site(
		'units',
		'责任单位',
		units.map(({ id, name }) => ({ id, label: name })),
	);
	site(
		'roles',
		'人员类别',
		roles.map(({ id, name }) => ({ id, label: name })),
	);
	site(
		'strands',
		'措施类别',
		strands.map(({ id, name }) => ({ id, label: name })),
	);
	site(
		'documents',
		'文件',
		documents.map(({ id, title }) => ({ id, label: title })),
	);
	site(
		'sections',
		'栏目',
		sections.map(({ id, label }) => ({ id, label })),
	);
	return things;
}
