import { expect, test } from 'vitest';
import { sheetOf } from '../../../../src/exams/core/sheet.ts';
import { beginSitting, handedIn, withAnswer, withFlag } from '../../../../src/exams/core/sitting.ts';

const parts = [{ title: '甲', points: 5, questions: ['a', 'b'].map((id) => ({ id, hash: '1' })) }];
const blank = beginSitting({ exam: 'e', seed: 's', parts, pass: 3 }, 10, 1000);
const paper = new Map(['a', 'b'].map((id) => [id, { hash: '1' }]));
const written = withFlag(withAnswer(blank, 'a', ['x'], '1'), 'b', true);

test('the sheet says what is answered and what is flagged, in the order of the paper', () => {
	expect(sheetOf(written, paper)).toEqual([
		{ id: 'a', mark: 'done', isFlagged: false },
		{ id: 'b', mark: 'open', isFlagged: true },
	]);
});

test('an answer that was taken back is open again', () => {
	expect(sheetOf(withAnswer(written, 'a', [], '1'), paper)[0]).toMatchObject({ mark: 'open' });
});

test('after it was handed in the sheet says how it turned out, and flags are of no use', () => {
	const done = handedIn(written, { b: { state: 'unanswered', points: 0, max: 12 } }, 2000);
	expect(sheetOf(done, paper)).toEqual([
		{ id: 'a', mark: 'invalid', isFlagged: false },
		{ id: 'b', mark: 'unanswered', isFlagged: false },
	]);
});

test('what was answered before its question was edited is not answered, and what was taken down cannot be', () => {
	const edited = new Map([['a', { hash: '2' }]]);
	expect(sheetOf(written, edited).map(({ mark }) => mark)).toEqual(['changed', 'invalid']);
	expect(sheetOf(withAnswer(written, 'a', ['y'], '2'), edited)[0]).toMatchObject({ mark: 'done' });
	expect(sheetOf(withAnswer(written, 'a', [], '1'), edited)[0]).toMatchObject({ mark: 'open' });
});
