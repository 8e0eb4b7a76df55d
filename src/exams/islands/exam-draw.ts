import { paperNumber } from '../core/paper-number.ts';
import { draw } from '../core/draw.ts';
import type { Wanted } from '../core/draw.ts';
import type { SittingPart } from '../core/sitting.ts';
import { numberLabels } from '../text/exam-script.ts';
import { fetchQuestions } from '../../questions/islands/question-elements.ts';
import type { QuestionIndex } from '../../questions/islands/question-source.ts';

/** What the page carries of an exam's blueprint. */
export interface Blueprint {
	pass: number;
	sections: (Wanted & { title: string; points: number })[];
}

/** A paper that was drawn, and the elements of its questions. */
export interface DrawnPaper {
	parts: SittingPart[];
	elements: Map<string, HTMLElement>;
}

/** The number of the paper that is asked for, or of a new one. */
export const seedOf = (asked: string): string =>
	paperNumber(asked, numberLabels) || crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);

/** Draws the paper of a number, and fetches its questions. */
export async function drawPaper(
	{ sections }: Blueprint,
	{ questions }: QuestionIndex,
	seed: string,
): Promise<DrawnPaper> {
	const drawn = draw(sections, [...questions.values()], seed);
	const elements = await fetchQuestions(drawn.flat());
	const parts = drawn.map((own, at) => ({
		title: sections[at]!.title,
		points: sections[at]!.points,
		questions: own.map(({ id }) => ({ id, hash: elements.get(id)!.dataset['hash']! })),
	}));
	return { parts, elements };
}
