import { expect, test } from 'vitest';
import { Guard } from '../../../../src/desk/guard/guard.ts';
import { fixed } from '../../../../src/desk/guard/fixed.ts';
import { openDesk } from '../open-desk.ts';

const CASES: readonly [what: string, file: string, before: string, after: string, line: string][] = [
	['a question', 'quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1', '    formerIds: [alarm-01]\n'],
	[
		'a bank’s item',
		'checklists/staff.yaml',
		'id: staff-lesson,',
		'id: staff-one,',
		'formerIds: [staff-lesson]',
	],
	['a bank', 'quizzes/basics.yaml', 'formerIds: [first-quiz]\n', '', 'formerIds: [first-quiz]\n'],
	['a chapter', 'materials/handbook.mdx', 'id: leave', 'id: go', 'formerIds: [leave]'],
];

for (const [what, file, before, after, line] of CASES) {
	test(`${what} that is called otherwise is not lost with the id that one press writes`, async () => {
		const { desk } = await openDesk();
		const guard = new Guard(desk);
		const text = desk.texts.get(file)!.replace(before, after);
		const [loss, ...more] = await guard.losing(new Map([[file, text]]));
		expect(more).toEqual([]);
		const files = [...desk.texts].map(([name, own]) => ({ file: name, text: name === file ? text : own }));
		const texts = fixed(files, [{ former: loss!.fixes!.former! }]);
		expect([...texts.keys()]).toEqual([file]);
		expect(texts.get(file)).toContain(line);
		expect(await guard.losing(texts)).toEqual([]);
	});
}

test('a page under another name is led to, and one that is not wanted any more is written down', async () => {
	const { desk } = await openDesk();
	const guard = new Guard(desk);
	const page = desk.texts.get('topics/escape.mdx')!;
	const moved = new Map<string, string | undefined>([
		['topics/escape.mdx', undefined],
		['topics/way-out.mdx', page],
	]);
	const [loss] = await guard.losing(moved);
	const files = [...desk.texts, ['topics/way-out.mdx', page] as const]
		.filter(([file]) => file !== 'topics/escape.mdx')
		.map(([file, text]) => ({ file, text }));
	const led = fixed(files, [{ former: loss!.fixes!.former! }]);
	expect(led.get('topics/way-out.mdx')).toContain('\nformerPaths: [topics/escape]\n');
	expect(await guard.losing(new Map([...moved, ...led]))).toEqual([]);
	const retired = fixed(files, [{ retired: loss!.fixes!.retired! }]);
	expect(retired.get('retired.yaml')).toBe('pages: [topics/escape]\n');
	expect(await guard.losing(new Map([...moved, ...retired]))).toEqual([]);
});
