import { expect, test } from 'vitest';
import { makePlan, markRead, rePlan, remakePlan } from '../../../../src/plan/core/make-plan.ts';
import type { PlanChange } from '../../../../src/plan/core/make-plan.ts';
import { PACE, chaptersOf } from '../../../../src/plan/core/plan.ts';
import type { Pace, Plan, PlannedChapter } from '../../../../src/plan/core/plan.ts';

const pace: Pace = { kind: 'pace', start: '2023-09-04', perWeek: 1 };
const apply = (plan: Plan, change: PlanChange): Plan =>
	Object.fromEntries(Object.entries({ ...plan, ...change }).filter(([, entry]) => entry)) as Plan;
const weeks = (plan: Plan): Record<string, string> =>
	Object.fromEntries(chaptersOf(plan).map(([id, { week }]) => [id, week]));
const all = ['a', 'b', 'c', 'd'];
const plan = apply({}, makePlan({}, all, ['a', 'b', 'c'], pace));

test('the chosen chapters are laid out in their order', () => {
	expect(weeks(plan)).toEqual({ a: '2023-09-04', b: '2023-09-11', c: '2023-09-18' });
	expect(plan[PACE]).toEqual(pace);
});

const withRead = apply(plan, { b: markRead(plan['b'] as PlannedChapter, '2023-09-12') });

test('choosing anew keeps what was read and drops what is not chosen', () => {
	const after = apply(withRead, makePlan(withRead, all, ['b', 'c', 'd'], { ...pace, start: '2023-10-02' }));
	expect(weeks(after)).toEqual({ b: '2023-09-11', c: '2023-10-02', d: '2023-10-09' });
	expect(after['b']).toMatchObject({ doneOn: '2023-09-12' });
});

test('choosing anew leaves what is not on offer any more as it was, marks included', () => {
	const after = apply(withRead, makePlan(withRead, ['a', 'd'], ['d'], pace));
	expect(weeks(after)).toEqual({ b: '2023-09-11', c: '2023-09-18', d: '2023-09-04' });
	expect(after['b']).toMatchObject({ doneOn: '2023-09-12' });
});

test('choosing anew leaves what another window made of the plan where the form was not touched', () => {
	// There: b goes, d comes, and two chapters a week. Here: c goes.
	const there = apply(plan, makePlan(plan, all, ['a', 'c', 'd'], { ...pace, perWeek: 2 }));
	const form = { offered: all, chosen: ['a', 'b'], pace };
	const after = apply(there, remakePlan(there, plan, form));
	expect(weeks(after)).toEqual({ a: '2023-09-04', d: '2023-09-04' });
	expect(after[PACE]).toEqual({ ...pace, perWeek: 2 });
	// The pace that is asked for here is the one that holds.
	const slower = { ...form, pace: { ...pace, start: '2023-10-02' } };
	expect(apply(there, remakePlan(there, plan, slower))[PACE]).toEqual(slower.pace);
	// A first plan, and one that was given up meanwhile, is as it is asked for.
	for (const [is, was] of [
		[there, {}],
		[{}, plan],
	] as const)
		expect(remakePlan(is, was, form)).toEqual(makePlan(is, all, ['a', 'b'], pace));
});

test('what is left is laid out again from this week on, what was read stays', () => {
	const after = apply(withRead, rePlan(withRead, '2023-10-20'));
	expect(weeks(after)).toEqual({ a: '2023-10-16', b: '2023-09-11', c: '2023-10-23' });
	expect(rePlan(after, '2023-10-20')).toEqual({});
	expect(rePlan({}, '2023-10-20')).toEqual({});
});

test('an end that has passed is no end: the plan goes on at the pace that it began with', () => {
	const towards = { kind: 'pace', start: '2023-09-04', end: '2023-09-17' } as const;
	const made = apply({}, makePlan({}, all, all, towards));
	expect(Object.values(weeks(made))).toEqual(['2023-09-04', '2023-09-04', '2023-09-11', '2023-09-11']);
	const after = apply(made, rePlan(made, '2023-10-02'));
	expect(Object.values(weeks(after))).toEqual(['2023-10-02', '2023-10-02', '2023-10-09', '2023-10-09']);
	const early = apply(made, rePlan(made, '2023-09-12'));
	expect(new Set(Object.values(weeks(early)))).toEqual(new Set(['2023-09-11']));
});

test('a mark can be taken back', () => {
	expect(markRead(withRead['b'] as PlannedChapter, undefined)).toEqual({
		kind: 'chapter',
		week: '2023-09-11',
		order: 1,
	});
});
