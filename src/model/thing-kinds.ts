import type { KnownSection } from './page.ts';
import type { RetiredKind } from './retired.ts';

/** What is true of all things of a kind. */
interface Kind {
	/** What messages call it. */
	name: string;
	/** The folder of the files that hold it, or the file; '' for pages, which stand in the sections of `site.yaml`. */
	holder: string;
	/** The place inside such a file, `*` for any number: `questions.*`; '' where the file is the thing. */
	at?: string;
	/** The field with the ids that it had; none where an id of this kind never changes, or nothing hangs on it. */
	former?: 'formerIds' | 'formerPaths';
	/** The kind of the file that holds it, where its id counts inside that alone: `charter/chapter-1`. */
	within?: 'pages' | 'worksheets';
	/** What is lost with its id: what a reader keeps of it, an address that others link to, or an anchor at most. */
	loses: 'record' | 'address' | 'anchor';
}

/** What can be published and then changed: what has an id of its own, and what has a name that others write. */
export type ThingKind = RetiredKind | 'units' | 'roles' | 'strands' | 'documents' | 'site' | 'clauses';

/** A new kind is added here; then the compiler says where else something depends on the kind. */
const TABLE = {
	pages: { name: '页面', holder: '', at: '', former: 'formerPaths', loses: 'address' },
	questions: {
		name: '题目',
		holder: 'quizzes',
		at: 'questions.*',
		former: 'formerIds',
		loses: 'record',
	},
	items: {
		name: '清单条目',
		holder: 'checklists',
		at: 'groups.*.items.*',
		former: 'formerIds',
		loses: 'record',
	},
	chapters: {
		name: '篇章',
		holder: 'materials',
		at: 'chapters.*',
		former: 'formerIds',
		within: 'pages',
		loses: 'record',
	},
	columns: {
		name: '工作表的栏',
		holder: 'worksheets',
		at: 'columns.*',
		former: 'formerIds',
		within: 'worksheets',
		loses: 'record',
	},
	schedule: { name: '日程', holder: 'schedule.yaml', at: '*', former: 'formerIds', loses: 'anchor' },
	terms: { name: '名词', holder: 'glossary.yaml', at: '*', former: 'formerIds', loses: 'anchor' },
	quizzes: { name: '题库', holder: 'quizzes', at: '', former: 'formerIds', loses: 'address' },
	checklists: { name: '清单', holder: 'checklists', at: '', loses: 'address' },
	exams: { name: '模拟考试', holder: 'exams', at: '', loses: 'address' },
	worksheets: { name: '工作表', holder: 'worksheets', at: '', former: 'formerIds', loses: 'address' },
	units: { name: '责任单位', holder: 'site.yaml', at: 'units.*', loses: 'anchor' },
	roles: { name: '人员类别', holder: 'site.yaml', at: 'roles.*', loses: 'anchor' },
	strands: { name: '措施类别', holder: 'site.yaml', at: 'strands.*', loses: 'anchor' },
	documents: { name: '引用的文件', holder: 'site.yaml', at: 'documents.*', loses: 'anchor' },
	site: { name: '网站资料', holder: 'site.yaml', loses: 'anchor' },
	clauses: { name: '文件的条款', holder: 'documents', loses: 'anchor' },
} as const satisfies Record<ThingKind, Kind>;

/** Every kind of thing, and what is true of it. */
export const KINDS: Readonly<Record<ThingKind, Kind>> = TABLE;

/** Kinds of things that have an id, written by their author. */
export type NamedKind = Exclude<ThingKind, 'site' | 'clauses'>;
export const NAMED_KINDS = (Object.keys(TABLE) as ThingKind[]).filter(
	(kind): kind is NamedKind => KINDS[kind].at !== undefined,
);

/** Kinds of files that are called as the id in them, in a folder that is called as the kind. */
export type FolderKind = {
	[K in ThingKind]: (typeof TABLE)[K] extends { at: ''; holder: K } ? K : never;
}[ThingKind];
export const FOLDER_KINDS = NAMED_KINDS.filter(
	(kind): kind is FolderKind => KINDS[kind].at === '' && KINDS[kind].holder === kind,
);

/**
 * What sort of thing stands at a place of a file; undefined where none does that has an id.
 * @param file inside the content folder
 */
export function kindAt(file: string, at: readonly (string | number)[]): NamedKind | undefined {
	const [folder, name] = file.split('/') as [string, string?];
	const shape = at.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
	const found = NAMED_KINDS.find((kind) => KINDS[kind].holder === folder && KINDS[kind].at === shape);
	return found ?? (name !== undefined && file.endsWith('.mdx') && shape === '' ? 'pages' : undefined);
}

/** Fields that name a thing by its id, or a page of a section by its file alone, and what they name. */
export const FIELDS_NAMING = {
	quizzes: 'quizzes',
	checklists: 'checklists',
	schedule: 'schedule',
	see: 'terms',
	units: 'units',
	lead: 'units',
	roles: 'roles',
	strand: 'strands',
	plan: 'documents',
	measure: 'measures',
	measures: 'measures',
	topics: 'topics',
	materials: 'materials',
	checks: 'rules',
} as const satisfies Record<string, NamedKind | KnownSection>;

/** What is named by fields of its own. */
export type NamedInFields = (typeof FIELDS_NAMING)[keyof typeof FIELDS_NAMING];

/** The fields that name things of a kind; those that name pages are asked for by `fieldsNamingPages`. */
export const fieldsNaming = (named: string): string[] =>
	Object.entries(FIELDS_NAMING).flatMap(([field, own]) => (own === named ? [field] : []));

/** The fields that name pages of a section; none where it is called as a kind, whose ids those fields hold. */
export const fieldsNamingPages = (section: string): string[] =>
	NAMED_KINDS.some((kind) => kind === section) ? [] : fieldsNaming(section);
