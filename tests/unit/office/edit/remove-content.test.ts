import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { contentFiles } from '../../../../src/office/content-files.ts';
import { removeContent } from '../../../../src/office/edit/remove-content.ts';
import { removePage } from '../../../../src/office/edit/remove-page.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { runCommand } from '../../command.ts';
import { contentCopy } from '../content-copy.ts';
import { NAMESAKES, copyWithNamesakes, lossesSince, textsOf } from './edited-copy.ts';

test('a page goes with all that names it; what is beside it goes along, nothing is lost', () => {
	const copy = contentCopy();
	copy.edit('quizzes/basics.yaml', '[plan 一, topics/escape#route]', '[topics/escape#route]');
	mkdirSync(path.join(copy.folder, 'topics/escape'));
	copy.write('topics/escape/图.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
	copy.edit('topics/escape.mdx', /$/, '\n![图](图.svg)\n');
	copy.edit('help/start.mdx', /$/, '\n看[怎样逃生](/topics/escape/#route)，也看 [逃生](/topics/escape/)。\n');
	const before = publishedOf(readLibrary(copy.folder).library);
	const texts = textsOf(copy.folder);
	const page = texts['topics/escape.mdx'];

	const refused = removeContent(copy.folder, '/topics/escape/', undefined, true);
	expect(refused.isGood).toBe(false);
	expect(refused.text).toMatch(/没有删：还有\d+处要先由人改好.*换一个出处；有一页接替它的.*--to/);
	expect(textsOf(copy.folder)).toEqual(texts);

	const listed = removeContent(copy.folder, 'topics/escape', 'topics/alarm', false);
	expect(listed.text).toContain('还没有删。逐处看过以后，在命令后面加上 --yes 再运行一次。');
	expect(textsOf(copy.folder)).toEqual(texts);

	const done = removeContent(copy.folder, 'topics/escape.mdx', 'topics/alarm', true);
	expect(done.isGood).toBe(true);
	expect(done.text).toMatch(
		/help\/start\.mdx:\d+ “\[怎样逃生\]\(.*\)” → “\[怎样逃生\]\(\/topics\/alarm\/\)”/,
	);
	expect(done.text).toContain('出处换成了接替的一页的，核对那一页是不是写着。');
	expect(checkContent(copy.folder).problems).toEqual([]);
	expect(lossesSince(before, copy.folder)).toEqual([]);
	expect(copy.read('topics/alarm.mdx')).toMatch(/\ntitle: .*\nformerPaths: \[topics\/escape\]\n/);
	const kept = path.join(path.dirname(copy.folder), '删掉的页面');
	expect(readFileSync(path.join(kept, 'topics/escape.mdx'), 'utf8')).toBe(page);
	expect(existsSync(path.join(kept, 'topics/escape/图.svg'))).toBe(true);
	expect(existsSync(path.join(copy.folder, 'topics/escape'))).toBe(false);
});

test('whichever page is taken down, the content stays sound and no reader loses a record, or nothing is touched', () => {
	const done: string[] = [];
	const { folder } = contentCopy();
	for (const { id } of readLibrary(folder).library.pages) {
		const copy = contentCopy();
		const before = publishedOf(readLibrary(copy.folder).library);
		const texts = textsOf(copy.folder);
		const { isGood, text } = removeContent(copy.folder, id, undefined, true);
		if (!isGood) {
			expect(text).toContain('要先由人改好');
			expect(textsOf(copy.folder)).toEqual(texts);
			continue;
		}
		done.push(id);
		expect([id, checkContent(copy.folder).problems, lossesSince(before, copy.folder)]).toEqual([id, [], []]);
		expect(copy.read('retired.yaml')).toContain(id);
		expect(JSON.stringify(textsOf(copy.folder))).not.toContain(`/${id}/`);
	}
	expect(done.length).toBeGreaterThan(4);
}, 60_000);

test('what has the same id as the page stays as it is: the page of a document, a section called as a kind', () => {
	const copy = copyWithNamesakes();
	for (const page of NAMESAKES) {
		const removal = removePage(contentFiles(copy.folder), page);
		if (typeof removal === 'string') throw new Error(removal);
		expect([page, [...removal.texts.keys()]]).toEqual([page, ['retired.yaml']]);
	}
});

test('addresses that led to the page lead to the one in its place', () => {
	const copy = contentCopy();
	copy.edit('topics/escape.mdx', /^title: .*$/m, '$&\nformerPaths: [topics/way-out]');
	copy.edit('topics/alarm.mdx', /^title: .*$/m, '$&\nformerPaths:\n  - topics/bell');
	const before = publishedOf(readLibrary(copy.folder).library);
	expect(removeContent(copy.folder, 'topics/escape', 'topics/alarm', true).isGood).toBe(true);
	expect(copy.read('topics/alarm.mdx')).toContain(
		'formerPaths:\n  - topics/bell\n  - topics/escape\n  - topics/way-out\n',
	);
	expect(lossesSince(before, copy.folder)).toEqual([]);
});

test('an address that is not there, or is its own successor, is told', () => {
	const { folder } = contentCopy();
	const said = (page: string, to?: string): string => removeContent(folder, page, to, true).text;
	expect(said('topics/escpae')).toContain('没有页面“topics/escpae”，是不是想写“topics/escape”');
	expect(said('topics/escape', 'topics/nothing')).toContain('没有页面“topics/nothing”');
	expect(said('topics/escape', '/topics/escape/')).toContain('接替的要是另外一页');
});

test('the command lists without --yes, and says how it is written', async () => {
	const copy = contentCopy();
	writeFileSync(
		path.join(copy.folder, 'help/old.mdx'),
		'---\ntitle: 旧的\ndescription: 旧的。\norder: 90\n---\n\n话。\n',
	);
	const run = (...args: string[]) =>
		runCommand('office/edit/remove-command.ts', args, { env: { CONTENT_DIR: copy.folder } });
	expect(await run()).toMatchObject({
		status: 1,
		stderr: expect.stringContaining('写法：npm run remove') as string,
	});
	expect((await run('help/old', '--yse')).status).toBe(1);
	const listed = await run('help/old');
	expect([listed.status, listed.stderr]).toEqual([0, '']);
	expect(listed.stdout).toContain('retired.yaml 加上 pages: [help/old]');
	expect(existsSync(path.join(copy.folder, 'help/old.mdx'))).toBe(true);
	expect((await run('help/old', '--yes')).status).toBe(0);
	expect(existsSync(path.join(copy.folder, 'help/old.mdx'))).toBe(false);
});
