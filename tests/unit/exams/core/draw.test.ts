import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, fits } from '../../../../src/exams/core/draw.ts';
import type { Drawable } from '../../../../src/exams/core/draw.ts';

const kinds = ['single', 'multiple', 'judge'] as const;
const bank: Drawable[] = Array.from({ length: 60 }, (_, at) => ({
	id: `q-${at}`,
	quiz: `bank-${at % 4}`,
	kind: kinds[at % 3]!,
	difficulty: at % 5 === 0 ? 'hard' : 'easy',
}));
const any = { kinds, quizzes: [], difficulties: [] };

test('the same seed draws the same paper, another one another', () => {
	const paper = (seed: string): string[] => draw([{ ...any, count: 20 }], bank, seed)[0]!.map(({ id }) => id);
	expect(paper('a')).toEqual(paper('a'));
	expect(paper('a')).not.toEqual(paper('b'));
});

test('no question stands twice, each fits its section, and a section gets what there is', () => {
	const section = fc.record({
		kinds: fc.subarray([...kinds], { minLength: 1 }),
		quizzes: fc.subarray(['bank-0', 'bank-1']),
		difficulties: fc.subarray(['easy', 'hard'] as const),
		count: fc.integer({ min: 1, max: 30 }),
	});
	fc.assert(
		fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), fc.string(), (sections, seed) => {
			const paper = draw(sections, bank, seed);
			const ids = paper.flat().map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const taken = new Set<string>();
			paper.forEach((questions, at) => {
				expect(questions.every((question) => fits(question, sections[at]!))).toBe(true);
				const left = bank.filter((question) => fits(question, sections[at]!) && !taken.has(question.id));
				expect(questions).toHaveLength(Math.min(sections[at]!.count, left.length));
				for (const { id } of questions) taken.add(id);
			});
		}),
	);
});

test('a section takes from its banks in turn', () => {
	const [questions] = draw([{ ...any, count: 12 }], bank, 'seed');
	for (const quiz of ['bank-0', 'bank-1', 'bank-2', 'bank-3']) {
		expect(questions!.filter((question) => question.quiz === quiz)).toHaveLength(3);
	}
});
