import type { Checklist, ChecklistItem } from '../../model/checklist.ts';
import type { Term } from '../../model/glossary.ts';
import type { Question } from '../../model/question.ts';
import type { Quiz } from '../../model/quiz.ts';
import type { ScheduleEntry } from '../../model/schedule.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import { clausesNamed, clausesOf } from './clauses.ts';
import type { Library, LibraryPage } from '../read/library.ts';
import { memo } from '../read/memo.ts';
import { parseSource } from './cited-source.ts';

/** What names a clause, or a document, as its source. */
export interface RestingOn {
	pages: LibraryPage[];
	questions: { quiz: Quiz; question: Question }[];
	entries: ScheduleEntry[];
	items: { checklist: Checklist; item: ChecklistItem }[];
	terms: Term[];
	worksheets: Worksheet[];
}

const nothing = (): RestingOn => ({
	pages: [],
	questions: [],
	entries: [],
	items: [],
	terms: [],
	worksheets: [],
});

/**
 * What has to be looked at again when a clause changes.
 * @param clause its name as sources write it, `二（一）3`; left out: what names the document as a whole, or a place in
 * it that no page of `documents` has
 */
export function restingOn(library: Library, document: string, clause = ''): RestingOn {
	return indexOf(library).get(`${document} ${clause}`) ?? nothing();
}

const indexOf = memo((library: Library) => {
	const index = new Map<string, RestingOn>();

	function add<K extends keyof RestingOn>(
		kind: K,
		what: RestingOn[K][number],
		sources: readonly string[] = [],
	): void {
		for (const key of new Set(sources.flatMap((source) => keysOf(library, source)))) {
			const at = index.get(key) ?? nothing();
			index.set(key, at);
			(at[kind] as unknown[]).push(what);
		}
	}

	for (const page of library.pages) {
		const { frontmatter } = page;
		const own = 'clause' in frontmatter ? [`${library.site.plan} ${frontmatter.clause}`] : [];
		add('pages', page, [...(frontmatter.sources ?? []), ...own]);
	}
	for (const quiz of library.quizzes) {
		for (const question of quiz.questions) add('questions', { quiz, question }, question.sources);
	}
	for (const entry of library.schedule) add('entries', entry, entry.sources);
	for (const term of library.glossary) add('terms', term, term.sources);
	for (const sheet of library.worksheets) add('worksheets', sheet, sheet.sources);
	for (const checklist of library.checklists) {
		for (const item of checklist.groups.flatMap(({ items }) => items)) {
			add('items', { checklist, item }, item.sources);
		}
	}
	return index;
});

/** Under which keys of the index what names this source stands. */
function keysOf(library: Library, source: string): string[] {
	const parsed = parseSource(source);
	if ('page' in parsed) return [];
	const { document, place } = parsed;
	const clauses = place === undefined ? undefined : clausesNamed(place, clausesOf(library, document) ?? []);
	return clauses ? clauses.map(({ name }) => `${document} ${name}`) : [`${document} `];
}
