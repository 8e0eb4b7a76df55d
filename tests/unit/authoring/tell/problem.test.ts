import { expect, test } from 'vitest';
import { describeProblem, describeProblems } from '../../../../src/authoring/tell/problem.ts';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';

const problem: Problem = { kind: 'empty-file', file: 'help/a.mdx', line: 3, what: '文件是空的' };

test('a problem says where, what, the value, the remedy and where to read more', () => {
	expect(describeProblem({ ...problem, value: '甲\n  乙' })).toMatchInlineSnapshot(
		`"help/a.mdx:3 文件是空的（写的是“甲 乙”）。怎样改：写上内容；不是非有不可的文件，也可以删掉。（content/README.md#empty-file）"`,
	);
});

test('a long value is cut', () => {
	expect(describeProblem({ ...problem, value: '甲'.repeat(50) })).toContain(`“${'甲'.repeat(40)}…”`);
});

test('no value, no quotation', () => {
	expect(describeProblem({ ...problem, value: '' })).not.toContain('写的是');
});

test('files that are not where they belong come first, since others name them', () => {
	const text = describeProblems([
		{ ...problem, file: 'a', line: 1, kind: 'unknown-reference' },
		{ ...problem, file: 'z', line: 1, kind: 'stray-file' },
	]);
	expect(text.split('\n').map((row) => row.split(' ')[0])).toEqual(['z:1', 'a:1']);
});

test('problems stand by file and line, each once', () => {
	const text = describeProblems([
		{ ...problem, file: 'b', line: 1 },
		{ ...problem, file: 'a', line: 12 },
		{ ...problem, file: 'a', line: 2 },
		{ ...problem, file: 'b', line: 1 },
	]);
	expect(text.split('\n').map((row) => row.split(' ')[0])).toEqual(['a:2', 'a:12', 'b:1']);
});
