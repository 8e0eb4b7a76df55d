import { expect, test } from 'vitest';
import { readText } from '../../../../src/authoring/read/encoding.ts';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';

const read = (bytes: Uint8Array | string) => {
	const problems: Problem[] = [];
	const text = readText(
		'a.yaml',
		typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
		problems,
	);
	return { text, problems };
};

test('line ends of every system become line feeds', () => {
	expect(read('甲\r\n乙\n丙\n')).toEqual({ text: '甲\n乙\n丙\n', problems: [] });
});

test('line ends that the site would not see are told where they begin', () => {
	const { text, problems } = read('甲\r\n乙\r丙\r');
	expect(text).toBe('甲\n乙\n丙\n');
	expect(problems).toMatchObject([{ kind: 'line-ends', line: 2 }]);
});

test('a byte order mark that a merge has left before a later line says nothing either', () => {
	expect(read('\uFEFF- id: a\n\uFEFF- id: b\r\n')).toEqual({ text: '- id: a\n- id: b\n', problems: [] });
});

test('a byte order mark is reported and the text is read on', () => {
	const { text, problems } = read('\uFEFF甲');
	expect(text).toBe('甲');
	expect(problems.map(({ kind }) => kind)).toEqual([]);
});

test('GBK bytes are reported at the first line that holds them, with what it says', () => {
	const { text, problems } = read(Uint8Array.of(0x69, 0x64, 0x0a, 0xb1, 0xea, 0xcc, 0xe2, 0x0a, 0xb1, 0xea));
	expect(text).toBeUndefined();
	expect(problems).toMatchObject([
		{ kind: 'not-utf8', line: 2, what: '文件编码不是UTF-8，可能是GBK', value: '标题' },
	]);
});

test('bytes of no known encoding are not called GBK', () => {
	expect(read(Uint8Array.of(0x61, 0xff)).problems).toMatchObject([{ line: 1, what: '文件编码不是UTF-8' }]);
});

test('UTF-16, which Windows calls Unicode, is named', () => {
	const { text, problems } = read(Uint8Array.of(0xff, 0xfe, 0x61, 0x00));
	expect(text).toBeUndefined();
	expect(problems[0]?.what).toBe('文件编码是UTF-16（“Unicode”），不是UTF-8');
});

test.each(['', ' \n\t\n', '\uFEFF'])('a file of nothing is empty: %j', (text) => {
	expect(read(text).problems.at(-1)?.kind).toBe('empty-file');
});

test('characters that were lost on the way, and marks of a merge, are told at their lines', () => {
	const { text, problems } = read('甲\n乙\uFFFD\n锟斤拷\n');
	expect(text).toBe('甲\n乙\uFFFD\n锟斤拷\n');
	expect(problems.map(({ kind, line }) => `${line} ${kind}`)).toEqual(['2 garbled-text', '3 garbled-text']);
	const merged = read('甲\n<<<<<<< HEAD\n乙\n=======\n丙\n>>>>>>> other\n');
	expect(merged.text).toBeUndefined();
	expect(merged.problems.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
		'2 merge-conflict',
		'6 merge-conflict',
	]);
});

test('a file that is no text at all is told so', () => {
	const { text, problems } = read(new Uint8Array([0x50, 0x4b, 0, 0, 1]));
	expect(text).toBeUndefined();
	expect(problems).toMatchObject([{ kind: 'not-utf8', line: 1 }]);
});
