import type { IndexedQuestion } from '../core/question-index.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { fetchHtml } from '../../page/islands/trusted-html.ts';

/** Fetches the elements of questions, each part of a bank once; those that are not there are left out. */
export async function fetchQuestions(
	wanted: readonly Pick<IndexedQuestion, 'id' | 'quiz' | 'part'>[],
): Promise<Map<string, HTMLElement>> {
	const parts = [...new Set(wanted.map(({ quiz, part }) => `${quiz}/${part}/`))];
	const fragments = await Promise.all(
		parts.map((part) => fetchHtml(new URL(`questions/${part}`, siteRoot()))),
	);
	const found = fragments.flatMap((fragment) => {
		const elements = [...fragment.querySelectorAll<HTMLElement>('[data-question]')];
		// Some hosts answer what is not there with another page.
		if (elements.length === 0) throw new TypeError('no questions');
		return elements;
	});
	const ids = new Set(wanted.map(({ id }) => id));
	return new Map(
		found
			.map((element): [string, HTMLElement] => [element.dataset['question']!, element])
			.filter(([id]) => ids.has(id)),
	);
}
