import { isEmptyAnswer } from '../../questions/core/answer.ts';
import type { Outcome } from '../../questions/core/score.ts';
import { questionsOf } from './sitting.ts';
import type { Sitting } from './sitting.ts';

/**
 * How a question stands while the paper is written: answered, open, or edited since it was answered and so open again;
 * afterwards how it turned out.
 */
export type Mark = 'done' | 'open' | 'changed' | Outcome['state'];

/** A place of the answer sheet. */
export interface SheetPlace {
	id: string;
	mark: Mark;
	/** To look at again, as long as there is time. */
	isFlagged: boolean;
}

/** The questions of a paper as the site has them now, by the ids of the sitting. */
export type OnPaper = Pick<ReadonlyMap<string, { readonly hash: string }>, 'get'>;

/** The answer sheet of a sitting. What cannot be scored is `invalid`: it was taken off the site, or is damaged. */
export function sheetOf(sitting: Sitting, paper: OnPaper): SheetPlace[] {
	const { answers, flags, outcomes = {}, submittedAt } = sitting;
	return questionsOf(sitting).map(({ id, hash }) => {
		if (submittedAt !== undefined) return { id, mark: outcomes[id]?.state ?? 'invalid', isFlagged: false };
		const now = paper.get(id)?.hash;
		const mark =
			now === undefined ? 'invalid' : isEmptyAnswer(answers[id]) ? 'open' : now === hash ? 'done' : 'changed';
		return { id, mark, isFlagged: flags.includes(id) };
	});
}
