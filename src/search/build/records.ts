import { escapeHtml } from '../../page/core/escape-html.ts';
import type { Library } from '../../authoring/library.ts';
import { optionOrder } from '../../questions/core/option-order.ts';
import { hasOptions } from '../../questions/core/options.ts';
import { wordOfMonthDay, wordsOfDays } from '../find/spoken-dates.ts';
import { ASK_ENDS } from '../find/closest-hit.ts';
import * as words from '../text/search.ts';
import { textOf, withoutIgnored } from './built-page.ts';
import type { BuiltPage } from './built-page.ts';

/** Something a reader may find: a page, or a part of one with a place of its own. */
export interface SearchRecord {
	/** Relative to the root of the site. */
	url: string;
	type: string;
	title: string;
	/** Other names that it is found by. */
	also: readonly string[];
	/** What it says of itself in short: its summary, its headings. */
	heads?: readonly string[];
	/** Questions that it answers, as readers ask them. */
	asked?: readonly string[];
	/** Title of the page that it is a part of. */
	within?: string;
	filters: Record<string, readonly string[]>;
	/** What the content says of it, field by field, to be shown beside it. */
	facts: Readonly<Record<string, string>>;
	/** Words of the days on which it is: see `spoken-dates.ts`. */
	days: readonly string[];
	/** The inside of its `<body>`. */
	html: string;
}

const LONG = 46 * 86_400_000;

/** The content with what is asked of it for every page and part, by address and id. */
interface Lookup {
	library: Library;
	pages: ReadonlyMap<string, Library['pages'][number]>;
	measures: ReadonlyMap<string, { strand: string; units: readonly string[] }>;
	entries: ReadonlyMap<string, Library['schedule'][number]>;
	items: ReadonlyMap<string, Library['checklists'][number]['groups'][number]['items'][number]>;
	terms: ReadonlyMap<string, Library['glossary'][number]>;
}

function lookupOf(library: Library): Lookup {
	const byId = <Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> =>
		new Map(things.map((thing) => [thing.id, thing]));
	const measures = library.pages
		.filter(({ section }) => section === 'measures')
		.map(({ slug, frontmatter }) => [slug, frontmatter as { strand: string; units: string[] }] as const);
	return {
		library,
		pages: new Map(library.pages.map((page) => [page.path, page])),
		measures: new Map(measures),
		entries: byId(library.schedule),
		items: byId(library.checklists.flatMap(({ groups }) => groups.flatMap(({ items }) => items))),
		terms: byId(library.glossary),
	};
}

/** Strand and unit of the measures with these slugs. */
function measureFilters(
	{ library, measures }: Lookup,
	slugs: readonly string[],
): Record<string, readonly string[]> {
	const own = slugs.flatMap((slug) => measures.get(slug) ?? []);
	const namesOf = (of: readonly { id: string; name: string }[], ids: readonly string[]): string[] =>
		of.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	return {
		strand: namesOf(
			library.site.strands,
			own.map(({ strand }) => strand),
		),
		unit: namesOf(
			library.site.units,
			own.flatMap(({ units }) => units),
		),
	};
}

/** The kind that readers filter by: the section of a page, or what a part is. */
function kindOf(library: Library, path: string, type: string): string {
	const section = library.site.sections.find(({ id }) => id === path.split('/')[0]);
	if (type in words.kinds && type !== 'page') return words.kinds[type as keyof typeof words.kinds];
	if (section) return section.label;
	return path.startsWith('checklists/') ? words.kinds.checklist : words.kinds.page;
}

function pageFilters(lookup: Lookup, page: BuiltPage): Record<string, readonly string[]> {
	const own = lookup.pages.get(`/${page.path}`);
	const measures =
		own?.section === 'measures'
			? [own.slug]
			: ((own?.frontmatter as { measures?: string[] } | undefined)?.measures ?? []);
	return own ? measureFilters(lookup, measures) : {};
}

function partFilters(lookup: Lookup, id: string, type: string): Record<string, readonly string[]> {
	if (type === 'entry') {
		const entry = lookup.entries.get(id);
		const { strand } = measureFilters(lookup, entry?.measures ?? []);
		const units = lookup.library.site.units.filter((unit) => entry?.units.includes(unit.id));
		return { strand: strand!, unit: units.map(({ name }) => name) };
	}
	if (type === 'item') {
		const item = itemOf(lookup, id);
		return measureFilters(lookup, item?.measure ? [item.measure] : []);
	}
	return {};
}

/** An item by the id of its place in the page. */
const itemOf = ({ items }: Lookup, id: string) => items.get(id.replace(/^item-/, ''));

const none = { facts: {}, days: [] } as const;

/** What the office wrote down that readers ask a page or a checklist. */
const askedOf = ({ library, pages }: Lookup, path: string): readonly string[] =>
	(pages.get(`/${path}`)?.frontmatter ?? library.checklists.find(({ id }) => path === `checklists/${id}/`))
		?.asked ?? [];

