import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { publishedPart } from '../../../../src/authoring/dates/published-part.ts';
import { publishedChanges } from '../../../../src/office/guard/changes.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { contentCopy } from '../content-copy.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

test('the last commit is compared with', () => {
	const copy = contentCopy();
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', path.dirname(copy.folder), ...args], { stdio: 'ignore' });
	git('init');
	git('add', '.');
	git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-m', 'first');
	expect(publishedChanges(copy.folder).isGood).toBe(true);
	copy.edit('quizzes/alarm.yaml', 'id: alarm-01', 'id: alarm-1');
	const { text, isGood } = publishedChanges(copy.folder);
	expect(text).toMatch(/^和 git 的 HEAD（[0-9a-f]+）对照。\n\n会弄丢读者的记录或者地址，先改好：/);
	expect(isGood).toBe(false);
});

test('a published folder is compared with by its list', () => {
	const copy = contentCopy();
	const list = path.join(path.dirname(copy.folder), 'published.json');
	writeFileSync(list, JSON.stringify(publishedOf(readLibrary(copy.folder).library)));
	copy.edit('quizzes/alarm.yaml', '["119", 一一九]', '["110"]');
	const { text, isGood } = publishedChanges(copy.folder, path.dirname(list));
	expect(text).toContain('题目“alarm-01”（全国统一的火警电话是____。）的答案改了');
	expect(isGood).toBe(true);
});

test('what was published and waits now is told; what waits from the first is nothing new', () => {
	const copy = contentCopy();
	const list = path.join(path.dirname(copy.folder), 'published.json');
	const { library } = readLibrary(copy.folder);
	writeFileSync(list, JSON.stringify(publishedOf(publishedPart(library, '2026-11-28'))));
	expect(publishedChanges(copy.folder, list).text).not.toContain('torch”');
	copy.edit('quizzes/alarm.yaml', 'id: alarm-03', 'id: alarm-03\n    draft: true');
	const { text, isGood } = publishedChanges(copy.folder, list);
	expect(text).toMatch(/题目“alarm-03”（.*）已经发布过，现在写着等以后发布/);
	expect(isGood).toBe(true);
});

test('with nothing to compare with, or with problems in the content, that is said', () => {
	const copy = contentCopy();
	expect(publishedChanges(copy.folder).text).toContain('没有可以对照的旧版本');
	expect(publishedChanges(copy.folder, 'nowhere').text).toContain('没有找到“nowhere”');
	expect(publishedChanges(copy.folder, copy.folder).text).toContain('不是已发布内容的列表');
	copy.edit('help/start.mdx', 'title:', 'titel:');
	expect(publishedChanges(copy.folder).text).toContain('改好以后再对照');
});

test('where there is no content folder the command says where it looked, without a trace', () => {
	const { status, stderr } = spawnSync(
		process.execPath,
		[path.join(root, 'src/office/guard/changes-command.ts')],
		{ cwd: path.join(root, 'tests'), encoding: 'utf8', env: { ...process.env, CONTENT_DIR: '' } },
	);
	expect(stderr).toContain('没有找到内容文件夹');
	expect(stderr).not.toContain('at ');
	expect(status).toBe(1);
});
