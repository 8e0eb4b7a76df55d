import { expect, test } from 'vitest';
import { report } from '../../../../src/exams/core/report.ts';

const hash = '';
const parts = [
	{
		title: '甲',
		points: 5,
		questions: [
			{ id: 'a', hash },
			{ id: 'b', hash },
			{ id: 'c', hash },
		],
	},
	{ title: '乙', points: 10, questions: [{ id: 'd', hash }] },
];
const right = { state: 'right', points: 36, max: 36 } as const;

test('points are added exactly and rounded once', () => {
	const third = { state: 'partial', points: 12, max: 36 } as const;
	const sevenths = { state: 'partial', points: 36, max: 84 } as const;
	const result = report({ parts, pass: 10, outcomes: { a: third, b: third, c: third, d: sevenths } });
	// 3 × 5/3 + 10 × 3/7
	expect(result.sections.map(({ points }) => points)).toEqual([5, 4.3]);
	expect(result.points).toBe(9.3);
	expect(result.isPassed).toBe(false);
});

test('unanswered questions earn nothing, those that could not be scored count neither way', () => {
	const open = { state: 'unanswered', points: 0, max: 12 } as const;
	const result = report({ parts, pass: 13, outcomes: { a: right, b: open, d: right } });
	expect(result).toMatchObject({ points: 15, max: 20 });
	expect(result.sections[0]).toMatchObject({ of: 2, right: 1 });
	// 13 of 25 became 10.4 of 20.
	expect(result.isPassed).toBe(true);
});

test('a paper of which nothing could be scored is not passed and breaks nothing', () => {
	expect(report({ parts, pass: 1, outcomes: {} })).toMatchObject({ points: 0, max: 0, isPassed: false });
	expect(report({ parts, pass: 1 })).toMatchObject({ points: 0, max: 0 });
});
