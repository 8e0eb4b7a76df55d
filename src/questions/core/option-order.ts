import type { Question } from '../../model/question.ts';
import { seeded } from '../../page/core/random.ts';
import { shuffle } from '../../page/core/shuffle.ts';

/**
 * The keys of a question's options in the order in which readers see them: the author's own where the author pinned
 * it, otherwise shuffled by the question's id, so that every build and every reader has the same page.
 */
export function optionOrder(question: Question): string[] {
	if (question.kind === 'judge') return ['true', 'false'];
	if (question.kind === 'blank') return [];
	const keys = Object.keys(question.options);
	if (!question.shuffle) return keys;
	const order = shuffle(keys.sort(), seeded(question.id));
	// The listed order of an ordering question must not be its answer.
	const isSolved = question.kind === 'order' && order.every((key, at) => key === question.answer[at]);
	return isSolved ? [...order.slice(1), order[0]!] : order;
}
