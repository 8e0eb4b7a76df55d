import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const questions = library.quizzes.flatMap((quiz) => quiz.questions);
const singles = questions.filter((question) => question.kind === 'single');
const multiples = questions.filter((question) => question.kind === 'multiple');
const judges = questions.filter((question) => question.kind === 'judge');

/** What a figure is worth as a share of a whole, and how it reads when a test fails. */
function expectShare(part: number, whole: number, of: string, least: number, most: number): void {
	const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
	const share = part / whole;
	const figure = `${of}: ${part} of ${whole}, ${percent(share)}; wanted ${percent(least)} to ${percent(most)}`;
	expect(share, figure).toBeGreaterThanOrEqual(least);
	expect(share, figure).toBeLessThanOrEqual(most);
}

/** Where the right options of a question stand in its file, counted from nought. */
const places = (options: Readonly<Record<string, string>>, right: readonly string[]): number[] =>
	Object.keys(options).flatMap((key, at) => (right.includes(key) ? [at] : []));

/** How long an option is to the eye. */
const length = (text: string): number => [...text].length;

/** How often the right option of a single choice beats every other in a comparison of lengths. */
const standingOut = (beats: (right: number, other: number) => boolean): number =>
	singles.filter(({ options, answer }) =>
		Object.entries(options).every(([key, text]) => key === answer || beats(length(options[answer]!), length(text))),
	).length;

test('the banks hold three hundred questions', () => {
	expect(questions.length).toBeGreaterThanOrEqual(300);
});

test('a single choice offers four options', () => {
	expect(singles.filter(({ options }) => Object.keys(options).length !== 4).map(({ id }) => id)).toEqual([]);
});

test.each([0, 1, 2, 3])('the right option of a single choice is as often in place %i as in another', (place) => {
	const there = singles.filter(({ options, answer }) => places(options, [answer]).includes(place)).length;
	expectShare(there, singles.length, `single choices right in place ${place}`, 0.18, 0.32);
});

test('the right option of a single choice is seldom the longest', () => {
	const longest = standingOut((right, other) => right > other);
	expectShare(longest, singles.length, 'right option longest', 0, 0.35);
});

test('the right option of a single choice is seldom the shortest', () => {
	const shortest = standingOut((right, other) => right < other);
	expectShare(shortest, singles.length, 'right option shortest', 0, 0.4);
});

test.each([2, 3, 4])('a multiple choice has %i right options often enough not to be ruled out', (count) => {
	const having = multiples.filter(({ answer }) => answer.length === count).length;
	expectShare(having, multiples.length, `multiple choices with ${count} right options`, 0.15, 0.6);
});

test.each([0, 1, 2, 3, 4])('an option of a multiple choice in place %i may be right or wrong', (place) => {
	const offering = multiples.filter(({ options }) => Object.keys(options).length > place);
	const right = offering.filter(({ options, answer }) => places(options, answer).includes(place)).length;
	expectShare(right, offering.length, `multiple choices right in place ${place}`, 0.4, 0.7);
});

test('a true statement is about as frequent as a false one', () => {
	const held = judges.filter(({ answer }) => answer).length;
	expectShare(held, judges.length, 'true statements', 0.4, 0.6);
});
