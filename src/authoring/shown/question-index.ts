import { questionHash } from '../../questions/core/question-hash.ts';
import { PART_SIZE, sortOf } from '../../questions/core/question-index.ts';
import type { IndexedBank, IndexedQuestion } from '../../questions/core/question-index.ts';
import { indexedQuestions } from '../../questions/core/question-index.ts';
import type { Question } from '../../model/question.ts';
import type { Quiz } from '../../model/quiz.ts';

/** The index of all banks, as the browser fetches it. */
export const questionIndex = (quizzes: readonly Quiz[]): IndexedBank[] =>
	quizzes.map(({ id, title, questions }) => ({
		quiz: id,
		title,
		ids: questions.map((question) => question.id).join(' '),
		sorts: questions.map(({ kind, difficulty }) => sortOf(kind, difficulty)).join(''),
		hashes: questions.map(questionHash).join(' '),
		former: questions.flatMap(({ id, formerIds }) => formerIds.map((old) => `${old}:${id}`)).join(' '),
	}));

/** Questions with their place in the index. */
export function questionsWithIndex(
	quizzes: readonly Quiz[],
): { indexed: IndexedQuestion; question: Question }[] {
	const questions = quizzes.flatMap((quiz) => quiz.questions);
	return indexedQuestions(questionIndex(quizzes)).map((indexed, at) => ({
		indexed,
		question: questions[at]!,
	}));
}

/** The parts in which a bank's HTML is fetched. */
export function bankParts({ questions }: Quiz): Question[][] {
	const count = Math.ceil(questions.length / PART_SIZE);
	return Array.from({ length: count }, (_, at) => questions.slice(at * PART_SIZE, (at + 1) * PART_SIZE));
}
