import { workbook } from './sheet.ts';

export const HEADER = ['题型', '题干', 'A', 'B', 'C', 'D', '答案', '解析', '难度'];

/** A row that is good but for what is changed of it. */
export const LIKE = (stem: string, change: Partial<Record<number, unknown>> = {}): never[] =>
	['单选题', stem, '甲', '乙', '丙', null, 'B', '因为是乙。', '易'].map((cell, at) =>
		at in change ? change[at] : cell,
	) as never[];

const BAD: Readonly<Record<number, Partial<Record<number, unknown>>>> = {
	5: { 6: 'AC' },
	11: { 7: null },
	17: { 6: 'D' },
	23: { 2: { value: new Date('2023-09-28T00:00:00Z'), type: Date, format: 'm-d' } },
	29: { 3: '甲' },
	35: { 1: '第 1 题是什么？' },
	41: { 6: null },
	47: { 2: { value: '=1+1', type: 'Formula' } },
};

/** A sheet as it comes from a branch: sixty questions, eight of them with a fault each. */
export function sixtyRows(): Promise<Uint8Array> {
	const rows = Array.from({ length: 60 }, (_, at) => LIKE(`第 ${at + 1} 题是什么？`, BAD[at + 1] ?? {}));
	return workbook([HEADER, ...rows] as never);
}
