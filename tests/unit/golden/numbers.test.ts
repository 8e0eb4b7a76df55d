import { expect, test } from 'vitest';
import { draw } from '../../../src/exams/core/draw.ts';
import { paperNumber } from '../../../src/exams/core/paper-number.ts';
import { checksum } from '../../../src/page/core/checksum.ts';
import { seeded } from '../../../src/page/core/random.ts';
import { shuffle } from '../../../src/page/core/shuffle.ts';
import { dailyQuestions } from '../../../src/review/core/daily-questions.ts';

// What readers have noted down, sent to each other or stored rests on these values: none of them may ever change.

test.each([
	['', 'wvjl67o803'],
	['a', '262p94epp1d'],
	['党的二十大', '1m3w28y8fr5'],
	['😀 𠮷', '16mogdzns3l'],
	['长'.repeat(1000), '16ttf3d3vii'],
])('the checksum of %j is %s', (text, sum) => {
	expect(checksum(text)).toBe(sum);
});

test.each([
	['', [2625274932, 2119670693, 3324411561, 1770755366]],
	['2023-09-04', [3298372288, 2123090244, 724020522, 2189262687]],
	['1z141z3', [1381134752, 1121897858, 2049265020, 3766749781]],
	['试卷', [700895981, 3451597160, 3386834369, 2392927275]],
])('the seed %j gives the numbers it always gave', (seed, numbers) => {
	const random = seeded(seed);
	expect(numbers.map(() => random() * 2 ** 32)).toEqual(numbers);
});

test('a shuffle by a seed is the one it always was', () => {
	expect(shuffle([...'abcdefghij'], seeded('1z141z3')).join('')).toBe('bfheaigjcd');
});

const bank = (quiz: string, count: number) =>
	Array.from({ length: count }, (_, at) => ({
		id: `${quiz}${at}`,
		quiz,
		kind: at % 2 ? ('judge' as const) : ('single' as const),
		difficulty: (['easy', 'medium', 'hard'] as const)[at % 3]!,
	}));
const questions = [...bank('a', 9), ...bank('b', 6), ...bank('c', 3)];

test('the number of a paper draws the paper that it always drew', () => {
	const sections = [
		{ kinds: ['single', 'judge'], quizzes: [], difficulties: [], count: 6 },
		{ kinds: ['judge'], quizzes: ['a', 'b'], difficulties: ['easy', 'hard'], count: 3 },
	] as const;
	expect(draw(sections, questions, '1z141z3').map((part) => part.map(({ id }) => id))).toEqual([
		['a5', 'b3', 'c1', 'a7', 'b5', 'c2'],
		['a3'],
	]);
});

test('a day has the five questions that it always had', () => {
	expect(dailyQuestions(questions, '2023-09-28').map(({ id }) => id)).toEqual(['c1', 'a5', 'a4', 'c2', 'b5']);
});

test.each([
	['  １Ｚ１４1z3 ', '1z141z3'],
	['试卷', '试卷'],
	['x'.repeat(40), 'x'.repeat(32)],
])('the number typed as %j is %s', (typed, number) => {
	expect(paperNumber(typed)).toBe(number);
});
