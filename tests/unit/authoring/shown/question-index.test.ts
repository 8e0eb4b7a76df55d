import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import {
	bankParts,
	questionIndex,
	questionsWithIndex,
} from '../../../../src/authoring/shown/question-index.ts';
import { PART_SIZE } from '../../../../src/questions/core/question-index.ts';
import { questionHash } from '../../../../src/questions/core/question-hash.ts';
import { sound } from '../edited-folder.ts';

const { quizzes } = readLibrary(sound).library;

test('every question stands with its own place in the index', () => {
	const all = questionsWithIndex(quizzes);
	expect(all).toHaveLength(12);
	expect(all.every(({ indexed, question }) => indexed.id === question.id)).toBe(true);
});

test('former ids and the meaning of questions are in the index', () => {
	const [quiz] = quizzes;
	const [first, ...others] = quiz!.questions;
	const renamed = { ...quiz!, questions: [{ ...first!, formerIds: ['old-1', 'old-2'] }, ...others] };
	const [bank] = questionIndex([renamed]);
	expect(bank!.former).toBe(`old-1:${first!.id} old-2:${first!.id}`);
	expect(bank!.hashes.split(' ')[0]).toBe(questionHash(first!));
});

test('a bank is fetched in parts that hold each question once', () => {
	const [quiz] = quizzes;
	const questions = Array.from({ length: PART_SIZE + 1 }, () => quiz!.questions[0]!);
	expect(bankParts({ ...quiz!, questions }).map((part) => part.length)).toEqual([PART_SIZE, 1]);
	expect(bankParts({ ...quiz!, questions: [] })).toEqual([]);
});
