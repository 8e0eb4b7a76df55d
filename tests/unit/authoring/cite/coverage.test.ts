import path from 'node:path';
import { expect, test } from 'vitest';
import { coverage, describeCoverage, headingsWithout } from '../../../../src/authoring/cite/coverage.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { restingOn } from '../../../../src/authoring/cite/resting-on.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));
const names = (clauses: readonly { name: string }[]): string[] => clauses.map(({ name }) => name);

test('what rests on a clause is what names it, and nothing of the clause above or below', () => {
	const uses = restingOn(library, 'plan', '二');
	expect(uses.pages.map(({ id }) => id)).toEqual(['programme/organisation']);
	expect(uses.entries.map(({ id }) => id)).toContain('drill');
	expect(uses.terms.map(({ id }) => id)).toEqual(['gauge']);
	expect(restingOn(library, 'plan', '二1').pages.map(({ id }) => id)).toEqual(['measures/evacuation']);
});

test('questions and items come with the bank and the list that they stand in', () => {
	const { questions } = restingOn(library, 'plan', '一');
	expect(questions.map(({ quiz, question }) => `${quiz.id} ${question.id}`)).toEqual(
		library.quizzes.flatMap(({ id, questions: own }) =>
			own.filter(({ sources }) => sources.includes('plan 一')).map((question) => `${id} ${question.id}`),
		),
	);
	expect(questions).not.toEqual([]);
});

test('a page that names a clause twice, as its source and as its own clause, is named once', () => {
	const pages = library.pages.map((page) =>
		page.id === 'measures/lesson'
			? { ...page, frontmatter: { ...page.frontmatter, sources: ['plan 一1、二', 'plan 一1'] } }
			: page,
	);
	const edited: Library = { ...library, pages };
	expect(restingOn(edited, 'plan', '一1').pages.map(({ id }) => id)).toEqual(['measures/lesson']);
	expect(restingOn(edited, 'plan', '二').pages.map(({ id }) => id)).toContain('measures/lesson');
});

test('what names a document that has no page rests on the document', () => {
	const pages = library.pages.filter(({ section }) => section !== 'documents');
	const edited: Library = { ...library, pages };
	expect(restingOn(edited, 'plan', '二').pages).toEqual([]);
	expect(restingOn(edited, 'plan').pages.map(({ id }) => id)).toContain('programme/organisation');
	expect(coverage(edited)).toEqual([]);
});

test('clauses that no page and no question names are counted', () => {
	const [plan] = coverage(library);
	expect(plan).toMatchObject({ document: 'plan', clauses: 6, withoutPage: [] });
	expect(names(plan!.withoutQuestion)).toEqual(['一1', '二', '二1', '二2', '三']);
	const pages = library.pages.filter(({ section }) => section !== 'rules');
	expect(names(coverage({ ...library, pages })[0]!.withoutPage)).toEqual(['三']);
});

test('the coverage is told document by document', () => {
	expect(describeCoverage(library).split('\n')).toEqual([
		'documents/plan.mdx：6条',
		'  没有页面的：无',
		expect.stringMatching(/^  没有题目的：一1 消防课；/),
	]);
});

test('a heading is asked about where a part under it is, and not where its neighbour is', () => {
	const heading = (id: string, depth: number) => ({ id, text: id, depth, line: 1 });
	const page = {
		...library.pages[0]!,
		id: 'topics/x',
		headings: [heading('a', 2), heading('a1', 3), heading('a2', 3), heading('b', 2)],
	};
	expect(headingsWithout(page, new Set(['topics/x#a2', 'topics/y#b']))).toEqual(['a1', 'b']);
	expect(headingsWithout(page, new Set(['topics/x#b']))).toEqual(['a', 'a1', 'a2']);
});
