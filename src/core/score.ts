/**
 * What an answer is worth. `unanswered` and `invalid` (an answer that the question does not know) are never wrong.
 * Points are whole numbers out of `max`; round once, where they are shown.
 */
export interface Score {
	state: 'right' | 'partial' | 'wrong' | 'unanswered' | 'invalid';
	points: number;
	max: number;
}

/** What scoring needs of a question; it travels to the browser with the page. */
export type Key =
	| { kind: 'single'; options: readonly string[]; answer: string }
	| {
			kind: 'multiple';
			options: readonly string[];
			answer: readonly string[];
			scoring: 'all' | 'partial-safe' | 'half';
	  }
	| { kind: 'judge'; answer: boolean }
	| { kind: 'blank'; answer: readonly (readonly string[])[] }
	| { kind: 'order'; answer: readonly string[]; scoring: 'all' | 'proportion' }
	| {
			kind: 'match';
			options: readonly string[];
			answer: Readonly<Record<string, string>>;
			scoring: 'all' | 'proportion';
	  };

/** The reader's answer: one key, or a list (options chosen, texts of blanks, order of items, options by prompt). */
export type Answer = string | readonly string[];

/** Right for a share of it; 12 divides by 2, 3, 4 and 6, so that shares stay whole for usual counts. */
const UNIT = 12;

function proportion(right: number, of: number): Score {
	const max = UNIT * of;
	return { state: right === of ? 'right' : right > 0 ? 'partial' : 'wrong', points: UNIT * right, max };
}

function whole(isRight: boolean): Score {
	return { state: isRight ? 'right' : 'wrong', points: isRight ? UNIT : 0, max: UNIT };
}

const none = (state: 'unanswered' | 'invalid'): Score => ({ state, points: 0, max: UNIT });

/** Text of a blank as it is compared: one width, no spaces at the ends, single spaces inside. */
export function normaliseBlank(text: string): string {
	return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Scores an answer. Total: what is no answer to the question is `invalid`. */
export function score(key: Key, answer: Answer | undefined): Score {
	if (answer === undefined || answer.length === 0) return none('unanswered');
	if (key.kind === 'single' || key.kind === 'judge') {
		const known = key.kind === 'single' ? key.options : ['true', 'false'];
		if (typeof answer !== 'string' || !known.includes(answer)) return none('invalid');
		return whole(answer === String(key.answer));
	}
	if (typeof answer === 'string') return none('invalid');
	switch (key.kind) {
		case 'multiple':
			return scoreMultiple(key, answer);
		case 'blank':
			return scoreBlanks(key.answer, answer);
		case 'order':
			return scoreOrder(key, answer);
		case 'match':
			return scoreMatch(key, answer);
	}
}

/**
 * `all`: QTI match_correct. `partial-safe`: a wrong choice gives nothing, otherwise the share of right ones.
 * `half`: a wrong choice gives nothing, some right ones give half.
 */
function scoreMultiple(key: Key & { kind: 'multiple' }, answer: readonly string[]): Score {
	const chosen = new Set(answer);
	if ([...chosen].some((option) => !key.options.includes(option))) return none('invalid');
	const right = key.answer.filter((option) => chosen.has(option)).length;
	const wrong = chosen.size - right;
	if (wrong === 0 && right === key.answer.length) return whole(true);
	if (key.scoring === 'all' || wrong > 0 || right === 0) return whole(false);
	if (key.scoring === 'half') return { state: 'partial', points: UNIT / 2, max: UNIT };
	return proportion(right, key.answer.length);
}

function scoreBlanks(accepted: readonly (readonly string[])[], answer: readonly string[]): Score {
	if (answer.length !== accepted.length) return none('invalid');
	if (answer.every((text) => normaliseBlank(text) === '')) return none('unanswered');
	const right = accepted.filter((texts, at) =>
		texts.some((text) => normaliseBlank(text) === normaliseBlank(answer[at]!)),
	).length;
	return proportion(right, accepted.length);
}

function scoreOrder(key: Key & { kind: 'order' }, answer: readonly string[]): Score {
	if (answer.every((item) => item === '')) return none('unanswered');
	const wellFormed =
		answer.length === key.answer.length && answer.every((item) => item === '' || key.answer.includes(item));
	if (!wellFormed) return none('invalid');
	const right = key.answer.filter((item, at) => answer[at] === item).length;
	return key.scoring === 'all' ? whole(right === key.answer.length) : proportion(right, key.answer.length);
}

/** The answer lists the option for each prompt, prompts in the order of their keys. */
function scoreMatch(key: Key & { kind: 'match' }, answer: readonly string[]): Score {
	if (answer.every((option) => option === '')) return none('unanswered');
	const prompts = Object.keys(key.answer).sort();
	const wellFormed =
		answer.length === prompts.length &&
		answer.every((option) => option === '' || key.options.includes(option));
	if (!wellFormed) return none('invalid');
	const right = prompts.filter((prompt, at) => key.answer[prompt] === answer[at]).length;
	return key.scoring === 'all' ? whole(right === prompts.length) : proportion(right, prompts.length);
}
