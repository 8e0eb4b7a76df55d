import { expect, test } from 'vitest';
import { Guard } from '../../../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../../../src/desk/views/bench-of-desk.ts';
import { importChecked } from '../../../../../src/desk/views/import/import-checked.ts';
import { saveImport } from '../../../../../src/desk/views/import/save-import.ts';
import { readRows } from '../../../../../src/office/import/read-rows.ts';
import { spliceBank } from '../../../../../src/office/import/splice-bank.ts';
import { openDesk } from '../../open-desk.ts';

const FILE = 'quizzes/alarm.yaml';
const SHEET = `题型,题干,A,B,答案,解析,难度,出处
单选,发现出口堵了先做什么？,报告值班长,绕开它,A,出口堵了谁也出不去。,易,plan 一
判断,防火门可以一直敞开。,,,错,敞开就挡不住烟。,中,plan 一
`;

async function importing() {
	const { desk, folder } = await openDesk();
	const bench = benchOfDesk(desk, new Guard(desk));
	const { rows } = readRows(new TextEncoder().encode(SHEET), '题目.csv');
	const target = {
		id: () => 'alarm',
		file: () => FILE,
		splice: (questions: Parameters<typeof spliceBank>[1]) => {
			const spliced = spliceBank(bench.textOf(FILE)!, questions);
			if (!spliced) throw new Error('读不通');
			return spliced;
		},
	};
	const look = () => importChecked(bench, rows, target, {}, () => true);
	const colleague = async (change: (text: string) => string): Promise<void> => {
		folder.changeElsewhere(`content/${FILE}`, change(desk.texts.get(FILE)!));
		await desk.refresh();
	};
	return { desk, bench, look, colleague, shown: (await look())! };
}

test('questions are put into the bank as it is now, beside what a colleague changed meanwhile', async () => {
	const { desk, bench, look, colleague, shown } = await importing();
	expect(shown.taken).toHaveLength(2);
	await colleague((text) => text.replace('title: ', 'title: 同事改的'));
	expect(await saveImport(bench, shown, look)).toMatchObject({ kind: 'saved' });
	expect(desk.texts.get(FILE)).toContain('title: 同事改的');
	expect(desk.texts.get(FILE)).toContain('发现出口堵了先做什么？');
});

test('a number that a colleague gave meanwhile is not given twice', async () => {
	const { desk, bench, look, colleague, shown } = await importing();
	const { id } = shown.taken[0]!;
	await colleague((text) => text.replace(/( {2}- id: )(alarm-01)\n/, `$1$2\n    formerIds: [${id}]\n`));
	expect(await saveImport(bench, shown, look)).toMatchObject({ kind: 'saved' });
	expect(desk.texts.get(FILE)!.split(id)).toHaveLength(2);
	expect(desk.texts.get(FILE)).toContain('防火门可以一直敞开。');
});

test('where a colleague wrote one of the questions, nothing is written and what is left is shown', async () => {
	const { desk, bench, look, colleague, shown } = await importing();
	await colleague((text) => text.replace('全国统一的火警电话是____。', '防火门可以一直敞开。'));
	const before = desk.texts.get(FILE);
	const became = await saveImport(bench, shown, look);
	expect(became?.kind).toBe('changed');
	expect(became?.checked.taken.map(({ row }) => row.stem)).toEqual(['发现出口堵了先做什么？']);
	expect(desk.texts.get(FILE)).toBe(before);
});

test('a bank that cannot be read any more stays as its colleague left it', async () => {
	const { desk, bench, look, colleague, shown } = await importing();
	await colleague((text) => `${text}broken: [\n`);
	const before = desk.texts.get(FILE);
	await expect(saveImport(bench, shown, look)).rejects.toThrow('读不通');
	expect(desk.texts.get(FILE)).toBe(before);
});
