import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { problemKinds } from '../../../src/authoring/problem-kinds.ts';
import { describeProblems } from '../../../src/authoring/problem.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const sound = path.join(fixtures, 'other-programme');
const broken = path.join(fixtures, 'broken');
const made: string[] = [];

/** The sound folder with the files of a broken one laid over it; `x.removed` takes `x` away. */
function overlay(kind: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	made.push(folder);
	cpSync(sound, folder, { recursive: true });
	cpSync(path.join(broken, kind), folder, { recursive: true });
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.removed')) continue;
		rmSync(path.join(folder, name));
		rmSync(path.join(folder, name.replace(/\.removed$/, '')));
	}
	return folder;
}

afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true });
});

test('the sound content folder has no problem', () => {
	expect(describeProblems(checkContent(sound).problems)).toBe('');
});

test('the content of this site has no problem', () => {
	expect(describeProblems(checkContent(path.resolve(import.meta.dirname, '../../../content')).problems)).toBe(
		'',
	);
});

test('every kind of problem has a fixture', () => {
	expect(readdirSync(broken).sort()).toEqual(Object.keys(problemKinds).sort());
});

test('every kind of problem has a section in the guide for editors', () => {
	const guide = readFileSync(path.resolve(import.meta.dirname, '../../../content/README.md'), 'utf8');
	expect(Object.keys(problemKinds).filter((kind) => !guide.includes(`<a id="${kind}"></a>`))).toEqual([]);
});

for (const kind of readdirSync(broken)) {
	test(`the fixture ${kind} is reported where it is wrong, and how to mend it`, async () => {
		const { problems } = checkContent(overlay(kind));
		expect(new Set(problems.map((problem) => problem.kind))).toContain(kind);
		const expected = path.join(broken, kind, 'expected.txt');
		expect(existsSync(expected)).toBe(true);
		await expect(`${describeProblems(problems)}\n`).toMatchFileSnapshot(expected);
	});
}
