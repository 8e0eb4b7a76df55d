import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { alikeQuestions, bankedQuestions, keyFigures } from '../../../../src/desk/forms/bank-figures.ts';
import { insertItem } from '../../../../src/office/edit/insert-value.ts';
import { faultOfNew, newKinds, draftOfNew, proposedId } from '../../../../src/desk/forms/new-thing.ts';
import { pinyinOf, proposeId, unused } from '../../../../src/desk/forms/propose-id.ts';
import { matching, referableName, referables } from '../../../../src/desk/forms/referable.ts';
import { retiredKindAt, retiredName, withRetired } from '../../../../src/desk/forms/retire.ts';
import { everyThing } from '../../../../src/desk/forms/things.ts';
import { usedIds } from '../../../../src/desk/forms/used-ids.ts';
import { valueOf } from '../../../../src/office/edit/yaml-text.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));

test('an id is read off the title, and never taken twice', () => {
	expect(proposeId('关于调整读书班时间的通知', new Set())).toBe('tiao-zheng-du-shu');
	expect(proposeId('关于调整读书班时间的通知', new Set(['tiao-zheng-du-shu']))).toBe('tiao-zheng-du-shu-2');
	expect(proposeId('Fire drill 2027', new Set())).toBe('fire-drill');
	expect(proposeId('2027', new Set(), 'page')).toBe('page');
	expect(proposeId('Con', new Set())).toBe('con-1');
	expect(unused('a', new Set(['a', 'a-2']))).toBe('a-3');
	expect(pinyinOf('消防通道')).toBe('xiao fang tong dao');
});

test('an id is small Latin letters; only a page’s begins with a number', () => {
	expect(faultOfNew('quizzes', 'fire-1')).toBeUndefined();
	for (const id of ['', 'Fire', 'fire-', '../fire', '消防', '1-fire'])
		expect(faultOfNew('quizzes', id), id).toMatch(/^编号只能用/);
	expect(faultOfNew('page:notices', '2026-11-04')).toBeUndefined();
	expect(faultOfNew('page:notices', 'a/b')).toMatch(/^文件名只能用/);
	expect(faultOfNew('page:notices', 'con')).toContain('Windows');
});

test('an id that was retired or has led to another thing is not proposed again', () => {
	const changed = structuredClone(library);
	changed.retired.terms.push('xiao-fang-tong-dao');
	expect(proposedId(changed, 'terms', '消防通道')).toBe('xiao-fang-tong-dao-2');
	const [quiz] = changed.quizzes;
	quiz!.questions[0]!.formerIds.push(`${quiz!.id}-77`);
	expect(proposedId(changed, `question:${quiz!.id}`, '')).toBe(`${quiz!.id}-78`);
});

test('whatever can be made is a file that can be read, or an entry of one that is there', () => {
	for (const { kind, label } of newKinds(library)) {
		const id = proposedId(library, kind, '试一试');
		const made = draftOfNew(library, kind, '试一试：第 # 1', id, '2027-03-01');
		expect(label).toMatch(/\p{Script=Han}/u);
		const text =
			made.text ?? insertItem({ file: made.file, text: '' }, made.entry!.list, 0, made.entry!.value);
		expect(valueOf({ file: made.file, text }), kind).toBeDefined();
		expect(text).toContain('试一试：第');
	}
});

test('every page, entry and question can be found by its words', () => {
	const things = everyThing(library);
	const [page] = library.pages;
	expect(matching(things, page!.frontmatter.title, 5).map(({ id }) => id)).toContain(page!.id);
	const question = library.quizzes[0]!.questions[0]!;
	expect(matching(things, question.id, 5)[0]!.at).toEqual(['questions', 0]);
	expect(matching(things, '没有这样的字', 5)).toEqual([]);
});

test('a source is chosen by the name of its document and clause, or of its page and heading', () => {
	const [page] = library.pages.filter(({ headings }) => headings.length > 0);
	const value = `${page!.id}#${page!.headings[0]!.id}`;
	expect(referables(library, 'sources').map((one) => one.value)).toContain(value);
	expect(referableName(library, 'sources', value)).toBe(
		`${page!.frontmatter.title} › ${page!.headings[0]!.text}`,
	);
	expect(referableName(library, 'units', 'no-such')).toBe('no-such');
});

test('what is taken down is written into the list of retired names', () => {
	expect(withRetired('', 'questions', 'fire-01')).toBe('questions: [fire-01]\n');
	expect(withRetired('questions: [fire-01]\n', 'questions', 'fire-02')).toBe(
		'questions: [fire-01, fire-02]\n',
	);
	expect(withRetired('# 停用的\nitems:\n  - a\n', 'terms', 'b')).toBe(
		'# 停用的\nitems:\n  - a\nterms: [b]\n',
	);
	expect(retiredKindAt('quizzes/fire.yaml', ['questions', 3])).toBe('questions');
	expect(retiredKindAt('quizzes/fire.yaml', [])).toBe('quizzes');
	expect(retiredKindAt('glossary.yaml', [3])).toBe('terms');
	expect(retiredKindAt('topics/a.mdx', [])).toBe('pages');
	expect(retiredKindAt('index.mdx', [])).toBeUndefined();
	expect(retiredName('chapters', 'chapter-1', 'materials/charter.mdx')).toBe('charter/chapter-1');
});

test('ids of chapters count inside their own material alone', () => {
	const material = library.pages.find(
		({ frontmatter }) => 'chapters' in frontmatter && frontmatter.chapters.length > 0,
	);
	const chapters = (material!.frontmatter as { chapters: { id: string }[] }).chapters.map(({ id }) => id);
	expect([...usedIds(library, 'chapters', material!.slug)]).toEqual(expect.arrayContaining(chapters));
	expect([...usedIds(library, 'chapters', 'another')]).toEqual([]);
});

test('questions that are nearly the same are found, and a key that its length gives away', () => {
	const quiz = structuredClone(library.quizzes[0]!);
	const single = quiz.questions.find(({ kind }) => kind === 'single')!;
	const twin = { ...structuredClone(single), id: 'twin', stem: `${single.stem}请选一项。` };
	const questions = bankedQuestions([{ ...quiz, questions: [...quiz.questions, twin] }]);
	expect(
		alikeQuestions(questions).map(({ one, other }) => [one.question.id, other.question.id]),
	).toContainEqual([single.id, 'twin']);
	const clear = {
		...twin,
		options: { a: '短', b: '短些', c: '这一项比别的都长出很多' },
		answer: 'c',
	} as typeof twin;
	const figures = keyFigures(bankedQuestions([{ ...quiz, questions: [clear] }]));
	expect(figures.longest).toHaveLength(1);
	expect(figures.places).toEqual([0, 0, 1]);
});
