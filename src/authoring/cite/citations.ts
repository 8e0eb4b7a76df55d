import { clausesOf, documentPageOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Library } from '../read/library.ts';
import { memo } from '../read/memo.ts';
import { parseSource } from './cited-source.ts';

/** A place in a document that running text names, and where it leads. */
export interface Citation {
	/** As the text writes it: `方案二（一）3`, `第三条第四项`. */
	text: string;
	/** Undefined where nothing opens. */
	href: string | undefined;
	/**
	 * What stands there: the clause; the document that is named without a place; the list of documents, where the
	 * document has no page; nothing, where it has one and no such clause.
	 */
	opens: 'clause' | 'document' | 'list' | 'nothing';
}

/** What running text stands in. */
export interface CitingFrom {
	/** Documents that a bare `第三条` may be of, the likeliest first. */
	documents: readonly string[];
	/** The only clause that is named of each as a source: where the document's mere name leads. */
	only: ReadonlyMap<string, string>;
}

/** @param sources of the page, the question, the term or the entry that the text belongs to */
export function citingFrom(library: Library, sources: readonly string[], own: string[] = []): CitingFrom {
	const named = sources.map(parseSource).flatMap((source) => ('document' in source ? [source] : []));
	const only = new Map<string, string>();
	for (const document of new Set(named.map(({ document }) => document))) {
		const places = named.flatMap((source) => (source.document === document ? [source.place ?? ''] : []));
		const found = places.length === 1 ? readPlace(places[0]!, clausesOf(library, document) ?? []) : undefined;
		if (found && found.length === places[0]!.length) only.set(document, found.clause.href);
	}
	return { documents: [...new Set([...own, ...named.map(({ document }) => document)])], only };
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const NUMERAL = '一二三四五六七八九十百';
/** What is a place in some document, whatever stands before it. */
const BARE = `第[${NUMERAL}]+(?:条|章|部分)(?:第[${NUMERAL}]+条)?(?:（[${NUMERAL}]+）)?|[${NUMERAL}]（[${NUMERAL}]+）\\d*`;
/** What may follow the name of a clause and points further into it. */
const WITHIN = new RegExp(`^(?:第[${NUMERAL}]+[段句款项]|[首末]段)`);
/** After a lone numeral, a word that it is the beginning of: 一共, 一页, 二次. */
const COUNTED = new RegExp(
	`^(?:（[${NUMERAL}]）|[${NUMERAL}个页共样定些切起直般次条项种类名点方份句天年月日周旦律概贯并再时体线度致同经场位批部支张件本套章节段篇届季半]|把手)`,
);
/** What names one more place of the same document. */
const MORE = /^(、|和|及|至|(?=（))/;

interface Found {
	clause: Clause;
	/** How many characters of the text it takes. */
	length: number;
}

/** The names of documents in running text; the longest first. */
const namesOf = memo((library: Library) => {
	const byName = new Map<string, string>();
	for (const { id, short, title, aliases } of library.site.documents) {
		const titles = [title, title.replace(/——.*$/, ''), title.replace(/（[^（）]*，[^（）]*）$/, '')];
		for (const name of [short ?? [], ...aliases, ...titles.map((one) => `《${one}》`)].flat())
			byName.set(name, id);
	}
	const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
	return { pattern: new RegExp(`(${names.join('|')})|${BARE}`, 'g'), byName };
});

/**
 * Splits text at the places of documents that it names. Of one block of text, each place is split off once.
 * @param mentioned documents whose mere name, in book-title marks, is linked already; those linked here are added
 */
export function splitAtCitations(
	library: Library,
	text: string,
	from: CitingFrom,
	mentioned: Set<string> = new Set(),
): (string | Citation)[] {
	const { pattern, byName } = namesOf(library);
	const parts: (string | Citation)[] = [];
	const seen = new Set<string>();
	let done = 0;
	let current: string | undefined;

	function take(start: number, end: number, opens: Citation['opens'], href?: string): void {
		const repeated = href !== undefined && seen.has(href);
		if (href !== undefined) seen.add(href);
		if (repeated) return;
		parts.push(text.slice(done, start), { text: text.slice(start, end), href, opens });
		done = end;
	}

	/** The places from `at` on, joined by 、 or 和; returns where they end. */
	function takePlaces(start: number, at: number, clauses: readonly Clause[]): number | undefined {
		const first = readPlace(text.slice(at), clauses);
		if (!first) return undefined;
		let found: Found = first;
		let from = start;
		let end = at + found.length;
		for (;;) {
			const joint: RegExpExecArray | null = MORE.exec(text.slice(end));
			const next: Found | undefined = joint
				? readPlace(text.slice(end + joint[0].length), clauses, found.clause)
				: undefined;
			if (!joint || !next) break;
			const after = end + joint[0].length;
			// A range is one place, and opens where it begins.
			if (joint[1] !== '至') {
				take(from, end, 'clause', found.clause.href);
				[from, found] = [after, next];
			}
			end = after + next.length;
		}
		take(from, end, 'clause', found.clause.href);
		return end;
	}

	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const [words, name] = match;
		const start = match.index;
		if (name === undefined) {
			for (const document of new Set([...(current ? [current] : []), ...from.documents])) {
				const end = takePlaces(start, start, clausesOf(library, document) ?? []);
				if (end === undefined) continue;
				pattern.lastIndex = end;
				break;
			}
			continue;
		}
		const document = byName.get(name)!;
		current = document;
		const after = start + words.length;
		const gap = /^[ 的]?/.exec(text.slice(after))![0].length;
		const clauses = clausesOf(library, document);
		const end = takePlaces(start, after + gap, clauses ?? []) ?? takePlaces(start, after, clauses ?? []);
		if (end !== undefined) {
			pattern.lastIndex = end;
			continue;
		}
		const place = new RegExp(`^(?:${BARE})`).exec(text.slice(after + gap));
		if (place) {
			const whole = after + gap + place[0].length;
			if (clauses) take(start, whole, 'nothing');
			else take(start, whole, 'list', placeless(library, document));
			pattern.lastIndex = whole;
		} else if (words.startsWith('《') && clauses && !mentioned.has(document)) {
			mentioned.add(document);
			const only = from.only.get(document);
			take(start, after, 'document', only ?? documentPageOf(library, document)!.path);
		}
	}
	parts.push(text.slice(done));
	return parts.filter((part) => part !== '');
}

