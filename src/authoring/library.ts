import { readFileSync, readdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { checklist } from '../model/checklist.ts';
import type { Checklist } from '../model/checklist.ts';
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

export interface Heading {
	id: string;
	text: string;
	depth: number;
	line: number;
}
export interface LibraryPage<S extends SectionId = SectionId> {
	id: string;
	section: S;
	slug: string;
	path: string;
	file: string;
	frontmatter: Frontmatter<S>;
	headings: Heading[];
	body: string;
}
export interface Library {
	site: Site;
	home: { title: string; description: string };
	pages: LibraryPage[];
	schedule: ScheduleEntry[];
	glossary: Term[];
	quizzes: Quiz[];
	checklists: Checklist[];
	updates: Update[];
}

export function readLibrary(dir: string): { library: Library | undefined; problems: unknown[] } {
	const problems: unknown[] = [];
	const load = (file: string, schema: any, fallback?: unknown): any => {
		const full = path.join(dir, file);
		if (!existsSync(full)) {
			if (fallback !== undefined) return fallback;
			problems.push({ file });
			return undefined;
		}
		const text = readFileSync(full, 'utf8');
		const raw = file.endsWith('.mdx')
			? YAML.parse(/^---\n([\s\S]*?)\n---/.exec(text)![1]!)
			: YAML.parse(text);
		const result = schema.safeParse(raw);
		if (!result.success) problems.push({ file, issues: result.error.issues });
		return result.data;
	};
	const folder = (name: string, ext: string): string[] =>
		existsSync(path.join(dir, name))
			? readdirSync(path.join(dir, name))
					.filter((f) => f.endsWith(ext))
					.sort()
			: [];
	const siteValue = load('site.yaml', site) as Site;
	const pages: LibraryPage[] = [];
	for (const { id: section } of siteValue.sections) {
		const own = folder(section, '.mdx').map((name): LibraryPage => {
			const slug = name.replace(/\.mdx$/, '');
			const file = `${section}/${name}`;
			const body = readFileSync(path.join(dir, file), 'utf8').replace(/^---[\s\S]*?\n---/, '');
			const headings = body.split('\n').flatMap((l, i) => {
				const m = /^(#+)\s+(.*?)\s*(?:\[#([\w-]+)\])?\s*$/.exec(l);
				return m ? [{ id: m[3] ?? m[2]!, text: m[2]!, depth: m[1]!.length, line: i }] : [];
			});
			return {
				id: `${section}/${slug}`,
				section,
				slug,
				path: `/${section}/${slug}/`,
				file,
				frontmatter: load(file, pageSchemas[section]),
				headings,
				body,
			};
		});
		pages.push(...own.filter((p) => p.frontmatter).sort((a, b) => a.frontmatter.order - b.frontmatter.order));
	}
	const lists = (name: string, schema: any): any[] =>
		folder(name, '.yaml')
			.map((f) => load(`${name}/${f}`, schema))
			.filter(Boolean)
			.sort((a: any, b: any) => a.order - b.order);
	const library: Library = {
		site: siteValue,
		home: load('index.mdx', homePage, { title: siteValue.title, description: siteValue.description }),
		pages,
		schedule: load('schedule.yaml', schedule, []),
		glossary: load('glossary.yaml', glossary, []),
		quizzes: lists('quizzes', quiz),
		checklists: lists('checklists', checklist),
		updates: load('updates.yaml', updates, []),
	};
	return { library, problems };
}
