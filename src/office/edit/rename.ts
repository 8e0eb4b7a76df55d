import { faultOfId, faultOfSlug } from '../../model/fields.ts';
import { KINDS, fieldsNaming } from '../../model/kinds.ts';
import type { NamedKind } from '../../model/kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { findPlaces } from '../find/find-places.ts';
import type { Place } from '../find/find-places.ts';
import { formerIdSplice, formerPathSplice } from './former-id.ts';
import { namedThings } from './named-things.ts';
import type { NamedThing } from './named-things.ts';
import { quotedIn } from './quoted.ts';
import type { Quoted } from './quoted.ts';
import { scalarsOf } from './scalars.ts';
import type { ScalarPlace } from './scalars.ts';
import type { Splice } from './splice.ts';

/** What a change of name does to the files of a content folder. */
export interface Renaming {
	what: string;
	splices: Splice[];
	/** A file that gets another name. */
	move?: { from: string; to: string };
	/** Names of other things that hold the wording, and how often each stands: they stay as they are. */
	left?: { name: string; count: number }[];
	/** Places of a wording in somebody else's words: they stay as they are unless they are asked for. */
	quoted?: (Splice & { quoted: Quoted })[];
}

/** What hangs on them in readers' records has no way to follow. */
const FIXED: Readonly<Partial<Record<NamedKind, string>>> = {
	checklists: '读者自己加的条目挂在清单的编号上，不能改；要换标题，改 title',
	exams: '读者的试卷挂在模拟考试的编号上，不能改；要换标题，改 title',
};

/**
 * The change of an id, of a page's address, or of a wording, everywhere.
 * @param before `topics/old`, an id, `quizzes:old` where several kinds have it, or a wording
 * @returns in words why it cannot be done
 */