/** Where a document without a page of its own opens. */
const placeless = (library: Library, id: string): string =>
	library.site.documents.find((document) => document.id === id)?.url ?? `/documents/#${id}`;

/** The clause that text begins with; its name may leave out the chapter, and what the one before it said. */
function readPlace(text: string, clauses: readonly Clause[], before?: Clause): Found | undefined {
	let best: Found | undefined;
	for (const clause of clauses) {
		for (const name of shortened(clause.name, before?.name)) {
			if (best && name.length <= best.length) continue;
			if (text.startsWith(name) && endsThere(name, text.slice(name.length), clause.name))
				best = { clause, length: name.length };
		}
	}
	if (!best) return undefined;
	const more = WITHIN.exec(text.slice(best.length))?.[0] ?? '';
	// `第十五部分第七项` where the part has a clause （七）.
	const item = `${best.clause.name}（${more.slice(1, -1)}）`;
	const clause = clauses.find(({ name }) => name === item) ?? best.clause;
	return { clause, length: best.length + more.length };
}

function shortened(name: string, before: string | undefined): string[] {
	const last = name.lastIndexOf('第');
	const names = [name];
	if (last > 0) names.push(name.slice(last));
	if (before !== undefined) {
		let shared = 0;
		while (shared < name.length && name[shared] === before[shared]) shared += 1;
		const rest = name.slice(shared);
		if (shared > 0 && /^（|^\d/.test(rest)) names.push(rest);
		if (shared > 1 && name[shared - 1] === '（') names.push(name.slice(shared - 1));
	}
	return names;
}

/** Whether the name ends where it seems to, and is not the beginning of another word. */
function endsThere(name: string, rest: string, whole: string): boolean {
	if (/\d$/.test(name)) {
		if (/^[\d.:：]\d/.test(rest) || /^\d/.test(rest)) return false;
		// `、6` alone: a number of something, unless the sentence goes on as after a place.
		return name.length > 1 || whole === name || /^(?:[^\p{Script=Han}]|$)/u.test(rest);
	}
	if (new RegExp(`^[${NUMERAL}]$`).test(name)) return !COUNTED.test(rest);
	// `第十五部分（九）` is no place of the part where the part has no such item.
	return !name.endsWith('部分') || !new RegExp(`^（[${NUMERAL}]）`).test(rest);
}
