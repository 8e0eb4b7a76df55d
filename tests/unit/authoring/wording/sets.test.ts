import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import { phrasesOf } from '../../../../src/authoring/wording/lexicon.ts';
import { membersOf, setsOf } from '../../../../src/authoring/wording/sets.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));
const [first] = library.glossary;
const withTerm = (term: string, definition: string, phrases: string[] = []): Library => ({
	...library,
	glossary: [{ ...first!, term, definition }],
	wording: { phrases, exceptions: [] },
});

test('a definition that begins with an enumeration names the members', () => {
	expect(membersOf('认火情、会报警、懂逃生、能灭火。每人都练。')).toHaveLength(4);
	expect(membersOf('形式主义、官僚主义和享乐主义。')).toEqual(['形式主义', '官僚主义', '享乐主义']);
	expect(membersOf('能直接通到室外安全地方或楼梯间的出口。')).toEqual([]);
});

test('members are a set where the term counts as many', () => {
	const setsWith = (term: string) => {
		const made = withTerm(term, '认火情、会报警、懂逃生、能灭火。');
		return setsOf(made, phrasesOf(made));
	};
	expect(setsWith('四个能力')).toEqual([['认火情', '会报警', '懂逃生', '能灭火']]);
	expect(setsWith('五个能力')).toEqual([]);
});

test('phrases of the list of wordings, and lists of the programme, are sets', () => {
	const made = withTerm('出口', '门。', ['一看、二听']);
	const phrases = phrasesOf({ ...made, wording: { phrases: ['看标志、走楼梯、不坐电梯'], exceptions: [] } });
	expect(setsOf(made, phrases)).toEqual([['看标志', '走楼梯', '不坐电梯']]);
	const programme = {
		...library.site.programme,
		requirement: { label: '要求', items: ['看标志', '走楼梯', '快离开'] },
	};
	const listed = { ...made, site: { ...library.site, programme } };
	expect(phrasesOf(listed)).toContain('看标志');
	expect(setsOf(listed, [])).toEqual([['看标志', '走楼梯', '快离开']]);
});

test('titles are parted at brackets, dashes and blanks', () => {
	const title = '把安全放在第一位 为读者守好门——在图书馆大会上的报告（2026年修订）';
	const documents = [{ ...library.site.documents[0]!, title }];
	const phrases = phrasesOf({ ...library, site: { ...library.site, documents } });
	expect(phrases).toEqual(
		expect.arrayContaining(['把安全放在第一位', '为读者守好门', '在图书馆大会上的报告']),
	);
});
