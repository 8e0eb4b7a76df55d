import type { Check } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';
import type { ValuePath } from '../source-file.ts';

/** Whatever names a page, a unit, a list or an entry names one that exists. */
export const checkReferences: Check = (context) => {
	const { library, report } = context;
	const { site, pages } = library;
	const slugs = (section: string): string[] =>
		pages.filter((page) => page.section === section).map(({ slug }) => slug);
	const known = {
		measures: { ids: slugs('measures'), where: 'measures 文件夹', name: '措施' },
		topics: { ids: slugs('topics'), where: 'topics 文件夹', name: '专题' },
		materials: { ids: slugs('materials'), where: 'materials 文件夹', name: '学习材料' },
		quizzes: { ids: library.quizzes.map(({ id }) => id), where: 'quizzes 文件夹', name: '题库' },
		checklists: { ids: library.checklists.map(({ id }) => id), where: 'checklists 文件夹', name: '清单' },
		schedule: { ids: library.schedule.map(({ id }) => id), where: 'schedule.yaml', name: '日程' },
		see: { ids: library.glossary.map(({ id }) => id), where: 'glossary.yaml', name: '名词' },
		units: { ids: site.units.map(({ id }) => id), where: 'site.yaml 的 units', name: '责任单位' },
		roles: { ids: site.roles.map(({ id }) => id), where: 'site.yaml 的 roles', name: '人员类别' },
		strand: { ids: site.strands.map(({ id }) => id), where: 'site.yaml 的 strands', name: '措施类别' },
		plan: { ids: site.documents.map(({ id }) => id), where: 'site.yaml 的 documents', name: '文件' },
		page: { ids: pages.map(({ id }) => id), where: '各栏目文件夹', name: '页面' },
	};
	type Field = keyof typeof known;

	function check(file: string, base: ValuePath, owner: object, fields: Partial<Record<string, Field>>): void {
		for (const [name, field] of Object.entries(fields)) {
			const value = (owner as Record<string, unknown>)[name];
			if (value === undefined) continue;
			const { ids, where, name: what } = known[field!];
			const many = Array.isArray(value);
			for (const [at, id] of (many ? (value as unknown[]) : [value]).entries()) {
				if (ids.includes(String(id))) continue;
				report(
					'unknown-reference',
					file,
					many ? [...base, name, at] : [...base, name],
					`没有这个${what}，应当是 ${where} 里的编号`,
					String(id),
				);
			}
		}
	}

	check('site.yaml', [], site, { plan: 'plan' });
	for (const { file, frontmatter } of pages) {
		check(file, [], frontmatter, {
			measures: 'measures',
			topics: 'topics',
			materials: 'materials',
			quizzes: 'quizzes',
			checklists: 'checklists',
			schedule: 'schedule',
			units: 'units',
			strand: 'strand',
		});
	}
	library.schedule.forEach((entry, at) =>
		check('schedule.yaml', [at], entry, { measures: 'measures', units: 'units', roles: 'roles' }),
	);
	library.glossary.forEach((term, at) => check('glossary.yaml', [at], term, { see: 'see', pages: 'page' }));
	library.updates.forEach((update, at) => check('updates.yaml', [at], update, { page: 'page' }));
	for (const quiz of library.quizzes) check(`quizzes/${quiz.id}.yaml`, [], quiz, { page: 'page' });
	for (const list of library.checklists) check(`checklists/${list.id}.yaml`, [], list, { roles: 'roles' });
	for (const { question, file, at } of eachQuestion(context))
		check(file, at, question, { measures: 'measures', topics: 'topics' });
	for (const { item, file, at } of eachItem(context))
		check(file, at, item, { measure: 'measures', schedule: 'schedule' });
};
