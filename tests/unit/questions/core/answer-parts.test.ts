import { expect, test } from 'vitest';
import { answerParts } from '../../../../src/questions/core/answer-parts.ts';

test('each blank is right or wrong by itself, and says what it should have been', () => {
	const key = { kind: 'blank', answer: [['119', '一一九'], ['楼梯']] } as const;
	expect(answerParts(key, ['１１９', '电梯'])).toEqual([
		{ isRight: true, expected: '119' },
		{ isRight: false, expected: '楼梯' },
	]);
	expect(answerParts(key, ['119'])).toBeUndefined();
});

test('what stands printed behind a blank may be repeated, and nothing else', () => {
	const key = { kind: 'blank', answer: [['4', '四']], after: ['月启动'] } as const;
	const isRight = (given: string) => answerParts(key, [given])![0]!.isRight;
	for (const given of ['4', '4月', '四月', '4 月。', '4月启动']) expect(isRight(given), given).toBe(true);
	for (const given of ['月', '40', '4日', '4启动', '14月', '4月启动会'])
		expect(isRight(given), given).toBe(false);
});

test('positions are compared one by one; an item that stands twice or is unknown does not fit', () => {
	const key = { kind: 'order', answer: ['a', 'b', 'c'], scoring: 'proportion' } as const;
	expect(answerParts(key, ['a', 'c', ''])!.map(({ isRight }) => isRight)).toEqual([true, false, false]);
	expect(answerParts(key, ['a', 'a', ''])).toBeUndefined();
	expect(answerParts(key, ['a', 'z', ''])).toBeUndefined();
});

test('prompts are compared by key; one that is not asked or an unknown option does not fit', () => {
	const key = { kind: 'match', answer: { b: 'x', a: 'y' }, options: ['x', 'y'], scoring: 'all' } as const;
	expect(answerParts(key, { a: 'y', b: '' })).toEqual([
		{ isRight: true, expected: 'y' },
		{ isRight: false, expected: 'x' },
	]);
	expect(answerParts(key, { c: 'x' })).toBeUndefined();
	expect(answerParts(key, { a: 'z' })).toBeUndefined();
	expect(answerParts(key, { toString: 'x' })).toBeUndefined();
});

test('a question without parts has none', () => {
	expect(answerParts({ kind: 'judge', answer: 'true', options: ['true', 'false'] }, 'true')).toBeUndefined();
});
