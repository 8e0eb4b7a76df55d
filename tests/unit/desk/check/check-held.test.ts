import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { insideOf } from '../../../../src/authoring/beside/inside.ts';
import { describeProblems } from '../../../../src/authoring/tell/problem.ts';
import { checkHeld } from '../../../../src/desk/check/check-held.ts';
import {
	brokenKinds,
	brokenProgramme,
	expectedOf,
	filesIn,
	soundProgramme,
} from '../../../browser/held-fixture.ts';

// As the bundle for browsers does.
vi.mock(
	'../../../../src/authoring/body/markdown-tree.ts',
	() => import('../../../../src/desk/check/markdown-tree.ts'),
);

const project = path.resolve(import.meta.dirname, '../../../..');

test('the sound folder has no problem in the desk', () => {
	expect(describeProblems(checkHeld(soundProgramme(), Date.now()).problems)).toBe('');
});

test('the content of this site has no problem in the desk', () => {
	const content = filesIn(path.join(project, 'content'));
	expect(describeProblems(checkHeld(new Map(content), Date.now()).problems)).toBe('');
});

test('where public/ was not given, nothing is claimed about what lies in it', () => {
	const held = soundProgramme();
	const page = 'content/help/start.mdx';
	const bytes = new TextEncoder().encode(
		`${new TextDecoder().decode(held.get(page)!.bytes)}\n![网站的图标](/favicon.svg)\n`,
	);
	held.set(page, { bytes, size: bytes.length });
	expect(describeProblems(checkHeld(held, Date.now()).problems)).toBe('');
	held.set('public/other.svg', { bytes: new Uint8Array(), size: 0 });
	expect(describeProblems(checkHeld(held, Date.now()).problems)).toContain('图片文件不存在');
	held.set('public/favicon.svg', { bytes: new Uint8Array(), size: 0 });
	expect(describeProblems(checkHeld(held, Date.now()).problems)).toBe('');
});

for (const kind of brokenKinds) {
	test(`the fixture ${kind} is told in the desk in the words of the command`, () => {
		expect(`${describeProblems(checkHeld(brokenProgramme(kind), Date.now()).problems)}\n`).toBe(
			expectedOf(kind),
		);
	});
	test(`the fixture ${kind} is told so where pictures and attachments are looked into one by one`, () => {
		const held = brokenProgramme(kind);
		const whole = new Map(held);
		for (const [file, { size }] of whole) if (!/\.(?:mdx|yaml)$/.test(file)) held.set(file, { size });
		for (const file of checkHeld(held, Date.now()).wanted) {
			const { bytes, size } = whole.get(file)!;
			held.set(file, { size, inside: insideOf(file, bytes!) });
		}
		const checked = checkHeld(held, Date.now());
		expect(checked.wanted).toEqual([]);
		expect(`${describeProblems(checked.problems)}\n`).toBe(expectedOf(kind));
	});
}
