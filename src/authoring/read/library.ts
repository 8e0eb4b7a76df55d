import type { z } from 'zod';
import { checklist } from '../../model/checklist.ts';
import type { Checklist } from '../../model/checklist.ts';
import { exam } from '../../model/exam.ts';
import type { Exam } from '../../model/exam.ts';
import { glossary } from '../../model/glossary.ts';
import type { Term } from '../../model/glossary.ts';
import { homePage, isKnownSection, schemaOf } from '../../model/page.ts';
import type { Frontmatter, SectionId } from '../../model/page.ts';
import { quiz } from '../../model/quiz.ts';
import type { Quiz } from '../../model/quiz.ts';
import { retired } from '../../model/retired.ts';
import type { Retired } from '../../model/retired.ts';
import { schedule } from '../../model/schedule.ts';
import type { ScheduleEntry } from '../../model/schedule.ts';
import { SECTIONS_TAKEN, site } from '../../model/site.ts';
import type { Section, Site } from '../../model/site.ts';
import { synonyms } from '../../model/synonym.ts';
import type { Synonym } from '../../model/synonym.ts';
import { updates } from '../../model/update.ts';
import type { Update } from '../../model/update.ts';
import { wording } from '../../model/wording.ts';
import type { Wording } from '../../model/wording.ts';
import { worksheet } from '../../model/worksheet.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { allIssues } from '../tell/all-issues.ts';
import { fileBeside } from '../beside/place.ts';
import { faultOfSlug } from '../../model/names.ts';
import { foldersOf } from './content-reader.ts';
import type { ContentReader } from './content-reader.ts';
import { describeIssues } from '../tell/describe-issue.ts';
import { namedIds } from './named-ids.ts';
import type { IdOfName } from './named-ids.ts';
import { memo } from './memo.ts';
import { outline } from '../body/outline.ts';
import type { Heading, Outline } from '../body/outline.ts';
import type { Problem } from '../tell/problem.ts';
import { readParsedFile } from './parsed-file.ts';
import type { ParsedFile } from './parsed-file.ts';
import { withStandIns } from './stand-in.ts';
import { isCopy, strayFiles } from './stray-files.ts';
import { noUnreadPlaces } from './unread-places.ts';
import type { UnreadPlaces } from './unread-places.ts';
import { isWithin } from './value-path.ts';
import type { ValuePath } from './value-path.ts';

/** A page of the site, as its author wrote it. */
export interface LibraryPage<S extends SectionId = SectionId> {
	/** `topics/ideals` */
	id: string;
	section: S;
	slug: string;
	/** `/topics/ideals/` */
	path: string;
	/** Path inside the content folder. */
	file: string;
	frontmatter: Frontmatter<S>;
	headings: Heading[];
	/** Markdown after the frontmatter. */
	body: string;
}

/** Everything that the content folder says. */
export interface Library {
	site: Site;
	home: z.infer<typeof homePage>;
	/** By the order of sections in `site.yaml`, then by their own. */
	pages: LibraryPage[];
	schedule: ScheduleEntry[];
	glossary: Term[];
	quizzes: Quiz[];
	exams: Exam[];
	checklists: Checklist[];
	worksheets: Worksheet[];
	updates: Update[];
	/** What was taken down on purpose. */
	retired: Retired;
	/** Other words for search; empty where the content has none. */
	synonyms: Synonym[];
	/** Set phrases and exceptions of the check of wordings. */
	wording: Wording;
}

/** The library with the files that it came from, for the checks. */
export interface ReadLibrary {
	/** Whole in form: what could not be read has stand-ins, `unknown` says where. */
	library: Library;
	/** By path inside the content folder. */
	files: Map<string, ParsedFile>;
	outlines: Map<string, Outline>;
	unknown: UnreadPlaces;
	problems: Problem[];
}

