import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentFiles } from '../../../../src/office/content-files.ts';
import type { ContentFile } from '../../../../src/office/content-files.ts';
import { changeValue } from '../../../../src/office/edit/change-value.ts';
import { changedLines } from '../../../../src/office/edit/changed-lines.ts';
import { insertItem } from '../../../../src/office/edit/insert-value.ts';
import { moveListItem } from '../../../../src/office/edit/move-item.ts';
import { removeItem } from '../../../../src/office/edit/remove-value.ts';
import { valueOf } from '../../../../src/office/edit/yaml-text.ts';
import { part } from '../../often.ts';

const content = path.resolve(import.meta.dirname, '../../../../content');
const files = contentFiles(content);

/** Every single value of a value, with its place. */
function leaves(value: unknown, at: (string | number)[] = []): { at: (string | number)[]; value: unknown }[] {
	if (typeof value !== 'object' || value === null) return value === null ? [] : [{ at, value }];
	return Object.entries(value).flatMap(([name, inner]) =>
		leaves(inner, [...at, Array.isArray(value) ? Number(name) : name]),
	);
}

/** Every list in a value. */
function lists(value: unknown, at: (string | number)[] = []): { at: (string | number)[]; list: unknown[] }[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.entries(value).flatMap(([name, own]) =>
		lists(own, [...at, Array.isArray(value) ? Number(name) : name]),
	);
	return Array.isArray(value) ? [{ at, list: value }, ...inner] : inner;
}

const other = (value: unknown): string | number | boolean =>
	typeof value === 'boolean' ? !value : typeof value === 'number' ? value + 1 : `${String(value)}改`;

function set(value: unknown, at: readonly (string | number)[], to: unknown): unknown {
	if (at.length === 0) return to;
	const [name, ...rest] = at as [string | number, ...(string | number)[]];
	const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
		string | number,
		unknown
	>;
	copy[name] = set(copy[name], rest, to);
	return copy;
}

/** A few places of a file; all of them over all files would take minutes. */
const some = <T>(all: readonly T[], most: number): T[] =>
	all.filter((_, at) => at % Math.max(1, Math.ceil(all.length / most)) === 0);

describe('on every file of the content', () => {
	test('a changed value changes its own line alone, and changed back leaves the file as it was', () => {
		for (const own of files) {
			const whole = valueOf(own);
			for (const { at, value } of some(leaves(whole), part(10) + 1)) {
				const text = changeValue(own, at, other(value));
				const label = `${own.file} ${at.join('.')}`;
				const changed = changedLines(own.text, text)!;
				expect([changed.before.length, changed.after.length], label).toEqual([1, 1]);
				expect(valueOf({ file: own.file, text }), label).toEqual(set(whole, at, other(value)));
				expect(changeValue({ file: own.file, text }, at, value), label).toBe(own.text);
			}
		}
	});

	test('with other line ends and a mark of its encoding too', () => {
		for (const { file, text: plain } of some(files, 12)) {
			const own = { file, text: `\uFEFF${plain.replaceAll('\n', '\r\n')}` };
			for (const { at, value } of some(leaves(valueOf(own)), 6)) {
				const text = changeValue(own, at, other(value));
				expect(changedLines(own.text, text)!.after).toHaveLength(1);
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				expect(changeValue({ file, text }, at, value)).toBe(own.text);
			}
		}
	});

	test('an item that is put into a list and taken out again leaves the file as it was', () => {
		for (const own of files) {
			const whole = valueOf(own);
			for (const { at, list } of some(lists(whole), part(20))) {
				const item = typeof list[0] === 'object' ? structuredClone(list[0]) : '新的一项';
				for (const place of new Set([0, list.length])) {
					const label = `${own.file} ${at.join('.')} ${place}`;
					const text = insertItem(own, at, place, item);
					expect(valueOf({ file: own.file, text }), label).toEqual(
						set(whole, at, list.toSpliced(place, 0, item)),
					);
					if (list.length > 0) expect(removeItem({ file: own.file, text }, at, place), label).toBe(own.text);
				}
			}
		}
	});

	test('an item that is moved and moved back leaves the file as it was', () => {
		for (const own of files) {
			const whole = valueOf(own);
			for (const { at, list } of some(lists(whole), part(20)).filter(({ list }) => list.length > 1)) {
				const text = moveListItem(own, at, 0, list.length - 1);
				const label = `${own.file} ${at.join('.')}`;
				expect(valueOf({ file: own.file, text }), label).toEqual(set(whole, at, [...list.slice(1), list[0]]));
				expect(moveListItem({ file: own.file, text }, at, list.length - 1, 0), label).toBe(own.text);
			}
		}
	});

	test('a field that is added and taken away again leaves the file as it was', () => {
		for (const own of files) {
			const whole = valueOf(own);
			const places = [[], ...lists(whole).flatMap(({ at, list }) => list.map((_, index) => [...at, index]))];
			const maps = places.filter((at) => {
				const value = at.reduce<unknown>(
					(inner, name) => (inner as Record<string | number, unknown>)[name],
					whole,
				);
				return typeof value === 'object' && value !== null && !Array.isArray(value);
			});
			for (const at of some(maps, part(20))) {
				const text = changeValue(own, [...at, 'added'], ['甲', '乙']);
				expect(
					changeValue({ file: own.file, text }, [...at, 'added'], undefined),
					`${own.file} ${at.join('.')}`,
				).toBe(own.text);
			}
		}
	});
});