export function rename(files: readonly ContentFile[], before: string, after: string): Renaming | string {
	const [, kind, id] = /^([a-z]+):([a-z0-9/#-]+)$/.exec(before) ?? [];
	const wanted = (id ?? before).replace(/^\/|\/$|\.mdx$/g, '').replace(/\/#/, '#');
	const owners = namedThings(files).filter((thing) => thing.id === wanted && (!kind || thing.kind === kind));
	const [owner, other] = owners;
	if (owner && other) {
		const named = owners.map(
			(thing) => `${thing.kind}:${thing.id}（${KINDS[thing.kind].name}，${thing.file}）`,
		);
		return `“${before}”是几样东西的编号，写明是哪一样：${named.join('、')}`;
	}
	if (owner) return owner.kind === 'pages' ? renamePage(files, owner, after) : renameId(files, owner, after);
	return renameWording(files, before, after);
}

function renamePage(
	files: readonly ContentFile[],
	{ id, file }: NamedThing,
	after: string,
): Renaming | string {
	const [section, slug] = id.split('/') as [string, string];
	const to = after.replace(/^\/|\/$|\.mdx$/g, '');
	const [newSection, newSlug] = to.includes('/') ? (to.split('/') as [string, string]) : [section, to];
	if (newSection !== section)
		return `页面只能在原来的栏目“${section}”里改名；换栏目的，新写一页，再把旧地址写进 formerPaths`;
	const fault = faultOfSlug(newSlug);
	if (fault !== undefined) return `“${newSlug}”不能做文件名：${fault}`;
	const next = `${section}/${newSlug}`;
	if (files.some((own) => own.file === `${next}.mdx`)) return `已经有 ${next}.mdx`;
	const splices = files.flatMap((own): Splice[] => {
		const scalars = scalarsOf(own);
		const kept = scalars.filter(({ path }) => path.includes('formerPaths') || own.file === 'retired.yaml');
		const tokens = [...own.text.matchAll(new RegExp(`(?<![a-z0-9-]/?)${id}(?![a-z0-9-])`, 'g'))]
			.map(({ index }) => index)
			.concat(
				[...own.text.matchAll(new RegExp(`(?<=[("\\s:]/)${id}(?=[/#?)])`, 'g'))].map(({ index }) => index),
			);
		return [
			...[...new Set(tokens)]
				.filter((start) => !kept.some((scalar) => scalar.start <= start && start < scalar.end))
				.map((start) => ({ file: own.file, start, end: start + id.length, text: next })),
			...valuesOf(own, scalars, fieldsNaming(section), slug, newSlug),
			...(own.file === file ? [formerPathSplice(own, scalars, id), ...besideOf(own, slug, newSlug)] : []),
		];
	});
	return { what: `页面“${id}”改名为“${next}”`, splices, move: { from: file, to: `${next}.mdx` } };
}

function renameId(
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

function renameWording(files: readonly ContentFile[], before: string, after: string): Renaming | string {
	if (after.trim() === '') return '请写改成什么';
	const inside = (outer: readonly Place[], { file, start, end }: Place): boolean =>
		outer.some((place) => place.file === file && place.start <= start && end <= place.end);
	const done = findPlaces(files, after);
	const names = namesWith(files, before).map((name) => ({ name, places: findPlaces(files, name) }));
	const found = findPlaces(files, before).filter((place) => !inside(done, place));
	// Of names within names the longest is the one that stands there.
	const left = names
		.map(({ name }, at) => ({
			name,
			count: found.filter((place) => names.findIndex(({ places }) => inside(places, place)) === at).length,
		}))
		.filter(({ count }) => count > 0);
	const places = found
		.filter((place) => !names.some(({ places }) => inside(places, place)))
		.map(({ file, start, end }): Splice => ({ file, start, end, text: after }));
	if (places.length === 0) return `没有找到“${before}”：不是编号，内容里也没有这样的文字`;
	const splices: Splice[] = [];
	const quoted: Renaming['quoted'] = [];
	for (const own of files) {
		const mine = places.filter(({ file }) => file === own.file);
		if (mine.length === 0) continue;
		const quotedAt = quotedIn(own);
		for (const place of mine) {
			const whose = quotedAt(place);
			if (whose) quoted.push({ ...place, quoted: whose });
			else splices.push(place);
		}
	}
	return { what: `“${before}”改成“${after}”`, splices, left, quoted };
}

/** Names of other units, roles and terms that a wording is a part of, the longest first: 领导小组办公室 is not 办公室. */
function namesWith(files: readonly ContentFile[], wording: string): string[] {
	const names = files
		.filter(({ file }) => file === 'site.yaml' || file === 'glossary.yaml')
		.flatMap((own) => scalarsOf(own))
		.filter(({ path }) => ['name', 'term'].includes(String(path.at(-1))) || path.includes('aliases'))
		.map(({ value }) => value);
	return [...new Set(names)]
		.filter((name) => name !== wording && name.includes(wording))
		.sort((a, b) => b.length - a.length);
}

/** Pictures and files in the folder that is called as the page. */
const besideOf = (own: ContentFile, slug: string, to: string): Splice[] =>
	[...own.text.matchAll(new RegExp(`(?<=\\]\\(\\s*<?)${slug}(?=/)`, 'g'))].map(({ index }) => ({
		file: own.file,
		start: index,
		end: index + slug.length,
		text: to,
	}));

/** Values of some fields that are an id. */
function valuesOf(
	own: ContentFile,
	scalars: readonly ScalarPlace[],
	fields: readonly string[],
	old: string,
	to: string,
): Splice[] {
	return scalars
		.filter(
			({ path, value }) =>
				value === old && fields.includes(String(path.filter((part) => typeof part === 'string').at(-1))),
		)
		.map((scalar) => ({ file: own.file, ...within(own, scalar, old), text: to }));
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

/** The id itself within a value that may stand in quotation marks. */
function within(own: ContentFile, { start, end }: ScalarPlace, id: string): { start: number; end: number } {
	const from = start + Math.max(0, own.text.slice(start, end).indexOf(id));
	return { start: from, end: from + id.length };
}
