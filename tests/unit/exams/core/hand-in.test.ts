import { expect, test } from 'vitest';
import { attemptsOf, outcomesOf } from '../../../../src/exams/core/hand-in.ts';
import type { AskedQuestion } from '../../../../src/exams/core/hand-in.ts';
import { beginSitting, handedIn, withAnswer } from '../../../../src/exams/core/sitting.ts';
import type { Sitting } from '../../../../src/exams/core/sitting.ts';

const ids = ['right', 'wrong', 'open', 'odd', 'edited', 'gone', 'former'];
const parts = [{ title: '甲', points: 5, questions: ids.map((id) => ({ id, hash: `${id}-1` })) }];
const asked = new Map(
	ids
		.filter((id) => id !== 'gone')
		.map((id): [string, AskedQuestion] => [
			id,
			{
				id: id === 'former' ? 'current' : id,
				hash: id === 'edited' ? 'edited-2' : `${id}-1`,
				key: { kind: 'single', answer: 'a', options: ['a', 'b'] },
			},
		]),
);
const written = (
	[
		['right', 'a'],
		['wrong', 'b'],
		['odd', { a: 1 }],
		['edited', 'a'],
		['gone', 'a'],
		['former', 'a'],
	] as const
).reduce<Sitting>(
	(sitting, [id, answer]) => withAnswer(sitting, id, answer, `${id}-1`),
	beginSitting({ exam: 'e', seed: 's', parts, pass: 3 }, undefined, 1000),
);
const states = (sitting: Sitting): Record<string, string> =>
	Object.fromEntries(Object.entries(outcomesOf(sitting, asked)).map(([id, { state }]) => [id, state]));
const handIn = (sitting: Sitting): Sitting => handedIn(sitting, outcomesOf(sitting, asked), 5000);

test('every question is scored but those that were taken down or edited since', () => {
	expect(states(written)).toEqual({
		right: 'right',
		wrong: 'wrong',
		open: 'unanswered',
		odd: 'invalid',
		former: 'right',
	});
});

test('an edited question that was answered again is scored', () => {
	expect(states(withAnswer(written, 'edited', 'b', 'edited-2'))).toMatchObject({ edited: 'wrong' });
});

test('only what was answered goes into the reader’s answers, under the ids of today', () => {
	const attempts = attemptsOf(handIn(written), asked, {});
	expect(Object.keys(attempts)).toEqual(['right', 'wrong', 'current']);
	expect(attempts['wrong']).toEqual({
		chosen: 'b',
		outcome: 'wrong',
		hash: 'wrong-1',
		log: [[5000, 'wrong']],
	});
});

test('an answer of before counts as the first one', () => {
	const before = { chosen: 'b', outcome: 'wrong', hash: 'right-1', at: 4000 } as const;
	expect(attemptsOf(handIn(written), asked, { right: before })['right']).toMatchObject({
		outcome: 'right',
		firstOutcome: 'wrong',
		tries: 2,
		rights: [5000, 5000],
	});
});

test('a sitting that was not handed in adds nothing', () => {
	expect(attemptsOf(written, asked, {})).toEqual({});
});

test('a paper that is handed in late does not take the place of what was answered since', () => {
	const since = { chosen: 'a', outcome: 'right', hash: 'wrong-1', log: [[9000, 'right']], at: 9000 } as const;
	const log: [number, 'right'][] = [[9000, 'right']];
	expect(attemptsOf(handIn(written), asked, { wrong: { ...since, log } })['wrong']).toEqual({
		chosen: 'a',
		outcome: 'right',
		hash: 'wrong-1',
		log: [
			[5000, 'wrong'],
			[9000, 'right'],
		],
		tries: 2,
		firstOutcome: 'wrong',
		missed: true,
		rights: [9000, 9000],
	});
});

test('an answer of an untimed paper is of when the paper was last written in: what was practised before it was handed in is newer', () => {
	const log: [number, 'right'][] = [[3000, 'right']];
	const since = { chosen: 'a', outcome: 'right', hash: 'wrong-1', log, at: 3000 } as const;
	const attempts = attemptsOf(handIn(written), asked, { wrong: since }, 1500);
	expect(attempts['wrong']).toMatchObject({
		outcome: 'right',
		log: [
			[1500, 'wrong'],
			[3000, 'right'],
		],
		missed: true,
		rights: [3000, 3000],
	});
	expect(attempts['right']?.log).toEqual([[1500, 'right']]);
	// None is later than the end of a paper, whatever a clock said.
	expect(attemptsOf(handIn(written), asked, {}, 9000)['right']?.log).toEqual([[5000, 'right']]);
});
