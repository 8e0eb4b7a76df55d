import { expect, test } from 'vitest';
import { linkTargets } from '../../../../src/authoring/beside/link-targets.ts';

const read = (row: string): string[] =>
	linkTargets(row).map(({ isImage, words, target }) => `${isImage ? '!' : ''}${words} → ${target}`);

test('file names are read whole, with spaces, brackets and Chinese in them', () => {
	expect(read('![三层](三层 疏散图.png)')).toEqual(['!三层 → 三层 疏散图.png']);
	expect(read('![三层](三层(1).png)，![四层](三层 (2).png)')).toEqual([
		'!三层 → 三层(1).png',
		'!四层 → 三层 (2).png',
	]);
	expect(read('[通知](<通知 全文.pdf>)')).toEqual(['通知 → 通知 全文.pdf']);
	expect(read('[通知](图/通知.pdf "看这里")')).toEqual(['通知 → 图/通知.pdf']);
});

test('addresses are read as before', () => {
	expect(read('[甲](/a/) 和 [乙](/b/#c "标题")')).toEqual(['甲 → /a/', '乙 → /b/#c']);
	expect(read('[![图](/x.png)](/d/)')).toEqual(['!图 → /x.png', '![图](/x.png) → /d/']);
	expect(read('[空]()')).toEqual([]);
});

test('what stands between the brackets can be put in its place', () => {
	const row = '看![三层]( 图 1.png )吧';
	const { start, end } = linkTargets(row)[0]!;
	expect(`${row.slice(0, start)}X${row.slice(end)}`).toBe('看![三层](X)吧');
});

test('words may hold brackets; a bracket that nobody opened makes no picture', () => {
	expect(read('[甲[1]乙](/a/)')).toEqual(['甲[1]乙 → /a/']);
	expect(read('甲](/a/) ![[乙](/b/)')).toEqual([' → /a/', '乙 → /b/']);
});

test.each(['[a](', '![a](', '[a](b) ', '[[a](b) ', '[', ']('])(
	'a row of twenty thousand %j is read in the time that its length takes',
	(piece) => {
		const row = piece.repeat(20_000);
		const before = process.cpuUsage();
		const found = linkTargets(row);
		// Where each piece looks back at all others this takes minutes; the processor's time, since a busy machine waits.
		expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
		expect(found).toHaveLength(piece.endsWith(') ') ? 20_000 : 0);
	},
);