const BANK = `# 说明
id: fire
title: 消防
questions:
  # 第一题
  - id: fire-01
    kind: single
    stem: "问：什么" # 记号
    options:
      a: 甲
      b: 乙
    answer: a
    sources: [plan 一, plan 二]
  - { id: fire-02, kind: judge, stem: 对不对, answer: true }
`;
const bank = (text = BANK): ContentFile => ({ file: 'quizzes/fire.yaml', text });
const order = (at: readonly (string | number)[]): string[] =>
	at.length === 0
		? ['id', 'title', 'description', 'order', 'questions']
		: ['id', 'stem', 'explanation', 'sources', 'difficulty', 'draft', 'kind', 'options', 'answer'];

test('a field that was not there stands where the model has it', () => {
	const text = changeValue(bank(), ['questions', 0, 'explanation'], '因为: 如此', order);
	expect(changedLines(BANK, text)).toEqual({ line: 9, before: [], after: ['    explanation: "因为: 如此"'] });
	expect(changeValue(bank(), ['description'], '一句话', order)).toContain(
		'title: 消防\ndescription: 一句话\nquestions:',
	);
	expect(changeValue(bank(), ['questions', 1, 'draft'], true, order)).toContain(
		'stem: 对不对, draft: true, answer',
	);
});

test('a remark and the form of quotation stay', () => {
	expect(changeValue(bank(), ['questions', 0, 'stem'], '问：谁')).toContain('    stem: "问：谁" # 记号\n');
});

test('the first field of an entry is taken away without its dash', () => {
	expect(changeValue(bank(), ['questions', 0, 'id'], undefined)).toContain('  # 第一题\n  - kind: single\n');
});

test('a list of another length changes as few places as it can', () => {
	const text = changeValue(bank(), ['questions', 0, 'sources'], ['plan 一', 'plan 三', 'plan 二']);
	expect(text).toContain('sources: [plan 一, plan 三, plan 二]');
	const options = changeValue(bank(), ['questions', 0, 'options'], { a: '甲', b: '丙', c: '丁' });
	expect(options).toContain('      a: 甲\n      b: 丙\n      c: 丁\n    answer: a');
});

test('the last item of a list leaves an empty list, which can be filled again', () => {
	const own: ContentFile = { file: 'updates.yaml', text: '# 新的在前\n- id: a\n  title: 甲\n' };
	const empty = removeItem(own, [], 0);
	expect(empty).toBe('# 新的在前\n[]\n');
	expect(insertItem({ ...own, text: empty }, [], 0, { id: 'b', title: '乙' })).toBe(
		'# 新的在前\n- id: b\n  title: 乙\n',
	);
});

test('what is in a field that was left empty stands after a blank', () => {
	const own: ContentFile = { file: 'help/a.mdx', text: '---\ntitle:\norder: 1\n---\n正文\n' };
	expect(changeValue(own, ['title'], '标题')).toBe('---\ntitle: 标题\norder: 1\n---\n正文\n');
});

