import { indexedQuestions } from '../core/question-index.ts';
import type { IndexedBank, IndexedQuestion } from '../core/question-index.ts';
import { siteRoot } from '../store/site-root.ts';
import { fetchHtml } from './trusted-html.ts';

/** All questions of the site without their texts, and former ids. */
export interface QuestionIndex {
	banks: readonly IndexedBank[];
	questions: ReadonlyMap<string, IndexedQuestion>;
	/** Current ids by former ones. */
	aliases: Readonly<Record<string, string>>;
}

const root = (): URL => new URL('questions/', siteRoot());

/** Fetches the index. */
export async function fetchIndex(): Promise<QuestionIndex> {
	const response = await fetch(new URL('index.json', root()));
	if (!response.ok) throw new Error(String(response.status));
	const banks = (await response.json()) as IndexedBank[];
	const pairs = banks.flatMap(({ former }) => former.split(' ').filter(Boolean));
	return {
		banks,
		questions: new Map(indexedQuestions(banks).map((question) => [question.id, question])),
		aliases: Object.fromEntries(pairs.map((pair) => pair.split(':') as [string, string])),
	};
}

/** Fetches the elements of questions, each part of a bank once; those that are not there are left out. */
export async function fetchQuestions(
	wanted: readonly Pick<IndexedQuestion, 'id' | 'quiz' | 'part'>[],
): Promise<Map<string, HTMLElement>> {
	const parts = [...new Set(wanted.map(({ quiz, part }) => `${quiz}/${part}/`))];
	const fragments = await Promise.all(parts.map((part) => fetchHtml(new URL(part, root()))));
	const found = fragments.flatMap((fragment) => [
		...fragment.querySelectorAll<HTMLElement>('[data-question]'),
	]);
	const ids = new Set(wanted.map(({ id }) => id));
	return new Map(
		found
			.map((element): [string, HTMLElement] => [element.dataset['question']!, element])
			.filter(([id]) => ids.has(id)),
	);
}
