import { z } from 'zod';
import { clauseTexts } from '../../authoring/cite/clauses.ts';
import type { Library } from '../../authoring/read/library.ts';
import type { ThingKind } from '../../model/thing-kinds.ts';
import type { Question } from '../../model/question.ts';
import { checksum } from '../../page/core/checksum.ts';

const thing = z.object({
	kind: z.string() as z.ZodType<ThingKind>,
	id: z.string(),
	/** What readers call it. */
	name: z.string(),
	/** Its own words, by which it is known again under another id. */
	text: z.string(),
	/** Of everything that its author wrote of it. */
	hash: z.string(),
	/** Ids that lead to it. */
	former: z.array(z.string()).optional(),
	/** The key of a question, in words. */
	answer: z.string().optional(),
	/** Of a schedule entry: when, as written, and its days. */
	when: z.string().optional(),
	days: z.array(z.string()).optional(),
});

const published = z.object({
	version: z.literal(1),
	/** Readers' records hang on it. */
	site: z.string(),
	things: z.array(thing),
	updates: z.array(z.string()),
});

/** What of a thing was published. */
export type PublishedThing = z.infer<typeof thing>;
/** `published.json`: what stands on the site, for the comparison with what is to follow it. */
export type Published = z.infer<typeof published>;

/** The list as it is read back; undefined where it is none. */
export function readPublished(text: string): Published | undefined {
	try {
		return published.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** The longest text that is kept of a thing: enough to know it again. */
const TEXT = 120;

/** The list of what a library publishes; the same for the same content. */
export function publishedOf(library: Library): Published {
	const { site, pages, schedule, glossary, quizzes, checklists, worksheets, exams, updates } = library;
	const things: PublishedThing[] = [];
	const add = (
		kind: ThingKind,
		id: string,
		name: string,
		text: string,
		whole: unknown,
		more: Partial<PublishedThing> = {},
	) =>
		things.push({
			kind,
			id,
			name,
			text: text.slice(0, TEXT),
			hash: checksum(JSON.stringify(whole)),
			...more,
		});
	const formerOf = (former: readonly string[]) => (former.length > 0 ? { former: [...former] } : {});

	for (const page of pages) {
		const { title, description, formerPaths } = page.frontmatter;
		add(
			'pages',
			page.id,
			title,
			`${title} ${description} ${page.body}`,
			[page.frontmatter, page.body],
			formerOf(formerPaths),
		);
		if (!('chapters' in page.frontmatter)) continue;
		const slugs = [page.slug, ...formerPaths.map((former) => former.split('/')[1]!)];
		for (const chapter of page.frontmatter.chapters) {
			const [address, ...former] = slugs.flatMap((slug) =>
				[chapter.id, ...chapter.formerIds].map((id) => `${slug}/${id}`),
			);
			const text = [chapter.title, chapter.summary, ...chapter.parts].join(' ');
			add('chapters', address!, chapter.title, text, chapter, formerOf(former));
		}
	}
	for (const entry of schedule) {
		const days = ['date', 'start', 'end'].flatMap((field) => {
			const day = (entry as unknown as Record<string, string | undefined>)[field];
			return day === undefined ? [] : [day];
		});
		add('schedule', entry.id, entry.title, `${entry.title} ${entry.note ?? ''}`, entry, {
			...formerOf(entry.formerIds),
			when: entry.when,
			...(days.length > 0 ? { days } : {}),
		});
	}
	for (const term of glossary) {
		add('terms', term.id, term.term, `${term.term} ${term.definition}`, term, formerOf(term.formerIds));
	}
	for (const quiz of quizzes) {
		const { id, title, description } = quiz;
		add('quizzes', id, title, `${title} ${description}`, [title, description], formerOf(quiz.formerIds));
		for (const question of quiz.questions) {
			const options = 'options' in question ? Object.values(question.options) : [];
			add('questions', question.id, question.stem, [question.stem, ...options].join(' '), question, {
				...formerOf(question.formerIds),
				answer: answerText(question),
			});
		}
	}
	for (const list of checklists) {
		add('checklists', list.id, list.title, `${list.title} ${list.description}`, [
			list.title,
			list.description,
		]);
		for (const item of list.groups.flatMap(({ items }) => items)) {
			add('items', item.id, item.text, `${item.text} ${item.hint ?? ''}`, item, formerOf(item.formerIds));
		}
	}
	for (const { id, title, description, layout, columns, formerIds } of worksheets) {
		add(
			'worksheets',
			id,
			title,
			`${title} ${description}`,
			[title, description, layout],
			formerOf(formerIds),
		);
		for (const column of columns) {
			const [address, ...former] = [id, ...formerIds].flatMap((sheet) =>
				[column.id, ...column.formerIds].map((own) => `${sheet}/${own}`),
			);
			add(
				'columns',
				address!,
				column.label,
				`${column.label} ${column.hint ?? ''}`,
				column,
				formerOf(former),
			);
		}
	}
	for (const exam of exams) add('exams', exam.id, exam.title, `${exam.title} ${exam.description}`, exam);
	for (const kind of ['units', 'roles', 'strands'] as const) {
		for (const named of site[kind]) add(kind, named.id, named.name, named.name, named);
	}
	for (const { id, title, short } of site.documents)
		add('documents', id, short ?? title, title, [title, short]);
	for (const [id, name] of Object.entries(namesOf(site))) if (name) add('site', id, name, name, name);
	for (const { document, title, name, text } of clauseTexts(library)) {
		add('clauses', `${document} ${name}`, title, text, [title, text]);
	}
	return { version: 1, site: site.id, things, updates: updates.map(({ id }) => id) };
}

/** What the site and its programme are called, by where `site.yaml` says it. */
const namesOf = ({ title, organisation, host, programme }: Library['site']) => ({
	title,
	organisation,
	host,
	'programme.name': programme.name,
	'programme.short': programme.short,
	'programme.text': programme.text,
});

function answerText(question: Question): string {
	switch (question.kind) {
		case 'single':
			return question.options[question.answer] ?? question.answer;
		case 'multiple':
			return question.answer
				.map((key) => question.options[key] ?? key)
				.sort()
				.join('、');
		case 'judge':
			return question.answer ? '正确' : '错误';
		case 'blank':
			return question.answer.map((accepted) => accepted.join('/')).join('；');
		case 'order':
			return question.answer.map((key) => question.options[key] ?? key).join(' → ');
		case 'match':
			return Object.entries(question.answer)
				.map(([left, right]) => `${question.prompts[left] ?? left} — ${question.options[right] ?? right}`)
				.sort()
				.join('；');
		default:
			return question satisfies never;
	}
}
