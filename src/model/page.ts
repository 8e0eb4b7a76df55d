import { z } from 'zod';
import { date, formerIds, held, id, line, slug, sources, text } from './fields.ts';
import { FORMER_NAMES } from './names.ts';

/** What every page has in its frontmatter. */
const common = {
	title: line,
	/** One sentence: what the reader gets here. Shown in lists and search results. */
	description: line,
	/** What readers ask that is answered here, in their own words; only search uses it. */
	asked: z.array(line).default([]),
	/** Place in its section, counted from 1. */
	order: z.number().int().min(1),
	sources,
	/** Question banks offered at the end of the page. */
	quizzes: z.array(id).default([]),
	/** Checklist templates offered at the end of the page. */
	checklists: z.array(id).default([]),
	/** Earlier addresses of the same page, `topics/old-name`: each leads on to it, and plans for its chapters follow. */
	formerPaths: z
		.array(
			z.string().regex(FORMER_NAMES.page, {
				error: '旧地址写成“栏目/文件名”，例如 topics/old-name，两头没有斜线',
			}),
		)
		.default([]),
	/** `true` keeps the files, recordings and films of this page offline too. */
	offlineFiles: z.boolean().default(false),
	/** `false` leaves the names of terms in this page unlinked. */
	terms: z.boolean().default(true),
	/** Ids of headings `###` whose parts are folded until the reader opens them. */
	folded: z.array(id).default([]),
	/** The steps of a piece of work, drawn as a picture above the text. */
	flow: z
		.array(z.strictObject({ title: line, note: line.optional(), parts: z.array(line).default([]) }))
		.default([]),
	...held,
	/** When the page was last held against which sources; listed for the office. */
	reviewed: z.strictObject({ date, against: sources }).optional(),
	/** What could not be established and is left open; listed for the office. */
	open: z.array(line).default([]),
};

/** The home page. */
export const homePage = z.strictObject({
	title: line,
	description: line,
	/** What readers come for, each with a verb: 备一次研讨, 看日程. */
	tiles: z
		.array(
			z.strictObject({
				title: line,
				summary: line.optional(),
				/** A page of this site, `/topics/`. */
				href: z.string().regex(/^\/([\w-]+\/)*(#[\w-]+)?$/, {
					error: '写成本站的地址，前后都有斜线，例如 /topics/',
				}),
			}),
		)
		.default([]),
});

/** A page on the programme as a whole. */
export const programmePage = z.strictObject(common);

/** A page on how to use the site. It states no facts of the plan, so it needs no source. */
const helpPage = z.strictObject({
	...common,
	sources: sources.optional(),
	/** Whom it helps: those who read the site, or the office that keeps it. */
	audience: z
		.enum(['members', 'office'], { error: '给谁看只能是 members（读者）或 office（办公室）' })
		.default('members'),
});

/** A seminar topic (专题). */
const topicPage = z.strictObject({
	...common,
	measures: z.array(slug).default([]),
	materials: z.array(slug).default([]),
});

/** A part of a material that a reader can plan for and tick off (篇章). */
const chapter = z.strictObject({
	/** Unique within the material. */
	id,
	title: line,
	/** One sentence on what it is about. */
	summary: line.optional(),
	/** Titles of its subdivisions. */
	parts: z.array(line).default([]),
	formerIds,
});

/** A study material (学习材料). */
export const materialPage = z.strictObject({
	...common,
	kind: z.enum(['document', 'book', 'speeches', 'platform'], {
		error: '材料类型只能是 document（文献）、book（图书）、speeches（讲话和指示批示）、platform（学习平台）',
	}),
	edition: z
		.strictObject({
			/** The full published title. */
			title: line,
			publisher: line.optional(),
			/** `2022` or `2022-10` or a full date. */
			published: z
				.string()
				.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: '出版日期写成2022、2022-10或2022-10-25，并加引号' })
				.optional(),
			note: line.optional(),
		})
		.optional(),
	chapters: z.array(chapter).default([]),
	/** Said in place of the chapter list where it is not known for certain. */
	chaptersNote: line.optional(),
});

/** A measure (措施). */
export const measurePage = z.strictObject({
	...common,
	/** Where the plan states it, e.g. 二（一）1. */
	clause: line,
	strand: id,
	units: z.array(id).min(1, { error: '至少写一个责任单位' }),
	/** The one of them that leads, where the plan says so; the others then take part. */
	lead: id.optional(),
	/** When, in the plan's own terms. */
	timing: line,
	/** True where the measure runs all through the programme. */
	throughout: z.boolean().default(false),
	schedule: z.array(id).default([]),
	topics: z.array(slug).default([]),
	materials: z.array(slug).default([]),
});

/** A rule against formalism (规定). */
export const rulePage = z.strictObject({
	...common,
	/** `demand`: something the plan asks for; `substitution`: something it forbids to put in place of the real thing. */
	kind: z.enum(['demand', 'substitution'], {
		error: '规定类型只能是 demand（要求）或 substitution（不得代替）',
	}),
	/** What is put in place of what, for the picture of all such rules. */
	pair: z.strictObject({ shown: line, real: line }).optional(),
	/** Questions a reader can put to themselves. */
	selfCheck: z.array(text).min(1, { error: '至少写一个自查问题' }),
});

/**
 * A document of `site.yaml` walked clause by clause; the file is called as the document's id. Its headings are the
 * clauses, each beginning with the name by which sources cite it: `### 二（一）3 集中学习研讨 [#c2-1-3]`.
 */
const documentPage = z.strictObject({
	...common,
	sources: sources.optional(),
	/** True where the page holds the document itself; otherwise it tells its points. */
	fullText: z.boolean().default(false),
});

/** What a page of a section of the office's own has beside what all have: a notice, a case. */
const free = {
	...common,
	sources: sources.optional(),
	measures: z.array(slug).default([]),
	topics: z.array(slug).default([]),
	materials: z.array(slug).default([]),
	/** Other pages that belong to it, `rules/real-research`. */
	pages: z.array(z.string()).default([]),
};

/** A page of a section that is listed by the pages' own order. */
const orderedPage = z.strictObject({ ...free, date: date.optional() });

/** A page of a section that is listed by day, the newest first. */
const datedPage = z.strictObject({ ...free, order: common.order.default(1), date });

/** The frontmatter of the pages of sections that the site has parts of its own for. */
export const pageSchemas = {
	programme: programmePage,
	topics: topicPage,
	materials: materialPage,
	measures: measurePage,
	rules: rulePage,
	help: helpPage,
	documents: documentPage,
} as const;

export type KnownSection = keyof typeof pageSchemas;
/** Any other section of `site.yaml`. */
export type FreeSection = string & { readonly free?: never };
export type SectionId = KnownSection | FreeSection;
export const isKnownSection = (section: string): section is KnownSection => section in pageSchemas;
/** How the frontmatter of a section's pages is read. */
export const schemaOf = ({ id, list }: { id: string; list: 'order' | 'date' }) =>
	isKnownSection(id) ? pageSchemas[id] : list === 'date' ? datedPage : orderedPage;
export type Frontmatter<S extends SectionId = SectionId> = S extends KnownSection
	? z.infer<(typeof pageSchemas)[S]>
	: z.infer<typeof orderedPage>;
