import { indexedQuestions } from '../core/question-index.ts';
import type { IndexedBank, IndexedQuestion } from '../core/question-index.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** All questions of the site without their texts, and former ids. */
export interface QuestionIndex {
	banks: readonly IndexedBank[];
	questions: ReadonlyMap<string, IndexedQuestion>;
	/** Current ids by former ones. */
	aliases: Readonly<Record<string, string>>;
}

/** Fetches the index. */
export async function fetchIndex(): Promise<QuestionIndex> {
	const response = await fetch(new URL('questions/index.json', siteRoot()));
	if (!response.ok) throw new Error(String(response.status));
	const banks = (await response.json()) as IndexedBank[];
	const pairs = banks.flatMap(({ former }) => former.split(' ').filter(Boolean));
	return {
		banks,
		questions: new Map(indexedQuestions(banks).map((question) => [question.id, question])),
		aliases: Object.fromEntries(pairs.map((pair) => pair.split(':') as [string, string])),
	};
}
