import type { RetiredKind } from '../../model/retired.ts';
import type { ThingKind } from './published.ts';

export const KIND_NAMES: Readonly<Record<ThingKind, string>> = {
	questions: '题目',
	items: '清单条目',
	chapters: '篇章',
	schedule: '日程',
	terms: '名词',
	pages: '页面',
	quizzes: '题库',
	checklists: '清单',
	exams: '模拟考试',
	worksheets: '工作表',
	columns: '工作表的栏',
	units: '责任单位',
	roles: '人员类别',
	strands: '措施类别',
	documents: '引用的文件',
	site: '网站资料',
	clauses: '文件的条款',
};

/** Kinds that can carry the ids they had. */
export const RENAMED: Readonly<Partial<Record<ThingKind, string>>> = {
	questions: 'formerIds',
	items: 'formerIds',
	chapters: 'formerIds',
	schedule: 'formerIds',
	terms: 'formerIds',
	worksheets: 'formerIds',
	columns: 'formerIds',
	pages: 'formerPaths',
	quizzes: 'formerIds',
};
/** Kinds whose ids records or addresses hang on; of the others an anchor is lost at most. */
export const KEPT: ReadonlySet<string> = new Set<RetiredKind>([
	'questions',
	'items',
	'chapters',
	'pages',
	'quizzes',
	'checklists',
	'exams',
	'worksheets',
	'columns',
]);
/** Kinds of which a reader keeps something that is about what it was, not about what it is called. */
export const RECORDED: ReadonlySet<ThingKind> = new Set(['questions', 'items', 'chapters', 'columns']);
/** Kinds that lists have not held from the beginning. */
export const LATER: ReadonlySet<ThingKind> = new Set(['clauses', 'documents', 'site']);

/** What holds a chapter or a column. */
export function holderOf(kind: ThingKind, id: string): [kind: ThingKind, id: string] | undefined {
	const [slug] = id.split('/') as [string];
	if (kind === 'chapters') return ['pages', `materials/${slug}`];
	return kind === 'columns' ? ['worksheets', slug] : undefined;
}

/** An id as its author writes it: of `charter/chapter-1` the chapter only. */
export const ownPart = (kind: ThingKind, id: string): string => (holderOf(kind, id) ? id.split('/')[1]! : id);
