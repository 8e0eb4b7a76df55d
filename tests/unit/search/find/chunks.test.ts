import { beforeEach, expect, test } from 'vitest';
import {
	beginsWith,
	cheapest,
	forgetChunks,
	noteFile,
	readChunks,
} from '../../../../src/search/find/chunks.ts';

const text = (value: string): number[] => {
	const bytes = [...new TextEncoder().encode(value)];
	return bytes.length < 24 ? [0x60 + bytes.length, ...bytes] : [0x78, bytes.length, ...bytes];
};
const chunk = (from: string, to: string, file: string): number[] => [
	0x83,
	...text(from),
	...text(to),
	...text(file),
];
const META = new Uint8Array([
	...[0x83, ...text('zh-CN_0000000'), 7, 0x60],
	...chunk('1', '主义', 'zh-CN_aaaaaaa'),
	...chunk('主任', '十八', 'zh-CN_bbbbbbb'),
	...chunk('十八条十八条十八条', '龙头', 'zh-CN_ccccccc'),
]);

beforeEach(() => {
	forgetChunks();
	noteFile('x.pf_meta', META);
});

test('the chunk table is read out of the meta file', () => {
	expect(readChunks(META)).toEqual([
		{ from: '1', to: '主义', file: 'zh-CN_aaaaaaa' },
		{ from: '主任', to: '十八', file: 'zh-CN_bbbbbbb' },
		{ from: '十八条十八条十八条', to: '龙头', file: 'zh-CN_ccccccc' },
	]);
});

test('a first look asks for the words of the one chunk that holds most of them', () => {
	expect(cheapest(['28', '人们', '读书', '读本'], 0)).toEqual(['读书', '读本']);
});

test('words of chunks that are there cost nothing', () => {
	noteFile('zh-CN_bbbbbbb.pf_index', new Uint8Array());
	expect(cheapest(['28', '人们', '读书', '读本'], 0)).toEqual(['人们', '读书', '读本']);
});

test('where enough of them cost nothing, no chunk is added', () => {
	noteFile('zh-CN_ccccccc.pf_index', new Uint8Array());
	expect(cheapest(['28', '读书', '读本', '龙头'], 0)).toEqual(['读书', '读本', '龙头']);
});

test('where they were not enough, one is', () => {
	noteFile('zh-CN_ccccccc.pf_index', new Uint8Array());
	expect(cheapest(['28', '读书', '读本', '龙头'], 3)).toEqual(['读书', '读本', '龙头', '28']);
});

test('words that begin with a character may stand in chunks behind its own', () => {
	expect(beginsWith('主')).toEqual(['主任']);
	expect(beginsWith('龙')).toEqual([]);
});
