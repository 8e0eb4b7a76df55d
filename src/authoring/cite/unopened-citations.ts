import { citingFrom, splitAtCitations } from './citations.ts';
import type { CitingFrom } from './citations.ts';
import type { Library } from '../read/library.ts';
import { citingFromPage } from './text-links.ts';

/** A place of a document that a text names and that cannot be opened. */
export interface UnopenedCitation {
	/** The file, and in it the id of the question, the term, the entry or the item. */
	where: string;
	text: string;
	/** `nothing`: the document has a page and no such clause on it; `list`: it has no page of clauses. */
	opens: 'list' | 'nothing';
}

/** What the texts of the content name and readers cannot open at its place. */
export function unopenedCitations(library: Library): UnopenedCitation[] {
	const { plan } = library.site;
	const found: UnopenedCitation[] = [];
	function look(where: string, text: string | undefined, from: CitingFrom): void {
		for (const part of splitAtCitations(library, text ?? '', from)) {
			if (typeof part === 'string' || (part.opens !== 'list' && part.opens !== 'nothing')) continue;
			found.push({ where, text: part.text, opens: part.opens });
		}
	}
	const of = (sources: readonly string[] = []): CitingFrom => citingFrom(library, sources, [plan]);
	for (const page of library.pages) {
		// Line by line, as a block of text stands in one.
		for (const line of page.body.split('\n')) look(page.file, line, citingFromPage(library, page));
	}
	for (const { id, questions } of library.quizzes) {
		for (const question of questions)
			look(`quizzes/${id}.yaml ${question.id}`, question.explanation, of(question.sources));
	}
	for (const term of library.glossary) look(`glossary.yaml ${term.id}`, term.definition, of(term.sources));
	for (const entry of library.schedule) look(`schedule.yaml ${entry.id}`, entry.note, of(entry.sources));
	for (const { id, groups } of library.checklists) {
		for (const item of groups.flatMap(({ items }) => items))
			look(`checklists/${id}.yaml ${item.id}`, item.hint, of(item.sources));
	}
	return found;
}

/** The places that cannot be opened, in words. */
export function describeUnopened(library: Library): string {
	const all = unopenedCitations(library);
	const listed = (opens: UnopenedCitation['opens']): string[] =>
		all.filter((one) => one.opens === opens).map(({ where, text }) => `  ${where}：${text}`);
	const [missing, unheld] = [listed('nothing'), listed('list')];
	return [
		`文件的页面里没有的条款，点不开的：${missing.length}处`,
		...missing,
		`文件没有逐条的页面，只到“引用的文件”的：${unheld.length}处`,
		...unheld,
	].join('\n');
}
