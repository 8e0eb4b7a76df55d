import type { z } from 'zod';
import { libraryOf, orderOfPages } from '../../authoring/read/library.ts';
import type { Library, LibraryPage } from '../../authoring/read/library.ts';
import { memoryReader } from '../../authoring/read/memory-reader.ts';
import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import { withStandIns } from '../../authoring/read/stand-in.ts';
import { checklist } from '../../model/checklist.ts';
import { exam } from '../../model/exam.ts';
import { schemaOf } from '../../model/page.ts';
import type { Frontmatter } from '../../model/page.ts';
import { quiz } from '../../model/quiz.ts';
import { worksheet } from '../../model/worksheet.ts';
import { dayIn } from '../../schedule/core/calendar-day.ts';
import type { Checked, HeldFiles } from './check-files.ts';

/** What stands in files that a first look reads whole; there is one of each. */
const READ = ['site.yaml', 'index.mdx'];
const ROWS = /^(title|order|date): *(.+?) *\r?$/gm;

/**
 * A programme at a glance, while the check still reads it: the site, and its pages and lists by their names. Nothing is
 * known yet of what stands in them, and of no problem.
 * @param texts by path inside `content/`
 * @param names of all there will be; what is not read yet is called by its name alone
 */
export function firstLook(
	held: HeldFiles,
	texts: ReadonlyMap<string, string>,
	now: number,
	names: Iterable<string> = texts.keys(),
): Checked {
	const heads = [...names].map((file) => [file, headOf(texts.get(file) ?? '')] as const);
	const read = new Map<string, HeldFile>();
	for (const file of READ) {
		const one = held.get(`content/${file}`);
		if (one) read.set(file, one);
	}
	const { library, unknown } = libraryOf(memoryReader(read));
	const isZoneKnown = !unknown.touches('site.yaml', ['programme', 'timeZone']);
	const named = <T extends { id: string; order?: number }>(folder: string, like: T): T[] =>
		heads
			.filter(([file]) => file.startsWith(`${folder}/`) && file.endsWith('.yaml'))
			.map(([file, head]) => ({
				...like,
				id: file.slice(folder.length + 1, -'.yaml'.length),
				...head,
			}));
	const seen: Library = {
		...library,
		pages: library.site.sections.flatMap((section) => {
			const like = withStandIns(schemaOf(section) as z.ZodType, {}, () => undefined) as Frontmatter;
			return heads
				.filter(([file]) => file.startsWith(`${section.id}/`) && file.endsWith('.mdx'))
				.map(([file, head]): LibraryPage => {
					const slug = file.slice(section.id.length + 1, -'.mdx'.length);
					const frontmatter = { ...like, ...head } as Frontmatter;
					const id = `${section.id}/${slug}`;
					return {
						id,
						section: section.id,
						slug,
						path: `/${id}/`,
						file,
						frontmatter,
						headings: [],
						body: '',
					};
				})
				.sort(orderOfPages(section));
		}),
		quizzes: named(
			'quizzes',
			withStandIns(quiz, {}, () => undefined),
		),
		exams: named(
			'exams',
			withStandIns(exam, {}, () => undefined),
		),
		checklists: named(
			'checklists',
			withStandIns(checklist, {}, () => undefined),
		),
		worksheets: named(
			'worksheets',
			withStandIns(worksheet, {}, () => undefined),
		),
	};
	return {
		library: seen,
		isWhole: false,
		unread: [],
		today: dayIn(isZoneKnown ? library.site.programme.timeZone : 'UTC', now),
		problems: [],
		wanted: [],
	};
}

/** The name of a file and its place among its like, from the first lines that say so. */
function headOf(text: string): { title?: string; order?: number; date?: string } {
	const head: { title?: string; order?: number; date?: string } = {};
	for (const [, name, value] of text.slice(0, 2000).matchAll(ROWS)) {
		if (name === 'order') head.order ??= Number(value);
		else head[name as 'title' | 'date'] ??= value!.replace(/^(["'])(.*)\1$/, '$2');
	}
	return head;
}
