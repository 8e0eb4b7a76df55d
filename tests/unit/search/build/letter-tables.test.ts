import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { beginLetterTables } from '../../../../src/search/build/letter-tables.ts';

const name = `letters-test-${process.pid}`;
afterAll(() => rmSync(`node_modules/.cache/study-site/letters-${name}.kept`, { force: true }));

test('tables made beside a build know the characters of the site, the same from what was kept', async () => {
	const wording = { text: '学习计划', names: ['计划'] };
	const made = await beginLetterTables(name)(wording);
	const own = made.syllables.site.split('|').filter((row) => /\p{Script=Han}/u.test(row));
	expect(own).toEqual(['hua划', 'ji计', 'xi习', 'xue学']);
	expect(made.traditional).toContain('學学');
	expect(await beginLetterTables(name)(wording)).toEqual(made);
});

test('what goes wrong beside a build is told with its cause', async () => {
	const makeTables = beginLetterTables(name);
	await expect(makeTables({ text: '', names: null as never })).rejects.toThrow(/names is not iterable/);
});
