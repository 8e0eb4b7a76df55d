import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FileRefused } from '../../../src/office/file-refused.ts';
import { freeName, moveOrRefuse, writeOrRefuse, writeTogether } from '../../../src/office/write-whole.ts';

/** A folder in which “占用” cannot be written over, as if another program had it open. */
function place(): { at: (name: string) => string; names: () => string[] } {
	const folder = mkdtempSync(path.join(tmpdir(), '办公室-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(path.join(folder, '占用/里面'), { recursive: true });
	return { at: (name) => path.join(folder, name), names: () => readdirSync(folder).sort() };
}

test('a file that another program has open is told in words, and nothing half-written stays beside it', () => {
	const { at, names } = place();
	expect(() => writeOrRefuse(at('占用'), '新')).toThrow(FileRefused);
	expect(() => writeOrRefuse(at('占用'), '新')).toThrow('正在别的软件里打开');
	expect(() => moveOrRefuse(at('没有'), at('甲'))).toThrow('搬不动');
	expect(names()).toEqual(['占用']);
});

test('of several files all are written or none, and what comes after belongs to them', () => {
	const { at, names } = place();
	writeFileSync(at('甲.yaml'), '旧');
	const texts = new Map([
		[at('甲.yaml'), '新'],
		[at('乙.yaml'), '新'],
	]);
	expect(() => writeTogether(new Map([...texts, [at('占用'), '新']]))).toThrow('占用');
	expect([readFileSync(at('甲.yaml'), 'utf8'), names()]).toEqual(['旧', ['占用', '甲.yaml']]);
	expect(() => writeTogether(texts, () => moveOrRefuse(at('没有'), at('丙')))).toThrow('没有');
	expect([readFileSync(at('甲.yaml'), 'utf8'), names()]).toEqual(['旧', ['占用', '甲.yaml']]);
	writeTogether(texts);
	expect([readFileSync(at('甲.yaml'), 'utf8'), readFileSync(at('乙.yaml'), 'utf8')]).toEqual(['新', '新']);
});

test('a name that is taken gets a number', () => {
	const { at } = place();
	writeFileSync(at('题.xlsx'), '');
	writeFileSync(at('题-2.xlsx'), '');
	expect(freeName(at('题.xlsx'))).toBe(at('题-3.xlsx'));
});
