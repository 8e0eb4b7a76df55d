import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { siteTexts } from '../../../../src/authoring/wording/site-texts.ts';
import { wordingsOf, wrongInTexts } from '../../../../src/authoring/wording/site-wordings.ts';
import { parseYaml } from '../../../../src/authoring/read/parsed-file.ts';

const read = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));
const wordings = { ...wordingsOf(read.library), phrases: ['手动报警按钮', '四个能力'] };
const toldOf = (yaml: string): string[] => {
	const files = new Map([['quizzes/a.yaml', parseYaml('quizzes/a.yaml', yaml, [])]]);
	return wrongInTexts(siteTexts({ files, unknown: read.unknown }), wordings).map(({ written }) => written);
};

test('what is written is told as its author wrote it', () => {
	expect(toldOf('stem: 提高“四个 **能利**”，按手动报警按扭')).toEqual(['四个 **能利', '手动报警按扭']);
});

test('what is offered or to be judged may be wrong, but not misspelt', () => {
	expect(toldOf('options: { a: 提高五个能力 }')).toEqual([]);
	expect(toldOf('options: { a: 提高四个能利 }')).toHaveLength(1);
	expect(toldOf('{ stem: 要提高五个能力, answer: false }')).toEqual([]);
	expect(toldOf('{ stem: 要提高五个能力, answer: true }')).toHaveLength(1);
});

test('what readers ask stands in their own words', () => {
	expect(toldOf('{ asked: [手动报警按扭在哪里], title: 手动报警按扭 }')).toEqual(['手动报警按扭']);
});
