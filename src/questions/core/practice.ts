import type { Attempt } from './attempt.ts';
import type { Verdict } from './score.ts';
import { ownOf } from '../../page/core/own.ts';

/** What practice needs of a question. */
export interface PracticeQuestion {
	id: string;
	hash: string;
	/** Where to read about it again. */
	section: string;
}

/** Where a question stands: `changed` was answered when it was another question, `open` waits for an answer. */
export type QuestionState = Verdict | 'open' | 'changed';

export function questionState(
	{ hash }: Pick<PracticeQuestion, 'hash'>,
	attempt: Attempt | undefined,
): QuestionState {
	if (!attempt) return 'open';
	if (attempt.hash !== hash) return 'changed';
	return attempt.open ? 'open' : attempt.outcome;
}

const isAnswered = (standing: QuestionState): standing is Verdict =>
	standing !== 'open' && standing !== 'changed';

/** Where a bank stands. */
export interface Practice {
	total: number;
	answered: number;
	right: number;
	/** Ids of what was answered wrongly or in part, in the order of the page. */
	missed: string[];
	/** The first question that waits for an answer. */
	next: string | undefined;
	/** What was answered, and how. */
	done: AnsweredQuestion[];
}

/** A question that was answered as it is now. */
export interface AnsweredQuestion extends PracticeQuestion {
	standing: QuestionState;
}

/** The state of practice over a bank, from the reader's attempts by question id. */
export function practice(
	questions: readonly PracticeQuestion[],
	attempts: Readonly<Record<string, Attempt>>,
): Practice {
	const bank = questions.map((question) => {
		const attempt = ownOf(attempts, question.id);
		return { ...question, standing: questionState(question, attempt) };
	});
	const done = bank.filter(({ standing }) => isAnswered(standing));
	const right = done.filter(({ standing }) => standing === 'right');
	return {
		total: bank.length,
		answered: done.length,
		right: right.length,
		missed: done.filter(({ standing }) => standing !== 'right').map(({ id }) => id),
		next: bank.find(({ standing }) => !isAnswered(standing))?.id,
		done,
	};
}