type ByOrder = (a: LibraryPage, b: LibraryPage) => number;
const inOrder: ByOrder = (a, b) => a.frontmatter.order - b.frontmatter.order;
/** By day, on one day by their files, so that every build has the same. */
const newestFirst: ByOrder = (a, b) => {
	const [one, other] = [dateOf(a) ?? '', dateOf(b) ?? ''];
	return one === other ? (a.slug < b.slug ? -1 : 1) : one > other ? -1 : 1;
};

/** How the pages of a section follow each other. */
export const orderOfPages = ({ list }: Pick<Section, 'list'>): ByOrder =>
	list === 'date' ? newestFirst : inOrder;

/** The day of a page of a section that is listed by day. */
export const dateOf = ({ frontmatter }: LibraryPage): string | undefined =>
	'date' in frontmatter ? frontmatter.date : undefined;

/** The names of files right inside each folder. */
function namesByFolder(reader: ContentReader): ReadonlyMap<string, string[]> {
	const found = new Map<string, string[]>();
	for (const file of reader.names()) {
		const [folder, name, deeper] = file.split('/');
		if (name === undefined || deeper !== undefined) continue;
		const names = found.get(folder!);
		if (names) names.push(name);
		else found.set(folder!, [name]);
	}
	return found;
}

/** Outlines of files that were read before: commands and the desk check the same ones again and again. */
const outlineOf = memo((source: ParsedFile): Outline => outline(source.body, source.bodyLine));

const reads = memo((_: ParsedFile) => new Map<z.ZodType, z.ZodSafeParseResult<unknown>>());

/** What a schema makes of a file, once, not to be changed: commands and the desk read most files again as they were. */
function readOf<T>(source: ParsedFile, schema: z.ZodType<T>): z.ZodSafeParseResult<T> {
	const own = reads(source);
	const read = own.get(schema) ?? schema.safeParse(source.value);
	own.set(schema, read);
	return read as z.ZodSafeParseResult<T>;
}

