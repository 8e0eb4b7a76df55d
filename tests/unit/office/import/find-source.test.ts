import { expect, test } from 'vitest';
import { findSource } from '../../../../src/office/import/find-source.ts';

const names = {
	documents: [
		{ id: 'plan', names: ['方案', '消防安全月活动方案'] },
		{ id: 'plan-2', names: ['方案补充'] },
	],
	pages: [{ id: 'topics/alarm', names: ['报告火警'], headings: ['call'] }],
};

test.each([
	['plan 二（一）3', 'plan 二（一）3'],
	['plan', 'plan'],
	['方案 二（一）3', 'plan 二（一）3'],
	['《方案》二（一）3', 'plan 二（一）3'],
	['《消防安全月活动方案》，第二条', 'plan 第二条'],
	['方案补充 一', 'plan-2 一'],
	['topics/alarm#call', 'topics/alarm#call'],
	['报告火警#call', 'topics/alarm#call'],
	['报告火警', 'topics/alarm'],
])('%s is a source', (written, source) => {
	expect(findSource(written, names)).toEqual({ source });
});

test('what leads nowhere is told with what is near', () => {
	expect(findSource('pln 一', names)).toEqual({
		fault:
			'出处“pln 一”找不到，是不是想写“plan”：写文件的编号和位置（编号见 site.yaml 的 documents），或者“栏目/页面#小标题”',
	});
	expect(findSource('topics/alarm#cal', names)).toEqual({
		fault: '页面 topics/alarm 里没有编号为“cal”的小标题，是不是想写“call”',
	});
});
