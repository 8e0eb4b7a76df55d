import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graft } from '../../../../src/record/core/graft.ts';

test('what was not touched stays as it is stored, also inside of what was', () => {
	const stored = {
		status: 'new',
		note: '记',
		parts: [
			{ id: 'a', x: 1 },
			{ id: 'b', x: 2 },
		],
		x: { y: 1 },
	};
	const shown = { status: 'todo', note: '记', parts: [{ id: 'a' }, { id: 'b' }] };
	expect(graft(stored, shown, { ...shown })).toEqual(stored);
	expect(graft(stored, shown, { ...shown, parts: [{ id: 'a' }, { id: 'c' }] })).toEqual({
		...stored,
		parts: [
			{ id: 'a', x: 1 },
			{ id: 'c', x: 2 },
		],
	});
});

test('what was shown and taken away goes; a list of another length is the new one', () => {
	const stored = { note: '记', x: 1, log: [[1, 'right', 'x']] };
	const shown = { note: '记', log: [[1, 'right']] };
	expect(
		graft(stored, shown, {
			log: [
				[1, 'right'],
				[2, 'wrong'],
			],
		}),
	).toEqual({
		x: 1,
		log: [
			[1, 'right'],
			[2, 'wrong'],
		],
	});
});

test('of what was not shown at all nothing is taken over', () => {
	expect(graft({ at: 1, del: true }, undefined, { status: 'done' })).toEqual({ status: 'done' });
	expect(graft(undefined, undefined, { status: 'done' })).toEqual({ status: 'done' });
});

test('where all that is stored is understood, what it became is what is stored', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (stored, next) => {
			expect(graft(stored, structuredClone(stored), next)).toEqual(next);
			expect(graft(stored, stored, stored)).toBe(stored);
		}),
	);
});
