import fc from 'fast-check';
import { expect, test } from 'vitest';
import { back, blacken, forward, goTo, heard, reveal, slideOf } from '../../../../src/present/core/show.ts';
import type { Show } from '../../../../src/present/core/show.ts';

/** Three slides: a title, one that reveals two parts, an end. */
const reveals = [0, 2, 0];
const at = (place: number, shown = 0, isBlack = false): Show => ({ at: place, shown, isBlack });

test('going on reveals what a slide holds back before the next one comes', () => {
	const seen = [at(0)];
	for (let step = 0; step < 5; step += 1) seen.push(forward(seen[seen.length - 1]!, reveals));
	expect(seen).toEqual([at(0), at(1, 0), at(1, 1), at(1, 2), at(2), at(2)]);
});

test('going back comes to a slide as it was left, and stays at the first', () => {
	expect(back(at(2), reveals)).toEqual(at(1, 2));
	expect(back(at(1, 2), reveals)).toEqual(at(0));
	expect(back(at(0), reveals)).toEqual(at(0));
});

test('revealing stops at the last part, and any move wakes a black screen', () => {
	expect(reveal(at(1, 2), reveals)).toEqual(at(1, 2));
	expect(blacken(at(1))).toEqual(at(1, 0, true));
	expect(forward(at(2, 0, true), reveals)).toEqual(at(2));
	expect(back(at(0, 0, true), reveals)).toEqual(at(0));
});

test('an address names a slide from 1 on, and one beyond the last is the last', () => {
	expect(slideOf('#3')).toBe(2);
	expect(['', '#', '#meaning', '#3a', '#12345'].map(slideOf)).toEqual(Array(5).fill(undefined));
	expect(goTo(slideOf('#99')!, reveals)).toEqual(at(2));
	expect(goTo(slideOf('#0')!, reveals)).toEqual(at(0));
});

test('whatever another window says, what is shown is a slide of this page', () => {
	expect(heard(at(1, 1), reveals)).toEqual(at(1, 1));
	expect([null, 'hello', {}, { at: 1.5, shown: 0 }].map((said) => heard(said, reveals))).toEqual(
		Array(4).fill(undefined),
	);
	fc.assert(
		fc.property(fc.integer(), fc.integer(), fc.boolean(), (place, shown, isBlack) => {
			const show = heard({ at: place, shown, isBlack }, reveals)!;
			expect(show.shown).toBeGreaterThanOrEqual(0);
			expect(show.shown).toBeLessThanOrEqual(reveals[show.at]!);
		}),
	);
});

test('going on from the first reaches every part of every slide once', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }), (parts) => {
			const steps = parts.reduce((sum, count) => sum + count, 0) + parts.length - 1;
			let show = goTo(0, parts);
			const seen = new Set([`${show.at} ${show.shown}`]);
			for (let step = 0; step < steps; step += 1) {
				show = forward(show, parts);
				seen.add(`${show.at} ${show.shown}`);
			}
			expect(seen.size).toBe(steps + 1);
			expect(forward(show, parts)).toEqual(show);
		}),
	);
});
