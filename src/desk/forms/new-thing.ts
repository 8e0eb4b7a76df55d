import type { Library } from '../../authoring/read/library.ts';
import { faultOfId, faultOfSlug } from '../../model/names.ts';
import type { FolderKind } from '../../model/thing-kinds.ts';
import { nextIds } from '../../office/import/next-ids.ts';
import { pinyinOf, proposeId } from './propose-id.ts';
import { usedIds } from './used-ids.ts';
import { fieldLines } from '../../office/edit/written.ts';

/** What a clerk can make anew: a page of a section, a file of its own, an entry of a list. */
export type NewKind =
	| `page:${string}`
	| FolderKind
	| 'schedule'
	| 'terms'
	| 'updates'
	| `question:${string}`
	| `item:${string}`;

export interface NewThing {
	file: string;
	/** The text of a file that is not there yet. */
	text?: string;
	/** Or an entry, and the list and the place that it is put in. */
	entry?: { list: (string | number)[]; at: number; value: Record<string, unknown> };
}

/** Everything that can be made, with what it is called. */
export function newKinds(library: Library): { kind: NewKind; label: string; group: string }[] {
	return [
		...library.site.sections.map(({ id, label }) => ({
			kind: `page:${id}` as const,
			label: `“${label}”的一页`,
			group: '页面',
		})),
		{ kind: 'schedule', label: '一条日程', group: '条目' },
		{ kind: 'terms', label: '一个名词', group: '条目' },
		{ kind: 'updates', label: '一条更新', group: '条目' },
		...library.quizzes.map(({ id, title }) => ({
			kind: `question:${id}` as const,
			label: title,
			group: '在题库里加一道题',
		})),
		...library.checklists.map(({ id, title }) => ({
			kind: `item:${id}` as const,
			label: title,
			group: '在清单里加一条',
		})),
		{ kind: 'quizzes', label: '一个题库', group: '新的文件' },
		{ kind: 'exams', label: '一种模拟考试', group: '新的文件' },
		{ kind: 'checklists', label: '一张清单', group: '新的文件' },
		{ kind: 'worksheets', label: '一张工作表', group: '新的文件' },
	];
}

const nextOrder = (things: readonly { order: number }[]): number =>
	Math.max(0, ...things.map(({ order }) => order)) + 1;

/** The id that a new thing of this name gets, unless its author writes another. */
export function proposedId(library: Library, kind: NewKind, title: string): string {
	const [what, inside] = kind.split(':') as [string, string?];
	if (what === 'page') return proposeId(title, usedIds(library, 'pages', inside!), 'page');
	if (what === 'question') return nextIds(inside!, [...usedIds(library, 'questions')])();
	if (what === 'item') return nextIds(inside!, [...usedIds(library, 'items')])();
	if (what === 'updates') return proposeId(title, new Set(library.updates.map(({ id }) => id)), 'update');
	return proposeId(title, usedIds(library, what as 'quizzes'), what === 'quizzes' ? 'bank' : 'list');
}

/**
 * A new thing with what is known of it; the form asks for the rest.
 * @param today for what carries the day on which it is written
 */
export function draftOfNew(
	library: Library,
	kind: NewKind,
	title: string,
	id: string,
	today: string,
): NewThing {
	const [what, inside] = kind.split(':') as [string, string?];
	switch (what) {
		case 'page': {
			const section = library.site.sections.find((one) => one.id === inside)!;
			const orders = library.pages
				.filter((page) => page.section === inside)
				.map(({ frontmatter }) => frontmatter);
			const place = section.list === 'date' ? { date: today } : { order: nextOrder(orders) };
			return { file: `${inside}/${id}.mdx`, text: pageOf({ title, ...place }) };
		}
		case 'schedule':
			return entry('schedule.yaml', [], library.schedule.length, { id, kind: 'date', title });
		case 'terms':
			return entry('glossary.yaml', [], library.glossary.length, {
				id,
				term: title,
				pinyin: pinyinOf(title),
			});
		case 'updates':
			// In the order of the template, which says why.
			return entry('updates.yaml', [], 0, { title, date: today, id });
		case 'question': {
			const bank = library.quizzes.find((quiz) => quiz.id === inside);
			return entry(`quizzes/${inside}.yaml`, ['questions'], bank?.questions.length ?? 0, {
				id,
				kind: 'single',
				stem: title,
			});
		}
		case 'item': {
			const list = library.checklists.find((checklist) => checklist.id === inside);
			const group = Math.max(0, (list?.groups.length ?? 1) - 1);
			const at = list?.groups[group]?.items.length ?? 0;
			return entry(`checklists/${inside}.yaml`, ['groups', group, 'items'], at, { id, text: title });
		}
		default:
			return newFile(library, what as FolderKind, title, id);
	}
}

const entry = (
	file: string,
	list: (string | number)[],
	at: number,
	value: Record<string, unknown>,
): NewThing => ({
	file,
	entry: { list, at, value },
});

const pageOf = (fields: Record<string, unknown>): string =>
	[
		'---',
		...Object.entries(fields).flatMap(([name, value]) => fieldLines(name, value, true)),
		'---',
		'',
		'',
	].join('\n');

const FILES: Readonly<Record<FolderKind, (library: Library) => Record<string, unknown>>> = {
	quizzes: () => ({ questions: [] }),
	exams: () => ({ minutes: 30, pass: 60, sections: [] }),
	checklists: ({ site }: Library) => ({ roles: site.roles.slice(0, 1).map(({ id }) => id), groups: [] }),
	worksheets: () => ({ layout: 'table', columns: [] }),
};

function newFile(library: Library, folder: FolderKind, title: string, id: string): NewThing {
	const fields = { id, title, order: nextOrder(library[folder]), ...FILES[folder](library) };
	const text = Object.entries(fields).flatMap(([name, value]) => fieldLines(name, value));
	return { file: `${folder}/${id}.yaml`, text: `${text.join('\n')}\n` };
}

/** Why a thing of this kind cannot be called so, in words; a page's id is its file. */
export function faultOfNew(kind: NewKind, id: string): string | undefined {
	const fault = kind.startsWith('page:') ? faultOfSlug(id) : faultOfId(id);
	return fault && `${fault}。`;
}
