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
		name: string,
		file: string,
		items: readonly { id: string }[],
		field = '',
	): Target | undefined => {
		const known = knownIds(context, file, items, field ? [field] : []);
		return known && { ids: known, name, where: ` ${field ? `${file} 的 ${field}` : file} ` };
	};
	const everyPage: Target = {
		ids: new Set(library.pages.map(({ id }) => id)),
		name: '页面',
		where: '各栏目文件夹',
	};

	const measures = pages('措施', 'measures');
	const topics = pages('专题', 'topics');
	const materials = pages('学习材料', 'materials');
	const schedule = list('日程', 'schedule.yaml', library.schedule);
	const terms = list('名词', 'glossary.yaml', library.glossary);
	const units = list('责任单位', 'site.yaml', site.units, 'units');
	const roles = list('人员类别', 'site.yaml', site.roles, 'roles');
	const strand = list('措施类别', 'site.yaml', site.strands, 'strands');
	const documents = list('文件', 'site.yaml', site.documents, 'documents');
	const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
	const quizzes = folder('题库', 'quizzes', ids(library.quizzes));
	const checklists = folder('清单', 'checklists', ids(library.checklists));

	function check(
		file: string,
		base: ValuePath,
		owner: object,
		fields: Record<string, Target | undefined>,
	): void {
		for (const [field, target] of Object.entries(fields)) {
			const value = (owner as Record<string, unknown>)[field];
			if (value === undefined || !target) continue;
			const many = Array.isArray(value);
			for (const [at, id] of (many ? (value as unknown[]) : [value]).map(String).entries()) {
				if (target.ids.has(id)) continue;
				const where = many ? [...base, field, at] : [...base, field];
				const what = `没有这个${target.name}，应当是${target.where}里的编号${suggestion(id, target.ids)}`;
				report('unknown-reference', file, where, what, id);
			}
		}
	}

	check('site.yaml', [], site, { plan: documents });
	for (const { file, frontmatter } of library.pages) {
		check(file, [], frontmatter, {
			measures,
			topics,
			materials,
			quizzes,
			checklists,
			schedule,
			units,
			strand,
			pages: everyPage,
		});
		if ('lead' in frontmatter) {
			const own: Target = { ids: new Set(frontmatter.units), name: '牵头单位', where: '这一页 units ' };
			check(file, [], frontmatter, { lead: own });
		}
	}
	library.schedule.forEach((entry, at) => check('schedule.yaml', [at], entry, { measures, units, roles }));
	library.glossary.forEach((term, at) =>
		check('glossary.yaml', [at], term, { see: terms, pages: everyPage }),
	);
	library.glossary.forEach(({ id, see }, at) => {
		const own = see.indexOf(id);
		if (own >= 0) report('self-reference', 'glossary.yaml', [at, 'see', own], '名词的相关名词写了它自己', id);
	});
	library.updates.forEach((update, at) => check('updates.yaml', [at], update, { page: everyPage }));
	for (const quiz of library.quizzes) check(`quizzes/${quiz.id}.yaml`, [], quiz, { page: everyPage });
	for (const { id, sections } of library.exams) {
		sections.forEach((section, at) => check(`exams/${id}.yaml`, ['sections', at], section, { quizzes }));
	}
	for (const { id, ...own } of library.checklists) check(`checklists/${id}.yaml`, [], own, { roles });
	for (const { id, ...own } of library.worksheets)
		check(`worksheets/${id}.yaml`, [], own, { pages: everyPage, checks: pages('规定', 'rules') });
	for (const { question, file, at } of eachQuestion(context)) check(file, at, question, { measures, topics });
	for (const { item, file, at } of eachItem(context)) check(file, at, item, { measure: measures, schedule });
};
