import { isEmptyAnswer } from '../../questions/core/answer.ts';
import type { Outcome } from '../../questions/core/score.ts';
import { questionsOf } from './sitting.ts';
import type { Sitting } from './sitting.ts';

/** How a question stands: answered or not while the paper is written, how it turned out afterwards. */
export type Mark = 'done' | 'open' | Outcome['state'];

/** A place of the answer sheet. */
export interface SheetPlace {
	id: string;
	mark: Mark;
	/** To look at again, as long as there is time. */
	isFlagged: boolean;
}

/** The answer sheet of a sitting. What could not be scored is `invalid` after it was handed in. */
export function sheetOf(sitting: Sitting): SheetPlace[] {
	const { answers, flags, outcomes = {}, submittedAt } = sitting;
	return questionsOf(sitting).map(({ id }) =>
		submittedAt === undefined
			? { id, mark: isEmptyAnswer(answers[id]) ? 'open' : 'done', isFlagged: flags.includes(id) }
			: { id, mark: outcomes[id]?.state ?? 'invalid', isFlagged: false },
	);
}
