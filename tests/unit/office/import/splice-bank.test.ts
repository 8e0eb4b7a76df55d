import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../../../../src/authoring/read/encoding.ts';
import { parseYaml } from '../../../../src/authoring/read/parsed-file.ts';
import type { BankQuestion } from '../../../../src/office/import/question-yaml.ts';
import { newBank, spliceBank } from '../../../../src/office/import/splice-bank.ts';
import { tidy } from '../../../../src/office/import/tidy.ts';
import { part } from '../../often.ts';

const made = (id: string, stem = '甲还是乙？'): BankQuestion => ({
	id,
	kind: 'single',
	stem,
	options: { a: '甲', b: '乙' },
	answer: 'b',
	explanation: '因为。',
	sources: ['plan 一'],
	difficulty: 'easy',
});
const OLD = `# 题库\nid: a   # 编号\nquestions:\n    - {id: a-1, kind: judge}\n    # 一段\n    -   id:   a-2\n        stem: "x"\n`;
const NEW = `    - id: a-3\n      kind: single\n      stem: 甲还是乙？\n      options:\n        a: 甲\n        b: 乙\n      answer: b\n      explanation: 因为。\n      sources:\n        - plan 一\n      difficulty: easy\n`;

test('questions go to the end of the list; nothing before changes by a byte', () => {
	expect(spliceBank(OLD, [made('a-3')])).toEqual({ text: OLD + NEW, lines: [8], end: 19 });
});

test('a list in the middle of the file keeps what follows, its remarks too', () => {
	const rest = '\n# 次序\norder: 3\n';
	expect(spliceBank(OLD + rest, [made('a-3')])?.text).toBe(OLD + NEW + rest);
});

test('a file without a last line end, and one with those of Windows, go on as they are', () => {
	expect(spliceBank(OLD.trimEnd(), [made('a-3')])?.text).toBe(OLD + NEW);
	const windows = (text: string): string => text.replaceAll('\n', '\r\n');
	expect(spliceBank(windows(OLD), [made('a-3')])?.text).toBe(windows(OLD + NEW));
});

test('a file that cannot be read, or has no list, is left alone', () => {
	for (const text of ['id: [', 'id: a\n', 'questions: []\n', 'questions: [{id: a-1}]\n', '- a\n']) {
		expect(spliceBank(text, [made('a-3')])).toBeUndefined();
	}
});

test('every text comes back from the file as it went in, and the check finds no wrong mark', () => {
	const text = fc
		.array(fc.constantFrom(...'甲乙ab1 ：:#-［］【】“”‘’"\'\\{}[],，、~～*&!|>%@`?=<_./（）\t'), {
			maxLength: 12,
		})
		.map((letters) => tidy(letters.join('')))
		.filter((text) => text !== '');
	fc.assert(
		fc.property(text, text, text, (stem, option, blank) => {
			const one: BankQuestion = { ...made('a-3', stem), options: { a: option, b: '乙' } } as BankQuestion;
			const two: BankQuestion = { ...made('a-4'), kind: 'blank', answer: [[blank, '甲']] } as BankQuestion;
			const { text } = spliceBank(OLD, [one, two])!;
			expect(parse(text)).toMatchObject({
				questions: [{}, {}, { stem, options: { a: option } }, { answer: [[blank, '甲']] }],
			});
			const problems: Parameters<typeof parseYaml>[2] = [];
			parseYaml('quizzes/a.yaml', text.slice(OLD.length), problems);
			expect(problems).toEqual([]);
		}),
		{ numRuns: part(300) },
	);
});

test('a new bank is a whole file', () => {
	const { text, lines } = newBank({ id: 'a', title: '甲: 乙', description: '甲', order: 3 }, [
		made('a-1'),
		made('a-2', '丙？'),
	]);
	expect(parse(text)).toMatchObject({
		id: 'a',
		title: '甲: 乙',
		order: 3,
		questions: [{ id: 'a-1' }, { id: 'a-2' }],
	});
	expect(lines.map((line) => text.split('\n')[line - 1])).toEqual(['  - id: a-1', '  - id: a-2']);
	expect(readText('a.yaml', new TextEncoder().encode(text), [])).toBe(text);
});
