import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptValues } from '../../../../src/authoring/read/kept-values.ts';
import { parsePage, parseYaml } from '../../../../src/authoring/read/parsed-file.ts';
import * as reading from '../../../../src/authoring/read/read-yaml.ts';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';

let folder: string;
const readYaml = vi.spyOn(reading, 'readYaml');
vi.mock(import('../../../../src/authoring/read/read-yaml.ts'), { spy: true });
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'values-'));
	vi.spyOn(process, 'cwd').mockReturnValue(folder);
	readYaml.mockClear();
});
afterEach(() => {
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

/** What a build reads of these texts, and how many of them it parses. */
function build(texts: Record<string, string>): { values: unknown[]; problems: string[]; parsed: number } {
	const values = keptValues('dist');
	const problems: Problem[] = [];
	readYaml.mockClear();
	const read = Object.entries(texts).map(([file, text]) =>
		file.endsWith('.mdx')
			? parsePage(file, text, problems, values)
			: parseYaml(file, text, problems, 0, values),
	);
	values.save();
	return {
		values: read.map((source) => source?.value),
		problems: problems.map(({ file, line }) => `${file}:${line}`),
		parsed: readYaml.mock.calls.length,
	};
}

const TEXTS = {
	'a.yaml': '- id: a\n  text: 甲\n- id: b\n  open: true\n  order: 1.5\n  none:\n',
	'b.mdx': '---\ntitle: 乙\norder: 3\n---\n正文\n',
};

test('the next build reads the same without parsing it, and a changed file anew', () => {
	const first = build(TEXTS);
	expect(first.parsed).toBe(2);
	expect(build(TEXTS)).toEqual({ ...first, parsed: 0 });
	const changed = build({ ...TEXTS, 'b.mdx': TEXTS['b.mdx'].replace('乙', '丙') });
	expect(changed).toMatchObject({ values: [first.values[0], { title: '丙', order: 3 }], parsed: 1 });
});

test('what was not parsed again knows its body and its lines', () => {
	build(TEXTS);
	const page = parsePage('b.mdx', TEXTS['b.mdx'], [], keptValues('dist'));
	expect(page).toMatchObject({ body: '正文\n', bodyLine: 5, unread: [] });
	expect(page?.lineOf(['order'])).toBe(3);
	expect(parseYaml('a.yaml', TEXTS['a.yaml'], [], 10, keptValues('dist')).lineOf([1, 'order'])).toBe(15);
});

test('what is wrong is told by every build, and what JSON cannot say is read as it is', () => {
	const texts = { 'a.yaml': 'a: 1\na: 2\n', 'b.yaml': 'a: .inf\n' };
	const first = build(texts);
	expect(first).toMatchObject({ values: [{}, { a: Infinity }], problems: ['a.yaml:2'], parsed: 2 });
	expect(build(texts)).toEqual(first);
});
