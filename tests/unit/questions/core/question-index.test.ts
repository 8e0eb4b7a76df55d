import { expect, test } from 'vitest';
import { PART_SIZE, indexedQuestions, sortOf } from '../../../../src/questions/core/question-index.ts';

test('the index gives back every question with kind, difficulty, hash and part', () => {
	const ids = Array.from({ length: PART_SIZE + 1 }, (_, at) => `q-${at}`);
	const sorts = ids.map((_, at) => (at % 2 ? sortOf('match', 'hard') : sortOf('single', 'easy'))).join('');
	const bank = {
		quiz: 'b',
		title: '',
		ids: ids.join(' '),
		sorts,
		hashes: ids.map((id) => `#${id}`).join(' '),
		former: '',
	};
	const questions = indexedQuestions([bank]);
	expect(questions[0]).toEqual({
		id: 'q-0',
		quiz: 'b',
		kind: 'single',
		difficulty: 'easy',
		hash: '#q-0',
		part: 0,
	});
	expect(questions[PART_SIZE - 1]).toMatchObject({ kind: 'match', difficulty: 'hard', part: 0 });
	expect(questions[PART_SIZE]).toMatchObject({ hash: `#q-${PART_SIZE}`, part: 1 });
});
