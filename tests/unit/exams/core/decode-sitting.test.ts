import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSitting } from '../../../../src/exams/core/decode-sitting.ts';
import { beginSitting, handedIn, withAnswer } from '../../../../src/exams/core/sitting.ts';

const parts = [{ title: '甲', points: 5, questions: [{ id: 'a', hash: '1' }] }];
const sitting = withAnswer(
	beginSitting({ exam: 'e', seed: 's', parts, pass: 3 }, 10, 60_000),
	'a',
	['x'],
	'1',
);

test('a sitting that was kept is read as it was', () => {
	expect(decodeSitting(JSON.parse(JSON.stringify(sitting)))).toEqual(sitting);
	const done = handedIn(sitting, { a: { state: 'wrong', points: 0, max: 12 } }, 70_000);
	expect(decodeSitting(JSON.parse(JSON.stringify(done)))).toEqual(done);
});

test('what is damaged is left out, a damaged deadline has passed', () => {
	const read = decodeSitting({
		...sitting,
		parts: [null, 5, { title: '乙', points: -1, questions: [] }, ...parts],
		answers: { a: 'x', __proto__x: 1, other: 'y' },
		flags: ['a', 'other', 7],
		deadline: NaN,
		submittedAt: 99,
		outcomes: { a: { state: 'splendid', points: 1, max: 1 }, other: 3 },
	});
	expect(read).toMatchObject({ parts, answers: { a: 'x' }, flags: ['a'], deadline: 60_000, outcomes: {} });
});

test('whatever it is given, it answers', () => {
	for (const odd of [
		undefined,
		null,
		7,
		'x',
		[],
		{},
		{ ...sitting, parts: [] },
		{ ...sitting, startedAt: 'now' },
	]) {
		expect(decodeSitting(odd)).toBeUndefined();
	}
	fc.assert(fc.property(fc.anything(), (raw) => void decodeSitting(raw)));
	fc.assert(
		fc.property(
			fc.dictionary(fc.constantFrom(...Object.keys(sitting), 'outcomes'), fc.anything()),
			(change) => {
				decodeSitting({ ...sitting, ...change });
			},
		),
	);
});
