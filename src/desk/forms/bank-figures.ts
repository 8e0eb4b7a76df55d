import { memo } from '../../authoring/read/memo.ts';
import type { Question } from '../../model/question.ts';
import type { Quiz } from '../../model/quiz.ts';
import { foldText } from '../../office/find/fold-text.ts';
import { likeness } from '../../office/guard/likeness.ts';

/** A question with its bank and where it stands in it. */
export interface BankedQuestion {
	quiz: Quiz;
	question: Question;
	at: number;
}

export const bankedQuestions = (quizzes: readonly Quiz[]): BankedQuestion[] =>
	quizzes.flatMap((quiz) => quiz.questions.map((question, at) => ({ quiz, question, at })));

/** How long the words of a question are, without its explanation. */
export const lengthOf = (question: Question): number =>
	question.stem.length + ('options' in question ? Object.values(question.options).join('').length : 0);

/** What is searched of a question: its words, folded. */
export const searchedText = memo(
	(question: Question): string =>
		foldText(
			[
				question.stem,
				...('options' in question ? Object.values(question.options) : []),
				...('prompts' in question ? Object.values(question.prompts) : []),
				...(question.kind === 'blank' ? question.answer.flat() : []),
				question.explanation,
				question.id,
			].join('\n'),
		).text,
);

/** Where the right option of a question stands, and whether its length gives it away. */
export interface KeyFigures {
	/** By the place of the right option as it is written: how many questions. */
	places: number[];
	/** Single questions whose right option is longer than each of the others by a fifth. */
	longest: BankedQuestion[];
	/** Single questions with two options and more. */
	singles: number;
	/** Judgements that are true, and all of them. */
	right: number;
	judged: number;
}

const LONGER = 1.2;

/** What could give the key away. */
export function keyFigures(questions: readonly BankedQuestion[]): KeyFigures {
	const figures: KeyFigures = { places: [], longest: [], singles: 0, right: 0, judged: 0 };
	for (const banked of questions) {
		const { question } = banked;
		if (question.kind === 'judge') {
			figures.judged += 1;
			if (question.answer) figures.right += 1;
		}
		if (question.kind !== 'single') continue;
		const keys = Object.keys(question.options);
		const place = keys.indexOf(question.answer);
		if (place < 0 || keys.length < 2) continue;
		figures.singles += 1;
		figures.places[place] = (figures.places[place] ?? 0) + 1;
		const others = keys.filter((key) => key !== question.answer).map((key) => question.options[key]!.length);
		if (question.options[question.answer]!.length > Math.max(...others) * LONGER)
			figures.longest.push(banked);
	}
	figures.places = Array.from(figures.places, (count) => count ?? 0);
	return figures;
}

/** Two questions that are much the same. */
export interface Alike {
	one: BankedQuestion;
	other: BankedQuestion;
	/** 0 to 1. */
	likeness: number;
}

/** As much in common, and a person should look at them side by side. */
const ALIKE = 0.72;
/** A pair of characters that stands in more questions than that tells nothing. */
const COMMON = 40;

/** Questions that are the same or nearly so, the closest first. */
export function alikeQuestions(questions: readonly BankedQuestion[], least = ALIKE): Alike[] {
	const texts = questions.map(({ question }) => wordsOf(question));
	const pairs = texts.map(pairsOf);
	const holders = new Map<string, number[]>();
	pairs.forEach((own, at) => {
		for (const pair of own) {
			const list = holders.get(pair);
			if (list) list.push(at);
			else holders.set(pair, [at]);
		}
	});
	const found: Alike[] = [];
	pairs.forEach((own, at) => {
		const shared = new Map<number, number>();
		for (const pair of own) {
			const list = holders.get(pair)!;
			if (list.length > COMMON) continue;
			for (const other of list) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
		}
		for (const [other, count] of shared) {
			// What has few rare pairs in common is not looked at closely.
			if (count * 6 < Math.min(own.size, pairs[other]!.size)) continue;
			const common = likeness(texts[at]!, texts[other]!);
			if (common >= least) found.push({ one: questions[other]!, other: questions[at]!, likeness: common });
		}
	});
	return found.sort((a, b) => b.likeness - a.likeness);
}

const wordsOf = (question: Question): string =>
	`${question.stem}${'options' in question ? Object.values(question.options).join('') : ''}`;

function pairsOf(text: string): Set<string> {
	const plain = foldText(text).text.replace(/[\p{P}\s]/gu, '');
	return new Set(Array.from({ length: Math.max(plain.length - 1, 0) }, (_, at) => plain.slice(at, at + 2)));
}
