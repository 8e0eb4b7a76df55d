import { expect, test } from 'vitest';
import { problemWords } from '../../../../../src/desk/views/parts/problem-line.ts';

const problem = { kind: 'missing-field', file: 'schedule.yaml', line: 3, what: '缺少“title”' } as const;

test('a problem calls its field what the form calls it', () => {
	expect(problemWords(problem, [9])).toMatch(/^缺少“标题”。/);
	const dated = {
		...problem,
		kind: 'placeholder',
		what: '“start”还没有填',
		value: '【待填：日期】',
	} as const;
	expect(problemWords(dated, [9, 'start'])).toMatch(/^“开始日期”还没有填（写的是“【待填：日期】”）。/);
});

test('a name that is wrong stands as it is written', () => {
	const unknown = { ...problem, kind: 'unknown-field', what: '没有“titel”这一项' } as const;
	expect(problemWords(unknown, [9])).toMatch(/^没有“titel”这一项。/);
});