/** What stands in a page's fields: who answers for a measure, and when it is. */
function pageFacts({ library, pages }: Lookup, path: string): Record<string, string> {
	const own = pages.get(`/${path}`);
	if ((own?.frontmatter as { audience?: string } | undefined)?.audience === 'office') return { office: '1' };
	if (own?.section !== 'measures') return {};
	const { units, timing } = own.frontmatter as { units: string[]; timing: string };
	const names = library.site.units.filter(({ id }) => units.includes(id)).map(({ name }) => name);
	return { units: names.join('、'), timing };
}

function partFacts(lookup: Lookup, id: string, type: string): Pick<SearchRecord, 'facts' | 'days'> {
	if (type === 'term') {
		const term = lookup.terms.get(id);
		return term ? { facts: { says: term.definition }, days: [] } : none;
	}
	if (type === 'item') {
		const item = itemOf(lookup, id);
		return item?.hint ? { facts: { says: item.hint }, days: [] } : none;
	}
	const entry = type === 'entry' && lookup.entries.get(id);
	if (!entry) return none;
	const units = lookup.library.site.units
		.filter((unit) => entry.units.includes(unit.id))
		.map(({ name }) => name);
	const facts = {
		when: entry.when,
		...(units.length > 0 && { units: units.join('、') }),
		...(entry.place && { where: entry.place }),
		...(entry.note && { says: entry.note }),
	};
	switch (entry.kind) {
		case 'date':
		case 'deadline':
			return {
				facts: { ...facts, start: entry.date, end: entry.date, ...(entry.approximate && { rough: '1' }) },
				days: wordsOfDays(entry.date, entry.date),
			};
		case 'window': {
			// What takes months is no answer to what is on one day.
			const long = Date.parse(entry.end) - Date.parse(entry.start) > LONG;
			return {
				facts: { ...facts, start: entry.start, end: entry.end, ...(entry.approximate && { rough: '1' }) },
				days: long ? [] : wordsOfDays(entry.start, entry.end),
			};
		}
		case 'monthly':
			return { facts, days: entry.day ? [wordOfMonthDay(entry.day)] : [] };
		case 'weekly':
		case 'unscheduled':
			return { facts, days: [] };
	}
}

