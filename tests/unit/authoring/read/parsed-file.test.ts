import fc from 'fast-check';
import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';
import { parsePage, parseYaml } from '../../../../src/authoring/read/parsed-file.ts';

const problemsOf = (yaml: string): string[] => {
	const problems: Problem[] = [];
	parseYaml('a.yaml', yaml, problems);
	return problems.map(({ line, kind, what }) => `${line} ${kind} ${what}`);
};

test('lines of a page are those of the whole file', () => {
	const page = parsePage('a.mdx', '---\ntitle: 甲\nunits:\n  - a\n  - b\n---\n\n## 乙\n', []);
	expect(page?.lineOf(['title'])).toBe(2);
	expect(page?.lineOf(['units', 1])).toBe(5);
	expect(page?.bodyLine).toBe(7);
	expect(page?.body).toBe('\n## 乙\n');
});

test('a value that is not there has the line of what is around it', () => {
	const source = parseYaml('a.yaml', '- id: a\n- id: b\n  text: 甲\n', []);
	expect(source?.lineOf([1, 'title'])).toBe(2);
	expect(source?.lineOf([7])).toBe(1);
	expect(source?.lineOf([])).toBe(1);
});

test('an author may end the frontmatter at the end of the file, and leave it empty', () => {
	expect(parsePage('a.mdx', '---\ntitle: 甲\n---', [])?.body).toBe('');
	expect(parsePage('a.mdx', '---\n---\n甲', [])?.body).toBe('甲');
});

test('a line of dashes in the body does not end the frontmatter', () => {
	expect(parsePage('a.mdx', '---\ntitle: 甲\n---\n乙\n\n---\n丙', [])?.body).toBe('乙\n\n---\n丙');
});

test('what the parser refuses is said in Chinese at the line that is wrong', () => {
	expect(problemsOf('a: 1\na: 2')).toMatchInlineSnapshot(`
		[
		  "2 yaml-syntax 同一项写了两遍",
		]
	`);
	expect(problemsOf('a: 甲\nb: "乙\nc: 丙\n')).toMatchInlineSnapshot(`
		[
		  "2 yaml-syntax 引号没有成对",
		]
	`);
	expect(problemsOf('a: 甲: 乙')).toMatchInlineSnapshot(`
		[
		  "1 yaml-syntax 一行里有两个“冒号加空格”",
		]
	`);
	expect(problemsOf('a: @甲')).toMatchInlineSnapshot(`
		[
		  "1 yaml-syntax 文字以 @、反引号或 % 开头，要加引号",
		]
	`);
	expect(problemsOf('a: 1\nb:2\nc: 3')).toMatchInlineSnapshot(`
		[
		  "2 yaml-colon 冒号后面没有空格",
		]
	`);
});

test('references inside a file are refused: they could run in a circle or blow it up', () => {
	expect(problemsOf('a: &x [*x]')).toMatchInlineSnapshot(`
		[
		  "1 yaml-syntax 文字以 * 或 & 开头，要加引号",
		]
	`);
});

test('a wrong mark is told without what the parser makes of it', () => {
	expect(problemsOf('title：甲\norder: 1')).toEqual(['1 yaml-colon 冒号是全角的']);
});

test('marks inside quotations and blocks are text', () => {
	expect(problemsOf('a: |\n  id：甲\n  \t乙\nb: "丙\n  id：丁"\nc: 1')).toEqual([]);
});

test('every value of any list is found at its own line', () => {
	const row = fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), text: fc.string({ minLength: 1 }) });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
			const yaml = stringify(rows, {
				defaultStringType: 'QUOTE_DOUBLE',
				defaultKeyType: 'PLAIN',
				lineWidth: 0,
			});
			const source = parseYaml('a.yaml', yaml, []);
			expect(source?.value).toEqual(rows);
			rows.forEach(({ id }, at) => {
				const line = source!.lineOf([at, 'id']);
				expect(yaml.split('\n')[line - 1]).toContain(`id: "${id}"`);
				expect(source!.lineOf([at, 'text'])).toBe(line + 1);
			});
		}),
	);
});

test.each(['2023-09-28', '0b11', '1_000', '2023-9-1 08:00'])(
	'Astro would not read %s as a title',
	(title) => {
		const problems: Problem[] = [];
		parsePage('a.mdx', `---\ntitle: ${title}\ndescription: "${title}"\n---\n`, problems);
		expect(problems).toMatchObject([{ line: 2, what: '“title”应当是文字，两头加英文双引号', value: title }]);
		expect(problemsOf(`- date: ${title}`)).toEqual([]);
	},
);

test('text in braces is told as it is written', () => {
	const problems: Problem[] = [];
	parsePage('a.mdx', '---\ntitle: {{title}}\n---\n', problems);
	expect(problems).toMatchObject([
		{ line: 2, what: '文字以 { 或 [ 开头，要加英文双引号', value: 'title: {{title}}' },
	]);
});
