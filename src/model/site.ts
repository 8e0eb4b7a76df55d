import { z } from 'zod';
import { isKnownSection } from './page.ts';
import { date, id, line, text, webAddress } from './fields.ts';

/** A unit that answers for measures (责任单位). */
const unit = z.strictObject({
	id,
	name: line,
	/** Another way in which the plan writes it. */
	note: line.optional(),
});

/** A kind of member (人员类别) that checklists are written for. */
const role = z.strictObject({ id, name: line, summary: line.optional() });

/** A group of measures (措施类别). */
const strand = z.strictObject({
	id,
	name: line,
	/** The heading of the strand in the plan, e.g. 二（一）. */
	clause: line,
	summary: line,
});

/** A published document that facts are taken from. */
const document = z.strictObject({
	id,
	title: line,
	/** How sources name it, e.g. 方案; the full title where it is left out. */
	short: line.optional(),
	/** What running text calls it besides, e.g. 报告: a place named after it is a link. */
	aliases: z.array(line).default([]),
	publisher: line.optional(),
	/** Publication date, as exact as it is known: `2022`, `2022-10` or `2022-10-25`. */
	published: z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: '发布日期写成2022、2022-10或2022-10-25，并加引号' }),
	url: webAddress.optional(),
	note: line.optional(),
});

/** A few set phrases under one name. */
const phrases = z.strictObject({
	/** What the plan calls them: 总要求. */
	label: line,
	items: z.array(line).min(1),
	/** The page that explains them, `/programme/goals/`. */
	href: z.string().optional(),
});

/** First parts of addresses that are not a section's: the site's own pages, what the build writes, content folders. */
export const SECTIONS_TAKEN: readonly string[] = [
	'checklists',
	'exams',
	'glossary',
	'images',
	'my',
	'pagefind',
	'present',
	'print',
	'questions',
	'quizzes',
	'review',
	'reviews',
	'schedule',
	'search',
	'updates',
	'worksheets',
];

/** A folder of pages and its place in the navigation. */
export const section = z
	.strictObject({
		id: id.refine((value) => !SECTIONS_TAKEN.includes(value), {
			error: '这个名字网站另有用处，栏目换一个，例如 notices',
		}),
		/** Short label for the header and the sidebar. */
		label: line,
		/** One sentence for the section's list page. */
		summary: line,
		/** How its pages are listed: each by its `order`, or by its `date`, the newest first. */
		list: z
			.enum(['order', 'date'], { error: '只能写 order（按次序号）或 date（按日期，新的在前）' })
			.default('order'),
		/** Where its link stands; at the foot of the page for help and documents, else at the head. */
		place: z.enum(['header', 'footer'], { error: '只能写 header（页面上方）或 footer（页脚）' }).optional(),
		/** `false` leaves its dated pages out of the feed. */
		feed: z.boolean().default(true),
	})
	.refine(({ id, list }) => list === 'order' || !isKnownSection(id), {
		error: '这个栏目的页面按次序号排，删掉这一行',
		path: ['list'],
	});

/** Whom readers tell that something is wrong: by mail, or by telephone. */
const contact = z
	.strictObject({
		name: line.optional(),
		telephone: line.optional(),
		mail: z.email({ error: '邮箱写成 name@example.org' }).optional(),
	})
	.refine(({ name, telephone, mail }) => mail ?? (name && telephone), {
		error: '写邮箱 mail，或者把 name 和 telephone 都写上',
	});

/** What Chinese authorities have a site say of itself. */
const registration = z.strictObject({
	/** ICP 备案号. */
	icp: line.optional(),
	/** 公安备案号. */
	police: line.optional(),
	/** 政府网站标识码, ten digits or letters. */
	code: z
		.string()
		.regex(/^[0-9a-zA-Z]{10}$/, { error: '网站标识码是十位，只有数字的两头加英文双引号' })
		.optional(),
});

/** `content/site.yaml`: what is true of the whole site. */
export const site = z.strictObject({
	/** Names this site in the reader's browser, so that two sites on one host keep apart. Never change it. */
	id,
	title: line,
	description: line,
	/** The organisation, as readers call it. */
	organisation: line,
	/** The authority that runs the site (主办单位), in full. */
	host: line.optional(),
	contact: contact.optional(),
	registration: registration.optional(),
	programme: z.strictObject({
		name: line,
		short: line,
		start: date,
		end: date,
		/** True where the plan gives start and end only roughly. */
		approximate: z.boolean().default(false),
		/** The period in the plan's own terms, shown wherever the period is shown. */
		text: line,
		timeZone: z.string().refine(
			(value) => {
				try {
					return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
				} catch {
					return false;
				}
			},
			{ error: '时区写成 Asia/Shanghai 这样' },
		),
		/** What it asks for and what it is to reach, for the picture of the whole on the home page. */
		requirement: phrases.optional(),
		goals: phrases.optional(),
		/** Shown when the programme has ended. */
		endedNote: text.optional(),
	}),
	/** Address under which the site is published; needed for the feed and the calendar only. */
	url: webAddress.optional(),
	/** Where “编辑此页” leads: the path of the file inside `content/` is added to it. */
	editBase: webAddress.optional(),
	/** The id of the document that the whole site explains. */
	plan: id,
	documents: z.array(document).min(1),
	units: z.array(unit).min(1),
	roles: z.array(role).min(1),
	strands: z.array(strand).min(1),
	sections: z.array(section).min(1),
});

export type Site = z.infer<typeof site>;
export type Section = z.infer<typeof section>;
