import { expect, test } from 'vitest';
import { chapterId, chapterOf, decodePlanEntry, weekOf } from '../../../../src/plan/core/plan.ts';
import { isOwnId } from '../../../../src/record/core/own-id.ts';

test.each([
	[
		{ kind: 'pace', start: '2023-09-04', perWeek: 2 },
		{ kind: 'pace', start: '2023-09-04', perWeek: 2 },
	],
	[
		{ kind: 'pace', start: '2023-09-04', perWeek: 1e9 },
		{ kind: 'pace', start: '2023-09-04', perWeek: 50 },
	],
	[
		{ kind: 'pace', start: '2023-09-04', perWeek: NaN },
		{ kind: 'pace', start: '2023-09-04', perWeek: 1 },
	],
	[
		{ kind: 'pace', start: '2023-09-04', end: '2023-09-30' },
		{ kind: 'pace', start: '2023-09-04', end: '2023-09-30' },
	],
	[
		{ kind: 'pace', start: '2023-09-04', end: '2023-09-01' },
		{ kind: 'pace', start: '2023-09-04', perWeek: 1 },
	],
	[{ kind: 'pace', start: 'soon' }, undefined],
	[
		{ kind: 'chapter', week: '2023-09-04', order: 1, doneOn: 'x', at: 3 },
		{ kind: 'chapter', week: '2023-09-04', order: 1 },
	],
	[{ kind: 'chapter', week: '2023-09-04' }, undefined],
	[{}, undefined],
])('%j is read as %j', (raw, entry) => {
	expect(decodePlanEntry(raw)).toEqual(entry);
});

test('the week of a day is counted from the start', () => {
	expect(weekOf('2023-09-06', '2023-09-12')).toBe('2023-09-06');
	expect(weekOf('2023-09-06', '2023-09-13')).toBe('2023-09-13');
	expect(weekOf('2023-09-06', '2023-01-01')).toBe('2023-09-06');
});

test('a chapter is kept under an id of its own', () => {
	expect(chapterOf(chapterId('charter/chapter-1'))).toBe('charter/chapter-1');
	expect(isOwnId(chapterId('charter/chapter-1'))).toBe(true);
});
