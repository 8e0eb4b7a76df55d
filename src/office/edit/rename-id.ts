import { faultOfId } from '../../model/names.ts';
import { KINDS, fieldsNaming } from '../../model/thing-kinds.ts';
import type { NamedKind } from '../../model/thing-kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { formerIdSplice } from './former-id.ts';
import { valuesOf, within } from './id-values.ts';
import { namedThings } from './named-things.ts';
import type { NamedThing } from './named-things.ts';
import { renamePage } from './rename-page.ts';
import type { Renaming } from './renaming.ts';
import { scalarsOf } from './scalars.ts';
import type { ScalarPlace } from './scalars.ts';
import type { Splice } from './splice.ts';

/** What hangs on them in readers' records has no way to follow. */
const FIXED: Readonly<Partial<Record<NamedKind, string>>> = {
	checklists: '读者自己加的条目挂在清单的编号上，不能改；要换标题，改 title',
	exams: '读者的试卷挂在模拟考试的编号上，不能改；要换标题，改 title',
};

/** Gives a thing that is no page another id, everywhere. @returns in words why it cannot be done */
export function renameId(
	files: readonly ContentFile[],
	{ kind, id, file, at }: NamedThing,
	after: string,
): Renaming | string {
	if (FIXED[kind]) return FIXED[kind];
	const old = at!.value;
	const isPart = id.includes('#');
	const to = isPart ? after.replace(/^.*#/, '') : after;
	const fault = faultOfId(to);
	if (fault !== undefined) return `“${to}”不能做编号：${fault}`;
	const taken = isPart ? id.replace(/#.*/, `#${to}`) : to;
	if (namedThings(files).some((thing) => thing.kind === kind && thing.id === taken))
		return `已经有编号是“${to}”的${KINDS[kind].name}`;
	const splices = files.flatMap((own): Splice[] => {
		const scalars = scalarsOf(own);
		const found = [
			...valuesOf(own, scalars, fieldsNaming(kind), old, to),
			...anchorsOf(own, kind, id, old, to),
			...(kind === 'documents' ? documentsOf(own, scalars, old, to) : []),
		];
		if (own.file !== file) return found;
		found.push({ file, ...within(own, at!, old), text: to });
		if (KINDS[kind].former === 'formerIds') found.push(formerIdSplice(own, scalars, at!, old));
		return found;
	});
	let move = KINDS[kind].at === '' ? { from: file, to: `${kind}/${to}.yaml` } : undefined;
	// A document's page is called as the document, so it goes along.
	const page = namedThings(files).find((thing) => thing.kind === 'pages' && thing.id === `documents/${old}`);
	if (kind === 'documents' && page) {
		const moved = renamePage(files, page, to);
		if (typeof moved === 'string') return moved;
		splices.push(...moved.splices);
		move = moved.move;
	}
	return { what: `${KINDS[kind].name}“${id}”的编号改成“${to}”`, splices, ...(move && { move }) };
}

/** Sources that name a document. */
const documentsOf = (own: ContentFile, scalars: readonly ScalarPlace[], old: string, to: string): Splice[] =>
	scalars
		.filter(({ path, value }) => path.includes('sources') && (value === old || value.startsWith(`${old} `)))
		.map((scalar) => ({ file: own.file, ...within(own, scalar, old), text: to }));

/** Links and sources that end with an id. */
function anchorsOf(own: ContentFile, kind: NamedKind, id: string, old: string, to: string): Splice[] {
	const [page] = id.split('#') as [string];
	const before: Partial<Record<NamedKind, string>> = {
		schedule: '/schedule/(?:\\?[^)#\\s]*)?#',
		terms: '/glossary/(?:\\?[^)#\\s]*)?#',
		questions: '/quizzes/[a-z0-9-]+/#q-',
		items: '/checklists/[a-z0-9-]+/#item-',
		chapters: `${page}/?#`,
		quizzes: '/quizzes/',
		worksheets: '/worksheets/',
	};
	const pattern = before[kind];
	if (!pattern) return [];
	return [...own.text.matchAll(new RegExp(`(?<=${pattern})${old}(?![a-z0-9-])`, 'g'))].map(({ index }) => ({
		file: own.file,
		start: index,
		end: index + old.length,
		text: to,
	}));
}
