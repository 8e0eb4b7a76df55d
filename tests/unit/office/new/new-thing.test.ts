import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { describeProblems } from '../../../../src/authoring/tell/problem.ts';
import { newProgramme } from '../../../../src/office/new/new-programme.ts';
import { writeNewThing } from '../../../../src/office/new/new-thing.ts';
import { contentCopy } from '../content-copy.ts';
import type { ContentCopy } from '../content-copy.ts';
import { fill } from './fill-in.ts';

const kindsOf = (folder: string): string[] => [
	...new Set(checkContent(folder).problems.map(({ kind }) => kind)),
];

/** Fills in what was made, wherever it is. */
function fillAll(folder: string): void {
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(mdx|yaml)$/.test(name),
	)) {
		const file = path.join(folder, name);
		let text = fill(readFileSync(file, 'utf8'));
		// Days of an entry lie within the programme of the copy.
		if (name === 'schedule.yaml') text = text.replace('2023-09-28', '2026-11-05');
		if (name === 'exams/second.yaml') text = text.replace('pass: 60', 'pass: 1');
		writeFileSync(file, text);
	}
}

test.each([
	['topic', 'smoke', 'topics/smoke.mdx'],
	['measure', 'walk', 'measures/walk.mdx'],
	['material', 'film', 'materials/film.mdx'],
	['rule', 'no-list', 'rules/no-list.mdx'],
	['help', 'questions', 'help/questions.mdx'],
	['overview', 'who', 'programme/who.mdx'],
	['page', 'help/more', 'help/more.mdx'],
	['notices', '2026-11-04', 'notices/2026-11-04.mdx'],
	['案例', 'kitchen', 'cases/kitchen.mdx'],
	['bank', 'smoke', 'quizzes/smoke.yaml'],
	['question', 'alarm/alarm-09', 'quizzes/alarm.yaml'],
	['exam', 'second', 'exams/second.yaml'],
	['checklist', 'guests', 'checklists/guests.yaml'],
	['item', 'staff/staff-mask', 'checklists/staff.yaml'],
	['worksheet', 'walk-notes', 'worksheets/walk-notes.yaml'],
	['entry', 'closing', 'schedule.yaml'],
	['term', 'mask', 'glossary.yaml'],
	['update', 'walked', 'updates.yaml'],
])('a new %s is refused until it is filled in, and then passes the check', (kind, name, file) => {
	const copy = contentCopy();
	const before = existsSync(path.join(copy.folder, file)) ? copy.read(file) : '';
	const { text, isGood } = writeNewThing(copy.folder, kind, name, '2026-11-28');
	expect(text).toContain(file);
	expect(isGood).toBe(true);
	for (const row of before.split('\n')) expect(copy.read(file)).toContain(row);
	expect(kindsOf(copy.folder)).toEqual(['placeholder']);
	fillAll(copy.folder);
	expect(describeProblems(checkContent(copy.folder).problems)).toBe('');
});

test('the smallest programme is six files, and passes once it is filled in', () => {
	const { folder } = contentCopy();
	const place = path.join(path.dirname(folder), '明年 2027');
	expect(newProgramme(place, '2026-11-28').text).toContain('新建了6个文件');
	expect(kindsOf(place)).toEqual(['placeholder']);
	fillAll(place);
	expect(describeProblems(checkContent(place).problems)).toBe('');
});

test('a name in capitals or in full width has one meaning', () => {
	const copy = contentCopy();
	expect(writeNewThing(copy.folder, 'update', 'Notice－０９20', '2026-11-28').isGood).toBe(true);
	expect(copy.read('updates.yaml')).toContain('\n  id: notice-0920\n');
});

test('what is there is never touched', () => {
	const copy = contentCopy();
	const refused = (kind: string, name: string): string => {
		const { text, isGood } = writeNewThing(copy.folder, kind, name, '2026-11-28');
		expect(isGood).toBe(false);
		return text;
	};
	const before = (['topics/alarm.mdx', 'quizzes/alarm.yaml', 'glossary.yaml'] as const).map((file) =>
		copy.read(file),
	);
	expect(refused('topic', 'alarm')).toBe('已经有 topics/alarm.mdx，没有动它。');
	expect(refused('bank', 'alarm')).toContain('已经有');
	expect(refused('question', 'alarm/alarm-01')).toContain('已经有编号“alarm-01”');
	expect(refused('question', 'fire/fire-01')).toContain('没有 quizzes/fire.yaml');
	expect(refused('term', 'exit')).toContain('已经有编号“exit”');
	expect(refused('topic', '烟雾')).toContain('只能用小写英文字母');
	expect(refused('topic', 'con')).toContain('Windows 不让文件叫');
	expect(refused('bank', 'prototype')).toContain('浏览器留着另有用处');
	expect(refused('term', '2026')).toContain('以字母开头');
	expect(refused('topic', 'a'.repeat(110))).toContain('最多100个字符');
	expect(refused('page', 'news/first')).toContain('没有栏目“news”');
	expect(refused('thing', 'a')).toContain('npm run new -- topic 文件名');
	expect(
		(['topics/alarm.mdx', 'quizzes/alarm.yaml', 'glossary.yaml'] as const).map((file) => copy.read(file)),
	).toEqual(before);
	expect(newProgramme(copy.folder, '2026-11-28').isGood).toBe(false);
});

test('an entry goes into an empty list, below what is said of the whole file, with its line ends', () => {
	const into = (text: string, prepare?: (copy: ContentCopy) => void): string => {
		const copy = contentCopy();
		copy.write('updates.yaml', text);
		prepare?.(copy);
		writeNewThing(copy.folder, 'update', 'walked', '2026-11-28');
		return copy.read('updates.yaml');
	};
	expect(into('[]\n')).toMatch(/^- title: .*\n[^]*\n {2}id: walked\n$/);
	expect(into('# 新的在前\n- { id: a, date: 2026-11-01, title: 甲, summary: 乙 }')).toMatch(
		/^# 新的在前\n- title: .*\n[^]*\n {2}id: walked\n- \{ id: a, date: 2026-11-01, title: 甲, summary: 乙 \}$/,
	);
	expect(into('- { id: a, date: 2026-11-01, title: 甲, summary: 乙 }\r\n')).toMatch(
		/^- title: .*\r\n {2}date: [^]*\r\n {2}id: walked\r\n- /,
	);
});
