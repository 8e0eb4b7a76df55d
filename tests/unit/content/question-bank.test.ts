import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { optionOrder } from '../../../src/questions/core/option-order.ts';
import type { Question, QuestionKind } from '../../../src/model/question.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const { quizzes, pages } = library;
const questions = quizzes.flatMap((quiz) => quiz.questions);
const singles = questions.filter((question) => question.kind === 'single');

/** Names of the pages in a section that have too few questions. */
function shortOf(section: string, least: number, count: (slug: string) => number): string[] {
	return pages
		.filter((page) => page.section === section && count(page.slug) < least)
		.map((page) => `${page.slug}: ${count(page.slug)}`);
}

test('every topic has ten questions of its own', () => {
	const own = (slug: string) =>
		quizzes.filter(({ page }) => page === `topics/${slug}`).flatMap((quiz) => quiz.questions).length;
	expect(shortOf('topics', 10, own)).toEqual([]);
});

test('every measure has four questions', () => {
	const about = (slug: string) => questions.filter(({ measures }) => measures.includes(slug)).length;
	expect(shortOf('measures', 4, about)).toEqual([]);
});

test('there are ten questions of every kind', () => {
	const kinds: QuestionKind[] = ['single', 'multiple', 'judge', 'blank', 'order', 'match'];
	const count = (kind: QuestionKind) => questions.filter((question) => question.kind === kind).length;
	expect(kinds.filter((kind) => count(kind) < 10)).toEqual([]);
});

/** Someone whom the stem tells of. */
const SOMEONE = /某|一[位名]|有人|几[名位]|一个(?:直属单位|科室|支部|单位)|新调来|老同学|工作人员|有同志/;
/** What happens, in a sentence of its own before what is asked, that names no document. */
const HAPPENS =
	/^(?!.{0,12}(?:方案|党章|报告|总纲|讲话))[^。？]*(?:支部|科室|单位|窗口|党员|干部|小组办公室|中心组|群众|材料|台账|小结|调研|整改|经费|对标|巡察|督导|基层|对方|汛期|出差|小区|平台|试点)[^。？]{2,}。.*？/;

test('at least a third of the questions are cases: they tell of someone, or of what happened', () => {
	const cases = questions.filter(({ stem }) => SOMEONE.test(stem) || HAPPENS.test(stem));
	expect(cases.length / questions.length).toBeGreaterThanOrEqual(1 / 3);
});

test('the right option is not given away by its length', () => {
	const isLongest = ({ options, answer }: (typeof singles)[number]) =>
		Object.entries(options).every(([key, text]) => key === answer || text.length < options[answer]!.length);
	// By chance it would be a quarter.
	expect(singles.filter(isLongest).length / singles.length).toBeLessThan(0.25);
});

test('the right option is not given away by its place', () => {
	const places = [0, 0, 0, 0];
	for (const single of singles) places[optionOrder(single).indexOf(single.answer)]! += 1 / singles.length;
	expect(Math.max(...places)).toBeLessThan(0.4);
	expect(Math.min(...places)).toBeGreaterThan(0.1);
});

test('a true statement is about as likely as a false one', () => {
	const judged = questions.filter((question) => question.kind === 'judge');
	const share = judged.filter(({ answer }) => answer).length / judged.length;
	expect(share).toBeGreaterThan(0.35);
	expect(share).toBeLessThan(0.65);
});

test('a number in a blank may be typed in figures or in characters', () => {
	const isOneSided = (accepted: string[]) =>
		accepted.some((text) => /^\d+$/.test(text)) !== accepted.some((text) => /^[零一二三四五六七八九十百]+$/.test(text));
	const oneSided = questions.filter(
		(question) => question.kind === 'blank' && question.answer.some((accepted) => isOneSided(accepted)),
	);
	expect(oneSided.map(({ id }) => id)).toEqual([]);
});

test('every question leads back to a page of the site', () => {
	const ids = new Set(pages.map(({ id }) => id));
	const isLost = ({ sources }: Question) => !sources.some((source) => ids.has(source.split('#')[0]!));
	expect(questions.filter(isLost).map(({ id }) => id)).toEqual([]);
});

test('no title of a bank or an exam says again what its page puts before it', () => {
	const titles = [...quizzes, ...library!.exams].map(({ title }) => title);
	expect(titles.filter((title) => /自测|模拟考试/.test(title))).toEqual([]);
});
