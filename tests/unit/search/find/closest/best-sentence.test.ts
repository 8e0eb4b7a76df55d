import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../../../src/search/find/query/fold.ts';
import { worthOfBestSentence } from '../../../../../src/search/find/closest/best-sentence.ts';

const worth = (content: string, terms: Record<string, number>): number =>
	worthOfBestSentence({ content }, new Map(Object.entries(terms)));

test('a sentence is worth the words that it holds, each once, and none that reaches over its end', () => {
	expect(worth('读书班读书。办好读书班！走访', { 读书: 1, 班读: 2, 书班: 4 })).toBe(7);
	expect(worth('读。书；读. 书', { 读书: 1 })).toBe(0);
	expect(worth('３.５万字', { '35': 1 })).toBe(1);
	expect(worth('', { 读书: 1 })).toBe(0);
});

test('it is what comes of folding each sentence by itself', () => {
	const text = fc.string({ unit: fc.constantFrom(...'读书班Ａa。！；. ，'), maxLength: 60 });
	const words = fc.dictionary(
		fc.string({ unit: fc.constantFrom(...'读书班a'), minLength: 1, maxLength: 3 }),
		fc.integer({ min: 1, max: 9 }),
		{ maxKeys: 5 },
	);
	fc.assert(
		fc.property(text, words, (content, terms) => {
			const said = content.split(/[。！？；]|\.(?=\s|$)/).map((sentence) =>
				Object.entries(terms)
					.filter(([word]) => fold(sentence).includes(word))
					.reduce((sum, [, one]) => sum + one, 0),
			);
			expect(worth(content, terms)).toBe(Math.max(...said));
		}),
	);
});
