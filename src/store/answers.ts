import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** The reader's last answer to a question. */
export interface GivenAnswer {
	/** As the question's kind has it: an option key, a list of them or of texts. */
	chosen: unknown;
	outcome: 'right' | 'partial' | 'wrong';
	/** Of the question as it was then; see core/question-hash. */
	hash: string;
}

/** Answers by question id. */
export const answers = (): Shelf<GivenAnswer> =>
	openShelf('answers', (raw) => {
		const { chosen, outcome, hash } = raw as Partial<GivenAnswer>;
		const known = outcome === 'right' || outcome === 'partial' || outcome === 'wrong';
		return known && typeof hash === 'string' ? { chosen, outcome, hash } : undefined;
	});
