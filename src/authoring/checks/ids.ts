import { KINDS } from '../../model/thing-kinds.ts';
import type { FolderKind, NamedKind } from '../../model/thing-kinds.ts';
import type { Check, CheckContext } from './check.ts';
import { eachItem, eachQuestion } from './check.ts';
import type { ValuePath } from '../read/value-path.ts';

interface HasId {
	id: string;
	formerIds?: readonly string[];
}

interface Named extends HasId {
	file: string;
	at: ValuePath;
}

const named = ({ id, formerIds = [] }: HasId, file: string, at: ValuePath): Named => ({
	id,
	formerIds,
	file,
	at,
});

const listed = (list: readonly HasId[], file: string, at: ValuePath = []): Named[] =>
	list.map((thing, index) => named(thing, file, [...at, index]));

const inFolder =
	(kind: FolderKind) =>
	({ library }: CheckContext): Named[][] => [
		library[kind].map((thing) => named(thing, `${KINDS[kind].holder}/${thing.id}.yaml`, [])),
	];

const inSite =
	(list: 'units' | 'roles' | 'strands' | 'documents' | 'sections') =>
	({ library }: CheckContext): Named[][] => [listed(library.site[list], 'site.yaml', [list])];

/** The things of each kind, in lists within which an id has to be unique. */
const LISTS: Readonly<Record<NamedKind, (context: CheckContext) => Named[][]>> = {
	// Theirs are addresses: former-paths.ts looks at those.
	pages: () => [],
	questions: (context) => [eachQuestion(context).map(({ question, file, at }) => named(question, file, at))],
	items: (context) => [eachItem(context).map(({ item, file, at }) => named(item, file, at))],
	chapters: ({ library }) =>
		library.pages.map(({ file, frontmatter }) =>
			'chapters' in frontmatter ? listed(frontmatter.chapters, file, ['chapters']) : [],
		),
	columns: ({ library }) =>
		library.worksheets.map(({ id, columns }) =>
			listed(columns, `${KINDS.columns.holder}/${id}.yaml`, ['columns']),
		),
	schedule: ({ library }) => [listed(library.schedule, KINDS.schedule.holder)],
	terms: ({ library }) => [listed(library.glossary, KINDS.terms.holder)],
	quizzes: inFolder('quizzes'),
	checklists: inFolder('checklists'),
	exams: inFolder('exams'),
	worksheets: inFolder('worksheets'),
	units: inSite('units'),
	roles: inSite('roles'),
	strands: inSite('strands'),
	documents: inSite('documents'),
};

/** What has an id as well, and is no kind of thing: nothing is lost with it. */
const OTHER_LISTS: readonly ((context: CheckContext) => Named[][])[] = [
	({ library }) => [listed(library.updates, 'updates.yaml')],
	inSite('sections'),
];

/** Ids are unique in their kind; former ids belong to nobody else. */
export const checkIds: Check = (context) => {
	for (const list of [...Object.values(LISTS), ...OTHER_LISTS].flatMap((lists) => lists(context))) {
		const owners = new Map<string, Named>();
		for (const item of list) {
			const first = owners.get(item.id);
			if (first) {
				const where = `${first.file}:${context.files.get(first.file)?.lineOf([...first.at, 'id']) ?? 1}`;
				context.report('duplicate-id', item.file, [...item.at, 'id'], `编号已经在 ${where} 用过`, item.id);
			} else owners.set(item.id, item);
		}
		checkFormerIds(context, list, owners);
	}
};

/** With every former id out of use and claimed once, following them can neither branch nor run in a circle. */
function checkFormerIds(
	{ report }: CheckContext,
	list: readonly Named[],
	owners: ReadonlyMap<string, Named>,
): void {
	const claimed = new Map<string, Named>();
	for (const item of list) {
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