/** Records of everything in the built pages, and of the questions, which the pages keep out of search. */
export function recordsOf(library: Library, pages: readonly BuiltPage[]): SearchRecord[] {
	const lookup = lookupOf(library);
	const built = pages.flatMap((page): SearchRecord[] => {
		if (!page.indexed) return [];
		const main = page.html.slice(page.html.search(/<main\b/), page.html.indexOf('</main>') + 7);
		const list = page.parts.some(({ type }) => type !== 'chapter');
		const whole: SearchRecord = {
			url: page.path,
			type: list ? 'list' : 'page',
			title: page.title,
			also: [],
			heads: [page.description, ...(list ? [] : page.headings.map(({ text }) => text))],
			asked: [...askedOf(lookup, page.path), ...(asks[page.path] ?? [])],
			filters: { kind: [kindOf(library, page.path, 'page')], ...pageFilters(lookup, page) },
			facts: pageFacts(lookup, page.path),
			days: [],
			// Its parts are found by themselves; here they count little.
			html: withoutIgnored(main).replace(/\sdata-search="/g, ' data-pagefind-weight="0.1"$&'),
		};
		const parts = page.parts.map(({ id, type, title, html }): SearchRecord => ({
			url: `${page.path}#${id}`,
			type,
			title,
			also: (type === 'term' && lookup.terms.get(id)?.aliases) || [],
			within: page.title,
			filters: { kind: [kindOf(library, page.path, type)], ...partFilters(lookup, id, type) },
			...partFacts(lookup, id, type),
			html: `<div data-pagefind-body${type === 'item' ? ' data-pagefind-weight="0.5"' : ''}>${html}</div>`,
		}));
		return [whole, ...parts];
	});
	return [
		...built,
		...toolRecords(pages),
		...library.worksheets.map(sheetRecord),
		...library.exams.map(examRecord),
		...library.quizzes.flatMap((quiz) => quizRecords(lookup, quiz)),
	];
}

const asks: Readonly<Record<string, readonly string[]>> = words.pagesAsked;

/** Found by their names and descriptions, and by what is asked of them; what is done in a part of one, by that part. */
function toolRecords(pages: readonly BuiltPage[]): SearchRecord[] {
	const recordOf = (url: string, title: string, text: string, within?: string): SearchRecord => ({
		url,
		type: 'tool',
		title,
		also: [],
		asked: asks[url] ?? [],
		...(within && { within }),
		filters: { kind: [words.kinds.tool] },
		facts: { where: words.toolPlace(title, within) },
		days: [],
		html: bodyOf(title, text),
	});
	return pages
		.filter(({ path, title, indexed }) => path in asks && title && !indexed)
		.flatMap(({ path, title, description, parts }) => [
			recordOf(path, title, description),
			...parts
				.filter(({ type }) => type === 'tool')
				// Below its name a part says in a line what it is for.
				.map((part) =>
					recordOf(`${path}#${part.id}`, part.title, textOf(part.html).split('\n')[1] ?? '', title),
				),
		]);
}

function sheetRecord({
	id,
	title,
	aliases,
	asked,
	description,
	columns,
}: Library['worksheets'][number]): SearchRecord {
	return {
		url: `worksheets/${id}/`,
		type: 'tool',
		title,
		also: aliases,
		asked,
		filters: { kind: [words.kinds.tool] },
		...none,
		html: bodyOf(title, description, ...columns.map(({ label, hint = '' }) => `${label}：${hint}`)),
	};
}

function examRecord({
	id,
	title,
	description,
	minutes,
	pass,
	sections,
}: Library['exams'][number]): SearchRecord {
	const count = sections.reduce((sum, section) => sum + section.count, 0);
	const points = sections.reduce((sum, section) => sum + section.count * section.points, 0);
	return {
		url: `exams/${id}/`,
		type: 'exam',
		title: words.examTitle(title),
		also: [words.examAlso(title)],
		filters: { kind: [words.kinds.exam] },
		...none,
		html: bodyOf(words.examTitle(title), description, words.examFacts({ count, minutes, points, pass })),
	};
}

const bodyOf = (title: string, ...texts: readonly string[]): string =>
	`<div data-pagefind-body><h1>${escapeHtml(title)}</h1>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>`;

/** A bank and its questions: what is asked and what may be chosen, never the answer. */
function quizRecords(lookup: Lookup, quiz: Library['quizzes'][number]): SearchRecord[] {
	const url = `quizzes/${quiz.id}/`;
	const bank: SearchRecord = {
		url,
		type: 'quiz',
		title: quiz.title,
		also: [words.quizTitle(quiz.title), words.quizAlso(quiz.title)],
		filters: { kind: [words.kinds.quiz] },
		...none,
		html: bodyOf(quiz.title, quiz.description),
	};
	const questions = quiz.questions.map((question): SearchRecord => {
		const options = hasOptions(question) ? optionOrder(question).map((key) => question.options[key]!) : [];
		const prompts = 'prompts' in question ? Object.values(question.prompts) : [];
		return {
			url: `${url}#q-${question.id}`,
			type: 'question',
			title: question.stem.replace(/_{4,}/g, '____'),
			also: [],
			within: quiz.title,
			filters: { kind: [words.kinds.question], ...measureFilters(lookup, question.measures) },
			facts: question.kind === 'judge' ? { statement: '1' } : {},
			days: [],
			html: `<div data-pagefind-body data-pagefind-weight="0.2"><p>${escapeHtml(question.stem)}</p><ul>${[
				...prompts,
				...options,
			]
				.map((text) => `<li>${escapeHtml(text)}</li>`)
				.join('')}</ul></div>`,
		};
	});
	return [bank, ...questions];
}

const PAIR = /\p{Script=Han}{2,}/gu;

/** Every two neighbouring characters, with spaces: Pagefind takes a title for one word otherwise. */
function pairs(text: string): string {
	const runs = [...text.matchAll(PAIR)].map(([run]) => [...run]);
	return runs.flatMap((run) => run.slice(1).map((char, at) => run[at]! + char)).join(' ');
}

/** A record as the HTML document that Pagefind is given. */
export function documentOf({
	type,
	title,
	also,
	heads = [],
	asked = [],
	within,
	filters,
	facts,
	days,
	html,
}: SearchRecord): string {
	const meta: Record<string, string> = { ...facts, title, type };
	if (days.length > 0) meta['days'] = days.join(' ');
	// A question ranks by what it asks, among the questions; its own title counts no more.
	// The title of an item is all that it says.
	if (type !== 'question' && type !== 'item') meta['names'] = pairs([title, ...also].join('，'));
	if (also.length > 0) meta['also'] = also.join('、');
	if (within) Object.assign(meta, { within, context: pairs(within) });
	if (heads.length > 0) meta['heads'] = pairs(heads.join('，'));
	if (asked.length > 0) meta['asks'] = asked.map(pairs).join(ASK_ENDS);
	const marks = [
		...Object.entries(meta).map(
			([name, value]) => `<i data-pagefind-meta="${name}:${escapeHtml(value)}"></i>`,
		),
		...Object.entries(filters).flatMap(([name, values]) =>
			values.map((value) => `<i data-pagefind-filter="${name}:${escapeHtml(value)}"></i>`),
		),
	].join('');
	// Pagefind takes these for parts of one line, and their words for neighbours.
	const lines = html
		.replace(/<(\/?)(?:d[td]|t[dh]|label)(?=[\s>])/g, '<$1p')
		// And passes forms over.
		.replace(/<(\/?)form(?=[\s>])/g, '<$1div')
		.replace(/<\/(a|span)><(a|span)(?=[\s>])/g, '</$1> <$2');
	const body = lines.replace(/<(main|div)\b([^>]*\sdata-pagefind-body[^>]*)>/, `$&${marks}`);
	return `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`;
}
