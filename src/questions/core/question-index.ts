import type { Difficulty, QuestionKind } from '../../model/question.ts';

/** What is known of a question without its text. */
export interface IndexedQuestion {
	id: string;
	/** Its bank. */
	quiz: string;
	kind: QuestionKind;
	difficulty: Difficulty;
	hash: string;
	/** The part of its bank's HTML that holds it, counted from 0. */
	part: number;
}

/**
 * A bank in the index, short because there may be thousands of questions: ids and hashes joined by spaces in the order
 * of the bank; of each question a digit (base 36) that says kind and difficulty.
 */
export interface IndexedBank {
	quiz: string;
	title: string;
	ids: string;
	sorts: string;
	hashes: string;
	/** Former ids: `old:new old:new`. */
	former: string;
}

/** Questions in one part of a bank's HTML: what is fetched for a paper at most that many times its own size. */
export const PART_SIZE = 20;

// As they are, so that one that is missing here is seen where it is looked up.
const KINDS = ['single', 'multiple', 'judge', 'blank', 'order', 'match'] as const;
const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** The digit of a kind and difficulty. */
export const sortOf = (kind: QuestionKind, difficulty: Difficulty): string =>
	(KINDS.indexOf(kind) * 3 + DIFFICULTIES.indexOf(difficulty)).toString(36);

/** The questions of banks in the index. */
export function indexedQuestions(banks: readonly IndexedBank[]): IndexedQuestion[] {
	return banks.flatMap(({ quiz, ids, sorts, hashes }) => {
		const hashList = hashes.split(' ');
		return ids.split(' ').map((id, at): IndexedQuestion => {
			const sort = parseInt(sorts[at]!, 36);
			return {
				id,
				quiz,
				kind: KINDS[Math.floor(sort / 3)]!,
				difficulty: DIFFICULTIES[sort % 3]!,
				hash: hashList[at]!,
				part: Math.floor(at / PART_SIZE),
			};
		});
	});
}
