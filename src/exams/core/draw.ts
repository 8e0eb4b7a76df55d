import type { Difficulty, QuestionKind } from '../../model/question.ts';
import { seeded } from '../../page/core/random.ts';
import type { Random } from '../../page/core/random.ts';
import { shuffle } from '../../page/core/shuffle.ts';

/** What a section of a blueprint asks for; nothing named means no limit. */
export interface Wanted {
	kinds: readonly QuestionKind[];
	quizzes: readonly string[];
	difficulties: readonly Difficulty[];
	count: number;
}

/** What drawing looks at in a question. */
export interface Drawable {
	id: string;
	quiz: string;
	kind: QuestionKind;
	difficulty: Difficulty;
}

/** True where a question may stand in a section. */
export function fits({ quiz, kind, difficulty }: Drawable, wanted: Wanted): boolean {
	return (
		wanted.kinds.includes(kind) &&
		(wanted.quizzes.length === 0 || wanted.quizzes.includes(quiz)) &&
		(wanted.difficulties.length === 0 || wanted.difficulties.includes(difficulty))
	);
}

/**
 * A paper: the questions of each section. The same seed draws the same paper from the same questions; none stands
 * twice; a section takes from its banks in turn, so that none of them is left out for another. A section gets less
 * than it asks for only where there is no more.
 */
export function draw<Q extends Drawable>(
	sections: readonly Wanted[],
	questions: readonly Q[],
	seed: string,
): Q[][] {
	const random = seeded(seed);
	const taken = new Set<string>();
	return sections.map((wanted) => {
		const left = questions.filter((question) => !taken.has(question.id) && fits(question, wanted));
		const drawn = inTurn(left, wanted.count, random);
		for (const { id } of drawn) taken.add(id);
		return shuffle(drawn, random);
	});
}

/** Takes one question of each bank, then another of each, until there are enough. */
function inTurn<Q extends Drawable>(questions: readonly Q[], count: number, random: Random): Q[] {
	const banks = new Map<string, Q[]>();
	for (const question of questions) {
		const bank = banks.get(question.quiz);
		if (bank) bank.push(question);
		else banks.set(question.quiz, [question]);
	}
	const piles = shuffle([...banks.values()], random).map((bank) => shuffle(bank, random));
	const drawn: Q[] = [];
	for (let round = 0; drawn.length < count && piles.some((pile) => pile.length > round); round++) {
		for (const pile of piles) if (pile[round] && drawn.length < count) drawn.push(pile[round]!);
	}
	return drawn;
}
