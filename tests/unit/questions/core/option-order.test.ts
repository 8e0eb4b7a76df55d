import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionOrder } from '../../../../src/questions/core/option-order.ts';
import type { Question } from '../../../../src/model/question.ts';

const question = (own: object): Question =>
	({ id: 'q', shuffle: true, options: { a: '甲', b: '乙', c: '丙' }, ...own }) as unknown as Question;

test('what is true comes before what is false', () => {
	expect(optionOrder(question({ kind: 'judge', options: undefined }))).toEqual(['true', 'false']);
});

test('a question without options has no order', () => {
	expect(optionOrder({ id: 'q', kind: 'blank' } as unknown as Question)).toEqual([]);
});

test('an author may keep the order of the file', () => {
	const pinned = question({ kind: 'single', shuffle: false, options: { c: '丙', a: '甲' } });
	expect(optionOrder(pinned)).toEqual(['c', 'a']);
});

test('a shuffled order holds every option once and depends on the id, not on the order of the file', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1 }), (id) => {
			const one = optionOrder(question({ kind: 'single', id }));
			expect([...one].sort()).toEqual(['a', 'b', 'c']);
			const other = question({ kind: 'single', id, options: { c: '丙', b: '乙', a: '甲' } });
			expect(optionOrder(other)).toEqual(one);
		}),
	);
});

test('the listed order of an ordering question is never its answer', () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 1 }),
			fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
			(id, answer) => {
				expect(optionOrder(question({ kind: 'order', id, answer }))).not.toEqual(answer);
			},
		),
	);
});
