import { expect, test } from 'vitest';
import { sectionResults } from '../../../../src/questions/core/section-results.ts';
import type { QuestionState } from '../../../../src/questions/core/practice.ts';

const answered = (id: string, section: string, standing: QuestionState) => ({
	id,
	hash: 'h',
	section,
	standing,
});

test('what was answered is told by section, the weakest first; equals keep the order of the page', () => {
	const results = sectionResults([
		answered('a', 'one', 'right'),
		answered('b', 'one', 'right'),
		answered('c', 'two', 'wrong'),
		answered('d', 'three', 'right'),
		answered('e', 'two', 'partial'),
	]);
	expect(results).toEqual([
		{ section: 'two', right: 0, answered: 2 },
		{ section: 'one', right: 2, answered: 2 },
		{ section: 'three', right: 1, answered: 1 },
	]);
});
