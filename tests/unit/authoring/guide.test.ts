import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkAnswerKey } from '../../../src/authoring/checks/answer-key.ts';
import { optionLetters, ownLetter } from '../../../src/authoring/checks/option-letters.ts';
import type { Problem } from '../../../src/authoring/tell/problem.ts';
import { parseYaml } from '../../../src/authoring/read/parsed-file.ts';
import { checklistItem } from '../../../src/model/checklist.ts';
import { exam } from '../../../src/model/exam.ts';
import { term } from '../../../src/model/glossary.ts';
import { materialPage, rulePage } from '../../../src/model/page.ts';
import { question } from '../../../src/model/question.ts';
import { retired } from '../../../src/model/retired.ts';
import { scheduleEntry } from '../../../src/model/schedule.ts';
import { section } from '../../../src/model/site.ts';
import { site } from '../../../src/model/site.ts';
import { worksheet } from '../../../src/model/worksheet.ts';

const content = path.resolve(import.meta.dirname, '../../../content');
const guide = readFileSync(path.join(content, 'README.md'), 'utf8');
const samples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map((found) => found[1]!);
const sampleWith = (...fields: string[]): unknown[] =>
	samples
		.filter((text) => fields.every((field) => text.includes(`${field}:`)))
		.flatMap((text) => parse(text) as unknown);

test('every sample of the guide is read without a problem', () => {
	const problems: Problem[] = [];
	for (const sample of samples) parseYaml('README.md', sample, problems);
	expect(problems).toEqual([]);
	expect(samples).toHaveLength(15);
});

test('sample entries are valid as printed', () => {
	const item = sampleWith('hint', 'measure');
	const entry = sampleWith('when');
	const word = sampleWith('pinyin');
	const paper = sampleWith('minutes');
	const own = sampleWith('list');
	expect([item, entry, word, paper, own].map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
	checklistItem.parse(item[0]);
	scheduleEntry.parse(entry[0]);
	term.parse(word[0]);
	exam.parse(paper[0]);
	section.parse(own[0]);
	worksheet.parse(sampleWith('layout')[0]);
	const page = { title: '甲', description: '乙', order: 1, sources: ['plan'] };
	materialPage.parse({ ...page, ...(sampleWith('chapters')[0] as object) });
	rulePage.parse({ ...page, ...(sampleWith('selfCheck')[0] as object) });
});

test('sample questions pass the checks, with ids that are free', () => {
	const questions = sampleWith('stem').map((sample) => question.parse(sample));
	expect(questions).toHaveLength(2);
	const found: string[] = [];
	for (const sample of questions) {
		checkAnswerKey(sample, (kind) => found.push(kind));
		for (const text of 'options' in sample ? Object.values(sample.options) : []) {
			found.push(...[optionLetters(text), ownLetter(text)].filter((letters) => letters !== undefined));
		}
		const bank = readFileSync(path.join(content, 'quizzes/ideals.yaml'), 'utf8');
		expect(bank).not.toContain(`id: ${sample.id}\n`);
	}
	expect(found).toEqual([]);
});

test('every command in the guide exists', () => {
	const { scripts } = JSON.parse(readFileSync(path.join(content, '../package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};
	const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map((found) => found[1]!);
	expect(new Set(named).size).toBeGreaterThan(6);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every field of site.yaml and of retired.yaml is explained', () => {
	for (const [title, fields] of [
		['site.yaml 各项的意思', [...Object.keys(site.shape), ...Object.keys(site.shape.programme.shape)]],
		['编号', Object.keys(retired.shape)],
	] as const) {
		const part = guide.slice(guide.indexOf(`\n## ${title}\n`)).split(/\n## /)[1]!;
		expect(fields.filter((field) => !part.includes(`\`${field}`))).toEqual([]);
	}
});

test('the sample of retired ids is valid as printed', () => {
	expect(retired.parse(sampleWith('questions', 'items')[0]).questions).toHaveLength(1);
});