/** Reads the files of a programme; collects every problem instead of stopping at the first. */
export function libraryOf(reader: ContentReader): ReadLibrary {
	const inFolder = namesByFolder(reader);
	const problems: Problem[] = [];
	const files = new Map<string, ParsedFile>();
	const outlines = new Map<string, Outline>();
	const unknown = noUnreadPlaces();
	/** Files whose names are read, whether they are there or not. */
	const tried = new Set<string>();
	/** Told when all files are read: an editor may have called by its name what stands in a later one. */
	const invalid: ((named: IdOfName) => Problem[])[] = [];

	function load<T>(file: string, schema: z.ZodType<T>): T {
		const isThere = reader.isThere(file);
		if (!isThere) problems.push({ kind: 'missing-file', file, line: 1, what: '缺少这个文件' });
		const source = isThere ? readParsedFile(reader, file, problems) : undefined;
		tried.add(file);
		if (source) {
			files.set(file, source);
			if (file.endsWith('.mdx')) outlines.set(file, outlineOf(source));
			for (const at of source.unread) unknown.add(file, at);
			// Most files are as they should be: one look.
			const read = readOf(source, schema);
			if (read.success) return read.data;
			const issues = allIssues(schema, source.value).filter(
				(issue) => !source.unread.some((at) => isWithin(issue.path as ValuePath, at)),
			);
			if (issues.length > 0) invalid.push((named) => describeIssues(source, issues, schema, named));
		}
		return withStandIns(schema, source?.value, (at) => unknown.add(file, at));
	}

	function names(folder: string, ending: string): string[] {
		// Where a file stands in place of the folder, it is told as a stray.
		return (inFolder.get(folder) ?? [])
			.filter((name) => name.endsWith(ending) && !/^[.~]/.test(name))
			.sort()
			.filter((name) => {
				const fault = faultOfSlug(name.slice(0, -ending.length));
				const file = `${folder}/${name}`;
				if (fault === undefined) return true;
				tried.add(file);
				const what = isCopy(name) ? '文件名不合规则，像是复制出来的副本：多余的就删掉' : fault;
				problems.push({ kind: 'file-name', file, line: 1, what, value: name });
				return false;
			});
	}

	function loadPage(own: Section, name: string): LibraryPage {
		const section: SectionId = own.id;
		const file = `${section}/${name}`;
		const frontmatter = load(file, schemaOf(own) as unknown as z.ZodType<Frontmatter>);
		const slug = name.slice(0, -'.mdx'.length);
		return {
			id: `${section}/${slug}`,
			section,
			slug,
			path: `/${section}/${slug}/`,
			file,
			frontmatter,
			headings: outlines.get(file)?.headings ?? [],
			body: files.get(file)?.body ?? '',
		};
	}

	/** A bank or a list is called as its file; of one that is not, probably a copy, nothing more is said. */
	function loadNamed<T extends { id: string }>(folder: string, name: string, schema: z.ZodType<T>): T {
		const file = `${folder}/${name}`;
		const id = name.slice(0, -'.yaml'.length);
		const item = load(file, schema);
		if (unknown.covers(file, ['id']) || item.id === id) return { ...item, id };
		const line = files.get(file)!.lineOf(['id']);
		problems.push({ kind: 'file-name', file, line, what: '文件名和里面的 id 不一样', value: item.id });
		unknown.add(file, []);
		return { ...withStandIns(schema, undefined, () => undefined), id };
	}

	function loadAll<T extends { id: string; order: number }>(folder: string, schema: z.ZodType<T>): T[] {
		return names(folder, '.yaml')
			.map((name) => loadNamed(folder, name, schema))
			.sort((a, b) => a.order - b.order);
	}

	const siteRead = { ...load('site.yaml', site as z.ZodType<Site>) };
	if (unknown.touches('site.yaml', ['sections'])) {
		// Any folder may be one of the site's.
		const folders = foldersOf(reader);
		siteRead.sections = folders
			.filter((name) => isKnownSection(name))
			.map((id) => ({ id, label: id, summary: id, list: 'order', feed: true }));
		for (const name of folders.filter(
			(folder) => !isKnownSection(folder) && !SECTIONS_TAKEN.includes(folder),
		))
			for (const file of reader.names()) if (file.startsWith(`${name}/`)) tried.add(file);
		unknown.add('site.yaml', ['sections']);
	}
	const home = load('index.mdx', homePage);
	const pages = siteRead.sections.flatMap((section) =>
		names(section.id, '.mdx')
			.map((name) => loadPage(section, name))
			.sort(orderOfPages(section)),
	);
	const library: Library = {
		site: siteRead,
		home,
		pages,
		schedule: load('schedule.yaml', schedule as z.ZodType<ScheduleEntry[]>),
		glossary: load('glossary.yaml', glossary as z.ZodType<Term[]>),
		quizzes: loadAll('quizzes', quiz as unknown as z.ZodType<Quiz>),
		exams: loadAll('exams', exam as unknown as z.ZodType<Exam>),
		checklists: loadAll('checklists', checklist as unknown as z.ZodType<Checklist>),
		worksheets: loadAll('worksheets', worksheet as unknown as z.ZodType<Worksheet>),
		updates: load('updates.yaml', updates as z.ZodType<Update[]>),
		retired: reader.isThere('retired.yaml')
			? load('retired.yaml', retired as z.ZodType<Retired>)
			: retired.parse({}),
		synonyms: reader.isThere('synonyms.yaml') ? load('synonyms.yaml', synonyms as z.ZodType<Synonym[]>) : [],
		wording: reader.isThere('wording.yaml')
			? load('wording.yaml', wording as z.ZodType<Wording>)
			: wording.parse({}),
	};

	for (const [file, { files: linked, images }] of outlines) {
		for (const target of [...linked.map(({ href }) => href), ...images.map(({ src }) => src)]) {
			const place = fileBeside(reader, file, target);
			if (place) tried.add(place);
		}
	}
	const named = namedIds(files);
	problems.push(...invalid.flatMap((tell) => tell(named)), ...strayFiles(reader, tried));
	return { library, files, outlines, unknown, problems };
}
