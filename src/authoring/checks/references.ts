import { FIELDS_NAMING, KINDS } from '../../model/thing-kinds.ts';
import type { NamedInFields, NamedKind } from '../../model/thing-kinds.ts';
import type { Check } from './check.ts';
import { eachItem, eachQuestion, knownIds } from './check.ts';
import { pagesOf } from '../read/lookup.ts';
import { suggestion } from '../tell/nearest.ts';
import type { ValuePath } from '../read/value-path.ts';

interface Target {
	ids: ReadonlySet<string>;
	/** How messages call it, and where its ids stand. */
	name: string;
	where: string;
}

/** Whatever names a page, a unit, a list or an entry names one that exists. */
export const checkReferences: Check = (context) => {
	const { library, report } = context;
	const { site } = library;
	const folder = (name: string, where: string, ids: string[]): Target => ({
		ids: new Set(ids),
		name,
		where: ` ${where} 文件夹`,
	});
	const pages = (name: string, section: 'measures' | 'topics' | 'materials' | 'rules'): Target =>
		folder(
			name,
			section,
			pagesOf(library, section).map(({ slug }) => slug),
		);
	/** A list in one file; nothing is said about it where a part of its ids cannot be read. */
	const list = (
		kind: NamedKind,
		file: string,
		items: readonly { id: string }[],
		field = '',
	): Target | undefined => {
		const known = knownIds(context, file, items, field ? [field] : []);
		return (
			known && { ids: known, name: KINDS[kind].name, where: ` ${field ? `${file} 的 ${field}` : file} ` }
		);
	};
	const everyPage: Target = {
		ids: new Set(library.pages.map(({ id }) => id)),
		name: '页面',
		where: '各栏目文件夹',
	};

	const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
	const named: Readonly<Record<NamedInFields, Target | undefined>> = {
		measures: pages('措施', 'measures'),
		topics: pages('专题', 'topics'),
		materials: pages('学习材料', 'materials'),
		rules: pages('规定', 'rules'),
		schedule: list('schedule', 'schedule.yaml', library.schedule),
		terms: list('terms', 'glossary.yaml', library.glossary),
		units: list('units', 'site.yaml', site.units, 'units'),
		roles: list('roles', 'site.yaml', site.roles, 'roles'),
		strands: list('strands', 'site.yaml', site.strands, 'strands'),
		documents: list('documents', 'site.yaml', site.documents, 'documents'),
		quizzes: folder(KINDS.quizzes.name, 'quizzes', ids(library.quizzes)),
		checklists: folder(KINDS.checklists.name, 'checklists', ids(library.checklists)),
	};
	const targets = new Map<string, Target | undefined>([
		...Object.entries(FIELDS_NAMING).map(([field, kind]) => [field, named[kind]] as const),
		['page', everyPage],
		['pages', everyPage],
	]);

	/** @param owner whose fields name other things */
	function check(file: string, base: ValuePath, owner: object): void {
		for (const [field, value] of Object.entries(owner)) {
			const target = targets.get(field);
			if (value !== undefined && target) checkField(file, base, field, value, target);
		}
	}
	function checkField(file: string, base: ValuePath, field: string, value: unknown, target: Target): void {
		const many = Array.isArray(value);
		for (const [at, id] of (many ? (value as unknown[]) : [value]).map(String).entries()) {
			if (target.ids.has(id)) continue;
			const where = many ? [...base, field, at] : [...base, field];
			const what = `没有这个${target.name}，应当是${target.where}里的编号${suggestion(id, target.ids)}`;
			report('unknown-reference', file, where, what, id);
		}
	}

	// Its other fields are where the things stand that others name.
	check('site.yaml', [], { plan: site.plan });
	for (const { file, frontmatter } of library.pages) {
		if (!('lead' in frontmatter)) {
			check(file, [], frontmatter);
			continue;
		}
		const { lead, ...others } = frontmatter;
		check(file, [], others);
		const own: Target = { ids: new Set(frontmatter.units), name: '牵头单位', where: '这一页 units ' };
		if (lead !== undefined) checkField(file, [], 'lead', lead, own);
	}
	library.schedule.forEach((entry, at) => check('schedule.yaml', [at], entry));
	library.glossary.forEach((term, at) => check('glossary.yaml', [at], term));
	library.glossary.forEach(({ id, see }, at) => {
		const own = see.indexOf(id);
		if (own >= 0) report('self-reference', 'glossary.yaml', [at, 'see', own], '名词的相关名词写了它自己', id);
	});
	library.updates.forEach((update, at) => check('updates.yaml', [at], update));
	for (const quiz of library.quizzes) check(`quizzes/${quiz.id}.yaml`, [], quiz);
	for (const { id, sections } of library.exams)
		sections.forEach((section, at) => check(`exams/${id}.yaml`, ['sections', at], section));
	for (const list of library.checklists) check(`checklists/${list.id}.yaml`, [], list);
	for (const sheet of library.worksheets) check(`worksheets/${sheet.id}.yaml`, [], sheet);
	for (const { question, file, at } of eachQuestion(context)) check(file, at, question);
	for (const { item, file, at } of eachItem(context)) check(file, at, item);
};
