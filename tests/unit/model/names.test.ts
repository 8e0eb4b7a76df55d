import { expect, test } from 'vitest';
import { formerIds, id, slug } from '../../../src/model/fields.ts';
import { faultOfId, faultOfSlug } from '../../../src/model/names.ts';
import { materialPage } from '../../../src/model/page.ts';
import { retired } from '../../../src/model/retired.ts';
import { isSafeId } from '../../../src/record/core/item.ts';

/** What is wrong with each, as the schema tells it and as commands do. */
const faults = (names: readonly string[], of: (name: string) => string | undefined, schema: typeof id) =>
	names.map((name) => {
		const told = schema.safeParse(name).error?.issues.map(({ message }) => message);
		expect(told, name).toEqual(of(name) === undefined ? undefined : [of(name)]);
		return of(name);
	});

test('an id is small Latin letters, digits and hyphens, begins with a letter and is a name on every system', () => {
	expect(faults(['a', 'self-study', 'step-2', 'con-1', 'a'.repeat(100)], faultOfId, id)).toEqual(
		Array(5).fill(undefined),
	);
	expect(faults(['', '1-fire', 'Fire', 'fire-', 'a--b', 'a/b', '消防'], faultOfId, id)).toEqual(
		Array(7).fill('编号只能用小写英文字母、数字和连字符，并以字母开头，例如 self-study'),
	);
	const named = faults(['con', 'lpt1', 'constructor', 'a'.repeat(101)], faultOfId, id);
	expect(named.map((fault) => /Windows|浏览器|最多100个字符/.exec(fault!)?.[0])).toEqual([
		'Windows',
		'Windows',
		'浏览器',
		'最多100个字符',
	]);
});

test('the file of a page is called by the same rule, but for a number at the beginning', () => {
	expect(faults(['2026-11-04', '1', 'fire'], faultOfSlug, slug)).toEqual(Array(3).fill(undefined));
	for (const name of ['con', 'nul', 'prototype', 'a_b', 'a'.repeat(110)])
		expect(faultOfSlug(name), name).toMatch(/^文件名/);
});

test('no id is a name that the record of a reader refuses', () => {
	for (const name of ['__proto__', 'constructor', 'prototype']) {
		expect(isSafeId(name)).toBe(false);
		expect([faultOfId(name), faultOfSlug(name)]).not.toContain(undefined);
	}
	// A chapter is kept by its material and its own id.
	expect(isSafeId(`${'a'.repeat(100)}/${'b'.repeat(100)}`)).toBe(true);
});

test('what was taken down and former addresses may have any name that a page ever had', () => {
	const gone = {
		questions: ['con'],
		pages: ['topics/con', 'notices/2026-11-04'],
		chapters: ['2026-report/chapter-1'],
		columns: ['three-lists/who'],
	};
	expect(retired.parse(gone)).toMatchObject(gone);
	expect(formerIds.parse(['con', 'a'.repeat(101)])).toHaveLength(2);
	for (const wrong of ['', 'Con', '1-fire', '__proto__'])
		expect(formerIds.safeParse([wrong]).error?.issues[0]?.message, wrong).toContain('编号只能用小写英文字母');
	const { formerPaths } = materialPage.shape;
	expect(formerPaths.parse(['topics/con', 'notices/2026-11-04'])).toHaveLength(2);
	for (const wrong of ['topics', '/topics/a', 'topics/a/', '1/a', 'topics/A'])
		expect(formerPaths.safeParse([wrong]).success, wrong).toBe(false);
});
