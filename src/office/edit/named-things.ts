import type { ContentFile } from '../content-files.ts';
import { scalarsOf } from './scalars.ts';
import type { ScalarPlace } from './scalars.ts';

/** Kinds of things whose ids can be changed, and how messages call them. */
export const RENAMEABLE = {
	pages: '页面',
	questions: '题目',
	items: '清单条目',
	chapters: '篇章',
	schedule: '日程',
	terms: '名词',
	quizzes: '题库',
	units: '责任单位',
	roles: '人员类别',
	strands: '措施类别',
	documents: '文件',
	checklists: '清单',
	exams: '模拟考试',
	worksheets: '工作表',
	columns: '工作表的栏',
} as const;
export type RenameableKind = keyof typeof RENAMEABLE;

/** Something with an id, and where the id is written; a file's name is its id without a place. */
export interface NamedThing {
	kind: RenameableKind;
	id: string;
	file: string;
	at?: ScalarPlace;
}

/** Everything that has an id in a content folder, broken or not. */
export function namedThings(files: readonly ContentFile[], scalars = scalarsOf): NamedThing[] {
	return files.flatMap((own) => {
		const { file } = own;
		const [folder, name] = file.split('/') as [string, string?];
		const slug = name?.replace(/\.\w+$/, '');
		const found: NamedThing[] = [];
		if (file.endsWith('.mdx') && slug !== undefined)
			found.push({ kind: 'pages', id: `${folder}/${slug}`, file });
		for (const at of scalars(own)) {
			if (at.path.at(-1) !== 'id') continue;
			const kind = kindOf(file, folder, at.path);
			if (!kind) continue;
			const isPart = kind === 'chapters' || kind === 'columns';
			const id = isPart ? `${folder}/${slug}#${at.value}` : at.value;
			found.push({ kind, id, file, at });
		}
		return found;
	});
}

function kindOf(
	file: string,
	folder: string,
	path: readonly (string | number)[],
): RenameableKind | undefined {
	const shape = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
	if (file === 'schedule.yaml' && shape === '*.id') return 'schedule';
	if (file === 'glossary.yaml' && shape === '*.id') return 'terms';
	if (file === 'site.yaml') {
		const [list] = path;
		return shape === `${String(list)}.*.id` &&
			['units', 'roles', 'strands', 'documents'].includes(String(list))
			? (list as RenameableKind)
			: undefined;
	}
	if (folder === 'quizzes')
		return shape === 'questions.*.id' ? 'questions' : shape === 'id' ? 'quizzes' : undefined;
	if (folder === 'checklists')
		return shape === 'groups.*.items.*.id' ? 'items' : shape === 'id' ? 'checklists' : undefined;
	if (folder === 'worksheets')
		return shape === 'columns.*.id' ? 'columns' : shape === 'id' ? 'worksheets' : undefined;
	if (folder === 'exams') return shape === 'id' ? 'exams' : undefined;
	return folder === 'materials' && shape === 'chapters.*.id' ? 'chapters' : undefined;
}
