import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { withStandIns } from '../../../../src/authoring/read/stand-in.ts';
import { exam } from '../../../../src/model/exam.ts';
import { materialPage, measurePage } from '../../../../src/model/page.ts';
import { question } from '../../../../src/model/question.ts';
import { quiz } from '../../../../src/model/quiz.ts';
import { schedule } from '../../../../src/model/schedule.ts';
import { site } from '../../../../src/model/site.ts';

function read<T>(schema: z.ZodType<T>, value: unknown): { made: T; places: string[] } {
	const places: string[] = [];
	const made = withStandIns(schema, value, (at) => places.push(at.join('.')));
	return { made, places };
}

const page = {
	title: '甲',
	description: '乙',
	order: 1,
	sources: ['plan 一'],
	clause: '一',
	strand: 'learn',
	units: ['office'],
	timing: '每周',
};

test('what is valid is taken as it stands, with its defaults', () => {
	const { made, places } = read(measurePage, page);
	expect(made).toEqual(measurePage.parse(page));
	expect(places).toEqual([]);
});

test('one bad field has a stand-in, the others stay', () => {
	const { made, places } = read(measurePage, {
		...page,
		order: '一',
		units: ['office', 'A1'],
		topics: ['x'],
	});
	expect(places).toEqual(['order', 'units.1']);
	expect(made).toMatchObject({ title: '甲', units: ['office', expect.any(String)], topics: ['x'] });
	expect(made.order).toBeLessThan(0);
});

test('a field that may be left out is left out where it is bad', () => {
	const { made, places } = read(measurePage, { ...page, throughout: '是', topics: 'x' });
	expect(made).toMatchObject({ throughout: false, topics: [] });
	expect(places).toEqual(['throughout', 'topics']);
});

test('what a misspelt name was meant for is unknown', () => {
	expect(read(measurePage, { ...page, topic: ['x'] }).places).toEqual(['topics']);
});

test('entries keep their places in a list, whatever stands between them', () => {
	const entry = { id: 'a', title: '甲', when: '乙', kind: 'unscheduled', sources: ['plan'] };
	const { made, places } = read(schedule, [entry, '不是日程', { ...entry, id: 'c' }]);
	expect(made.map(({ id }) => id)).toEqual(['a', expect.stringMatching(/^\?/), 'c']);
	expect(places).toContain('1');
	expect(places).not.toContain('0');
});

test('an entry of no known kind keeps what all kinds have', () => {
	const { made, places } = read(question, { kind: '论述', id: 'q1', stem: '甲', topics: ['x'] });
	expect(made).toMatchObject({ id: 'q1', stem: '甲', topics: ['x'] });
	expect(places).toContain('kind');
});

test('of options under wrong keys the right ones stay, and the whole is unknown', () => {
	const { made, places } = read(question, {
		kind: 'single',
		id: 'q1',
		stem: '甲',
		options: { A: '乙', b: '丙' },
		answer: 'b',
		explanation: '丁',
		sources: ['plan'],
		difficulty: 'easy',
	});
	expect(made).toMatchObject({ options: { b: '丙' } });
	expect(places).toEqual(['options']);
	expect(read(question, { kind: 'single', options: '甲' }).made).toMatchObject({ options: {} });
});

test('stand-ins differ from each other', () => {
	const { made } = read(measurePage, { ...page, title: 1, clause: 2 });
	expect(made.title).not.toBe(made.clause);
});

test('whatever is written, there is a value of the form that the checks look at', () => {
	const anything = fc.anything({ maxDepth: 3, withBigInt: false });
	for (const schema of [site, quiz, schedule, exam, materialPage] as z.ZodType[]) {
		fc.assert(
			fc.property(anything, (value) => {
				const { made } = read(schema, value);
				return schema === (schedule as z.ZodType)
					? Array.isArray(made)
					: typeof made === 'object' && made !== null;
			}),
		);
	}
	expect(read(site, null).made).toMatchObject({ units: [], programme: { start: expect.any(String) } });
});