test('a page field that looks like a day or a number is written as text', () => {
	const own: ContentFile = { file: 'help/a.mdx', text: '---\ntitle: 甲\ndate: 2023-09-01\n---\n' };
	expect(changeValue(own, ['title'], '2023-09-28')).toContain('title: "2023-09-28"');
	expect(changeValue(own, ['date'], '2023-09-28')).toContain('date: 2023-09-28\n');
});

const awkward = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.constantFrom(
		'a: b',
		'甲 # 乙',
		'- 甲',
		' 甲',
		'甲 ',
		'“甲”',
		'"甲"',
		"'甲'",
		'2023',
		'1e3',
		'0x1f',
		'2023-09-28',
		'true',
		'null',
		'~',
		'[甲]',
		'{甲}',
		'*甲',
		'&甲',
		'!甲',
		'| 甲',
		'> 甲',
		'% 甲',
		'@甲',
		'`甲`',
		'甲\n乙',
		'甲\n\n  乙\n',
		'\t甲',
		'',
		'甲：乙',
		'?',
		'? 甲',
		':',
		'-',
		'---',
		'甲,乙',
		'甲, 乙',
		'甲]',
		'甲}',
		'甲\\n',
	),
);

test('whatever is written is what is read, in every sort of place', () => {
	const places = [
		[['questions', 0, 'stem'], bank()],
		[['questions', 0, 'answer'], bank()],
		[['questions', 0, 'sources', 0], bank()],
		[['questions', 1, 'stem'], bank()],
		[['questions', 0, 'explanation'], bank()],
		[['title'], { file: 'help/a.mdx', text: '---\r\ntitle: 甲\r\n---\r\n' }],
		[['note'], { file: 'a.yaml', text: 'note: |\n  甲\n  乙\nend: 1\n' }],
		[['note'], { file: 'a.yaml', text: "note: '甲'\nend: 1\n" }],
		[[0], { file: 'a.yaml', text: '- 甲\n- 乙\n' }],
	] as const;
	fc.assert(
		fc.property(awkward, fc.constantFrom(...places), (value, [at, own]) => {
			const text = changeValue(own, at, value);
			expect(valueOf({ file: own.file, text })).toEqual(set(valueOf(own), at, value));
		}),
		{ numRuns: part(600) },
	);
});

test('any list of texts becomes any other', () => {
	const texts = fc.array(awkward, { maxLength: 5 });
	fc.assert(
		fc.property(texts, texts, fc.boolean(), (before, after, isBlock) => {
			const empty: ContentFile = {
				file: 'a.yaml',
				text: isBlock ? 'top: 1\nlist:\n  - x\nend: 1\n' : 'list: [x]\n',
			};
			const first = { file: 'a.yaml', text: changeValue(empty, ['list'], before) };
			expect(valueOf(first)).toEqual(set(valueOf(empty), ['list'], before));
			const text = changeValue(first, ['list'], after);
			expect(valueOf({ file: 'a.yaml', text })).toEqual(set(valueOf(empty), ['list'], after));
		}),
		{ numRuns: part(300) },
	);
});

test('what is filled in between empty quotation marks needs none', () => {
	const own: ContentFile = { file: 'a.yaml', text: 'a: ""\nb: 1\n' };
	expect(changeValue(own, ['a'], '甲')).toBe('a: 甲\nb: 1\n');
});

test('what is filled into an empty field leaves the remark behind it a remark', () => {
	const own = { file: 'x.yaml', text: 'd: # 注\nlist:\n  - # 一\n  - 乙\n' };
	for (const value of ['甲', '~', 'a: b', 5, ['甲', '乙'], [{ id: 'a', t: '甲' }], { k: '一' }]) {
		const text = changeValue(own, ['d'], value);
		expect(valueOf({ file: own.file, text }), text).toEqual({ d: value, list: [null, '乙'] });
		expect(text).toMatch(/ # 注$/m);
	}
	expect(changeValue(own, ['list', 0], '甲')).toContain('  - 甲 # 一\n');
});

test('a file in which one value stands for several places has no form, nor one whose place is missing', () => {
	for (const text of ['a: &x 一\nb: *x\n', 'b: *x\n', 'a: &m { n: 1 }\nb:\n  <<: *m\n'])
		expect(valueOf({ file: 'x.yaml', text })).toBeUndefined();
	expect(valueOf({ file: 'x.yaml', text: 'a: 甲 & 乙 * 丙\n' })).toEqual({ a: '甲 & 乙 * 丙' });
});
