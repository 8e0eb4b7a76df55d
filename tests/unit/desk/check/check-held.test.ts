import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { HeldFile } from '../../../../src/authoring/memory-reader.ts';
import { describeProblems } from '../../../../src/authoring/problem.ts';
import { checkHeld } from '../../../../src/desk/check/check-held.ts';

// As the bundle for browsers does.
vi.mock(
	'../../../../src/authoring/markdown-tree.ts',
	() => import('../../../../src/desk/check/markdown-tree.ts'),
);

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures');
const sound = path.join(fixtures, 'other-programme');
const broken = path.join(fixtures, 'broken');
const project = path.resolve(fixtures, '../..');

/** The files of a folder as the desk holds them. */
function filesIn(folder: string, root = 'content'): [string, HeldFile][] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const place = path.join(parentPath, name);
			const bytes = readFileSync(place);
			return [
				`${root}/${path.relative(folder, place).split(path.sep).join('/')}`,
				{ bytes, size: bytes.length },
			];
		});
}

/** The sound folder with a broken one laid over it; `x.removed` takes `x` away, `x.folder` makes it a folder. */
function overlay(kind: string): Map<string, HeldFile> {
	const held = new Map([
		...filesIn(path.join(project, 'public'), 'public'),
		...filesIn(sound),
		...filesIn(path.join(broken, kind)),
	]);
	held.delete('content/expected.txt');
	for (const name of [...held.keys()]) {
		const [, file, what] = /^(.*)\.(removed|folder)$/.exec(name) ?? [];
		if (file === undefined) continue;
		held.delete(name);
		held.delete(file);
		if (what === 'folder') held.set(`${file}/.kept`, { bytes: new Uint8Array(), size: 0 });
	}
	return held;
}

test('the sound folder has no problem in the desk', () => {
	expect(describeProblems(checkHeld(new Map(filesIn(sound)), Date.now()).problems)).toBe('');
});

test('the content of this site has no problem in the desk', () => {
	const content = filesIn(path.join(project, 'content'));
	expect(describeProblems(checkHeld(new Map(content), Date.now()).problems)).toBe('');
});

for (const kind of readdirSync(broken)) {
	test(`the fixture ${kind} is told in the desk in the words of the command`, () => {
		const expected = readFileSync(path.join(broken, kind, 'expected.txt'), 'utf8');
		expect(`${describeProblems(checkHeld(overlay(kind), Date.now()).problems)}\n`).toBe(expected);
	});
}
