import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCard } from '../../../../src/review/core/card.ts';
import { rate } from '../../../../src/review/core/rate.ts';

const card = rate(undefined, 'right', 1_700_000_000_000);

test('a card that was kept is read as it was', () => {
	expect(decodeCard(JSON.parse(JSON.stringify(card)))).toEqual(card);
	expect(decodeCard({ ...card, reviewed: 5, gone: true })).toEqual({ ...card, reviewed: 5, gone: true });
});

test('a figure that is missing or no number makes it no card', () => {
	for (const field of ['due', 'stability', 'difficulty', 'state', 'last'] as const) {
		for (const bad of [undefined, null, NaN, Infinity, -1, 'x']) {
			expect(decodeCard({ ...card, [field]: bad }), `${field} ${bad}`).toBeUndefined();
		}
	}
	expect(decodeCard({ ...card, reps: NaN, lapses: undefined })).toEqual({ ...card, reps: 0, lapses: 0 });
});

test('whatever it is given, it answers', () => {
	fc.assert(fc.property(fc.anything(), (raw) => void decodeCard(raw)));
});
