import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerKey } from '../../../../src/questions/core/answer-key.ts';
import { score } from '../../../../src/questions/core/score.ts';
import { seeded } from '../../../../src/page/core/random.ts';
import { shuffle } from '../../../../src/page/core/shuffle.ts';

const options = ['a', 'b', 'c', 'd'];
const keys: Record<string, AnswerKey> = {
	single: { kind: 'single', options, answer: 'b' },
	judge: { kind: 'judge', options: ['true', 'false'], answer: 'true' },
	multiple: { kind: 'multiple', options, answer: ['a', 'c'], scoring: 'partial-safe' },
	blank: { kind: 'blank', answer: [['x'], ['y', 'z']] },
	order: { kind: 'order', answer: options, scoring: 'proportion' },
	match: { kind: 'match', options, answer: { p: 'a', q: 'b' }, scoring: 'proportion' },
};

test.each([
	// What QTI's match_correct (single, judge) and map_response (the others, a unit each) come to.
	['single', 'b', 1],
	['single', 'a', 0],
	['judge', 'true', 1],
	['judge', 'false', 0],
	['multiple', ['a', 'c'], 1],
	['multiple', ['a'], 1 / 2],
	['multiple', ['a', 'b', 'c'], 0],
	['blank', ['X', 'z'], 1],
	['blank', ['x', ''], 1 / 2],
	['blank', ['q', 'q'], 0],
	['order', ['a', 'b', 'c', 'd'], 1],
	['order', ['a', 'b', 'd', 'c'], 1 / 2],
	['order', ['b', 'c', 'd', 'a'], 0],
	['match', { p: 'a', q: 'b' }, 1],
	['match', { p: 'a', q: 'a' }, 1 / 2],
	['match', { p: 'b', q: 'a' }, 0],
] as const)('%s answered with %j is worth %f', (kind, answer, share) => {
	const { state, points, max } = score(keys[kind]!, answer);
	expect(points / max).toBe(share);
	expect(state).toBe(share === 1 ? 'right' : share === 0 ? 'wrong' : 'partial');
});

const fitting: Record<string, fc.Arbitrary<unknown>> = {
	single: fc.constantFrom(...options),
	judge: fc.constantFrom('true', 'false'),
	multiple: fc.subarray(options, { minLength: 1 }),
	blank: fc.array(fc.constantFrom('x', 'y', 'z', ''), { minLength: 2, maxLength: 2 }),
	order: fc.shuffledSubarray(options, { minLength: 4 }),
	match: fc.record({ p: fc.constantFrom(...options), q: fc.constantFrom(...options) }),
};

for (const [kind, key] of Object.entries(keys)) {
	test(`${kind}: points are whole and within bounds, and only all of them are right`, () => {
		fc.assert(
			fc.property(fitting[kind]!, (answer) => {
				const { state, points, max } = score(key, answer);
				expect(state).not.toBe('invalid');
				expect(Number.isInteger(points) && points >= 0 && points <= max).toBe(true);
				if (state === 'right') expect(points).toBe(max);
				if (state === 'wrong' || state === 'unanswered') expect(points).toBe(0);
			}),
		);
	});

	test(`${kind}: the order in which options stand on the page changes nothing`, () => {
		if (!('options' in key)) {
			expect(['blank', 'order']).toContain(kind);
			return;
		}
		fc.assert(
			fc.property(fitting[kind]!, fc.string(), (answer, seed) => {
				const shuffled = { ...key, options: shuffle(key.options, seeded(seed)) };
				expect(score(shuffled as AnswerKey, answer)).toEqual(score(key, answer));
			}),
		);
	});

	test(`${kind}: whatever it is given, it answers`, () => {
		fc.assert(fc.property(fc.anything(), (raw) => void score(key, raw)));
	});
}
