import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRows } from '../../../../src/office/import/read-rows.ts';
import { sound } from '../../authoring/edited-folder.ts';
import { importInto } from './import-into.ts';

const bank = (name: string): Uint8Array => readFileSync(path.join(sound, 'quizzes', name));
/** As if the questions were not there yet, and came from another programme. */
const other = (name: string): Uint8Array =>
	new TextEncoder().encode(
		new TextDecoder()
			.decode(bank(name))
			.replace(/stem: /g, 'stem: 去年问：')
			.replace(/sources: \[[^\]]*\]/g, 'sources: [notices/of-last-year]'),
	);

test('a bank of another programme goes in whole and in its order, resting on the chosen source', () => {
	const { rows } = readRows(other('alarm.yaml'), 'alarm.yaml');
	const { taken, leftOut, text } = importInto(rows);
	expect(leftOut).toEqual([]);
	expect(taken.map(({ row }) => row.stem.slice(0, 8))).toEqual([
		'去年问：全国统一',
		'去年问：小李在三',
		'去年问：打火警电',
		'去年问：演练时应',
		'去年问：发现阅览',
		'去年问：应急手电',
	]);
	expect(taken[0]!.changes).toContain('这里没有出处“notices/of-last-year”，换成了选的那一个');
	const added = text!.slice(text!.indexOf('去年问：全国统一'));
	expect(added).toContain('      - ["119", 一一九]');
	expect(added).toContain('answer: [a, b, c, d]');
	expect(added).not.toContain('of-last-year');
});

test('without a chosen source every question says which one is not there', () => {
	const { rows } = readRows(other('alarm.yaml'), 'alarm.yaml');
	const { leftOut } = importInto(rows, null);
	expect(leftOut.map(({ reasons }) => reasons[0]!.slice(0, 27))).toEqual(
		rows.map(() => '出处“notices/of-last-year”找不到'),
	);
});

test('questions of every kind come back as they were', () => {
	const { taken, leftOut, text } = importInto(readRows(other('basics.yaml'), 'basics.yaml').rows);
	expect(leftOut).toEqual([]);
	expect(new Set(taken.map(({ row }) => row.kind))).toContain('match');
	const written = readRows(new TextEncoder().encode(text), 'alarm.yaml').rows.slice(-taken.length);
	const asked = ({ kind, stem, options, answer, blanks, pairs, explanation }: (typeof written)[number]) => ({
		kind,
		stem,
		options,
		answer,
		blanks,
		pairs,
		explanation,
	});
	expect(written.map(asked)).toEqual(taken.map(({ row }) => asked(row)));
});

test('a packed programme gives the questions of its banks, those of the first bank first', () => {
	const zip = zipSync({
		'content/site.yaml': new Uint8Array([120]),
		'content/quizzes/alarm.yaml': bank('alarm.yaml'),
		'content/quizzes/basics.yaml': bank('basics.yaml'),
	});
	const { rows, notes } = readRows(zip, 'content.zip');
	expect(rows[0]!.where).toBe('basics.yaml 第1题');
	expect(rows.at(-1)!.where).toBe('alarm.yaml 第6题');
	expect(notes[0]).toContain('一份内容的压缩包');
});

test('a bank that cannot be read is refused', () => {
	const bytes = new TextEncoder().encode('id: x\ntitle: y\nquestions:\n  - { id: [\n');
	expect(() => readRows(bytes, '题库.yaml')).toThrow('题库文件“题库.yaml”读不通');
});
