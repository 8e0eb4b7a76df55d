import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { checklist } from '../model/checklist.ts';
import type { Checklist } from '../model/checklist.ts';
import { exam } from '../model/exam.ts';
import type { Exam } from '../model/exam.ts';
import { glossary } from '../model/glossary.ts';
import type { Term } from '../model/glossary.ts';
import { homePage, pageSchemas } from '../model/page.ts';
import type { Frontmatter, SectionId } from '../model/page.ts';
import { quiz } from '../model/quiz.ts';
import type { Quiz } from '../model/quiz.ts';
import { schedule } from '../model/schedule.ts';
import type { ScheduleEntry } from '../model/schedule.ts';
import { site } from '../model/site.ts';
import type { Site } from '../model/site.ts';
import { updates } from '../model/update.ts';
import type { Update } from '../model/update.ts';
import { describeIssues } from './describe-issue.ts';
import { namedIds } from './named-ids.ts';
import type { IdOfName } from './named-ids.ts';
import { outline } from './outline.ts';
import type { Heading, Outline } from './outline.ts';
import type { Problem } from './problem.ts';
import { readSourceFile } from './source-file.ts';
import type { SourceFile } from './source-file.ts';
import { strayFiles } from './stray-files.ts';

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
	home: { title: string; description: string };
	/** By the order of sections in `site.yaml`, then by their own. */
	pages: LibraryPage[];
	schedule: ScheduleEntry[];
	glossary: Term[];
	quizzes: Quiz[];
	exams: Exam[];
	checklists: Checklist[];
	updates: Update[];
}

/** The library with the files that it came from, for the checks. */
export interface ReadLibrary {
	/** Without what is in `unreadable`; undefined where `site.yaml` is among it. */
	library: Library | undefined;
	/** By path inside the content folder. */
	files: Map<string, SourceFile>;
	outlines: Map<string, Outline>;
	/** Files that could not be read or are not valid. What they hold is unknown, not missing. */
	unreadable: Set<string>;
	problems: Problem[];
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a content folder; collects every problem instead of stopping at the first. */
export function readLibrary(contentDir: string): ReadLibrary {
	const problems: Problem[] = [];
	const files = new Map<string, SourceFile>();
	const outlines = new Map<string, Outline>();
	const unreadable = new Set<string>();
	const misnamed = new Set<string>();
	/** Told when all files are read: an editor may have called by its name what stands in a later one. */
	const invalid: ((named: IdOfName) => Problem[])[] = [];

	function load<T>(file: string, schema: z.ZodType<T>): T | undefined {
		unreadable.add(file);
		if (!existsSync(path.join(contentDir, file))) {
			problems.push({ kind: 'missing-file', file, line: 1, what: '缺少这个文件' });
			return undefined;
		}
		const source = readSourceFile(contentDir, file, problems);
		if (!source) return undefined;
		files.set(file, source);
		if (file.endsWith('.mdx')) outlines.set(file, outline(source.body, source.bodyLine));
		const result = schema.safeParse(source.value);
		if (!result.success) {
			const { issues } = result.error;
			invalid.push((named) => describeIssues(source, issues, schema, named));
			return undefined;
		}
		unreadable.delete(file);
		return result.data;
	}

	function names(folder: string, ending: string): string[] {
		// Where a file stands in place of the folder, it is told as a stray.
		if (!statSync(path.join(contentDir, folder), { throwIfNoEntry: false })?.isDirectory()) return [];
		return readdirSync(path.join(contentDir, folder), { withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map(({ name }) => name)
			.filter((name) => name.endsWith(ending) && !/^[.~]/.test(name))
			.sort()
			.filter((name) => {
				const good = SLUG.test(name.slice(0, -ending.length));
				const file = `${folder}/${name}`;
				if (good) return true;
				misnamed.add(file);
				problems.push({ kind: 'file-name', file, line: 1, what: '文件名不合规则', value: name });
				return false;
			});
	}

	function loadPage<S extends SectionId>(section: S, name: string): LibraryPage<S> | undefined {
		const file = `${section}/${name}`;
		const frontmatter = load(file, pageSchemas[section] as unknown as z.ZodType<Frontmatter<S>>);
		if (!frontmatter) return undefined;
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
	function loadNamed<T extends { id: string }>(file: string, schema: z.ZodType<T>): T | undefined {
		const item = load(file, schema);
		if (!item || file.endsWith(`/${item.id}.yaml`)) return item;
		const line = files.get(file)!.lineOf(['id']);
		problems.push({ kind: 'file-name', file, line, what: '文件名和里面的 id 不一样', value: item.id });
		unreadable.add(file);
		return undefined;
	}

	function loadAll<T extends { id: string; order: number }>(folder: string, schema: z.ZodType<T>): T[] {
		return names(folder, '.yaml')
			.map((name) => loadNamed(`${folder}/${name}`, schema))
			.filter((item) => item !== undefined)
			.sort((a, b) => a.order - b.order);
	}

	const siteRead = load('site.yaml', site as z.ZodType<Site>);
	const home = load('index.mdx', homePage);
	const order = siteRead?.sections.map(({ id }) => id) ?? (Object.keys(pageSchemas) as SectionId[]);
	const pages = order.flatMap((section) =>
		names(section, '.mdx')
			.map((name) => loadPage(section, name))
			.filter((page) => page !== undefined)
			.sort((a, b) => a.frontmatter.order - b.frontmatter.order),
	);
	const scheduleRead = load('schedule.yaml', schedule as z.ZodType<ScheduleEntry[]>);
	const glossaryRead = load('glossary.yaml', glossary as z.ZodType<Term[]>);
	const quizzes = loadAll('quizzes', quiz as unknown as z.ZodType<Quiz>);
	const exams = loadAll('exams', exam as unknown as z.ZodType<Exam>);
	const checklists = loadAll('checklists', checklist as unknown as z.ZodType<Checklist>);
	const updatesRead = load('updates.yaml', updates as z.ZodType<Update[]>);

	const named = namedIds(files);
	problems.push(...invalid.flatMap((tell) => tell(named)));
	// Of an unreadable `site.yaml` no section is known, so every folder would look like a stray.
	if (siteRead)
		problems.push(...strayFiles(contentDir, new Set([...files.keys(), ...unreadable, ...misnamed])));
	const library: Library | undefined = siteRead && {
		site: siteRead,
		home: home ?? { title: siteRead.title, description: siteRead.description },
		pages,
		schedule: scheduleRead ?? [],
		glossary: glossaryRead ?? [],
		quizzes,
		exams,
		checklists,
		updates: updatesRead ?? [],
	};
	return { library, files, outlines, unreadable, problems };
}
