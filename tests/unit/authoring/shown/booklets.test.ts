import path from 'node:path';
import { expect, test } from 'vitest';
import { booklets, targetsIn } from '../../../../src/authoring/shown/booklets.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../fixtures/other-programme'));
const all = booklets(library);
const whole = all[0]!;

test('the whole has every section but the help on the site, the documents behind, the answers after the questions', () => {
	const parts = whole.parts.map(({ id }) => id);
	expect(parts).not.toContain('help');
	expect(parts.indexOf('documents')).toBeGreaterThan(parts.indexOf('topics'));
	expect(parts.indexOf('keys')).toBe(parts.indexOf('quizzes') + 1);
	expect(parts).toContain('notices');
	expect(all.map(({ id }) => id)).toContain('help');
	expect(all.find(({ id }) => id === 'quizzes')!.parts.map(({ id }) => id)).toEqual(['quizzes', 'keys']);
});

test('an address leads to its place in the booklet, and is only named where it is not in it', () => {
	const { title } = library.pages.find(({ id }) => id === 'topics/escape')!.frontmatter;
	expect(targetsIn(library, whole)('/topics/escape/')).toEqual({ label: title, id: 'topics.escape' });
	const rules = all.find(({ id }) => id === 'rules')!;
	expect(targetsIn(library, rules)('/topics/escape/')).toEqual({ label: title });
	expect(targetsIn(library, rules)('/nowhere/')).toBeUndefined();
});
